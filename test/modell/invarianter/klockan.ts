import { arTyp, avTyp, dagenDa, importerad, strommen } from '../lasning.js';
import { beslutetsPlats } from './overklagandetid.js';
import { omParagrafen, tidigare, visa, type Invariant } from './underlag.js';

const SKRIVER = 'klockan';

/** What the clock records, it records once for each last day, and only when that day is over. */
export const klockanEnGang: Invariant = ({ handelser }, handelse) => {
  if (handelse.metadata.aktor.id !== SKRIVER || handelse.type === 'AvvikelseNoterad') return null;
  if (!arTyp(handelse, 'OverklagandetidUtgangen') && !arTyp(handelse, 'MotionsfristPasserad'))
    return `${visa(handelse)} skrevs av klockan`;
  const { sistaDag } = handelse.data;
  if (dagenDa(handelse.metadata.registrerad) <= sistaDag)
    return `${visa(handelse)} före ${sistaDag} var slut`;
  const samma = strommen(handelser, handelse.stream).filter(
    (h) =>
      h.type === handelse.type &&
      h.metadata.aktor.id === SKRIVER &&
      JSON.stringify(h.data) === JSON.stringify(handelse.data),
  );
  return samma.length === 1 ? null : `${visa(handelse)} skrevs ${samma.length} gånger`;
};

/** And nothing about history that was imported. */
export const klockanEjOmImporterat: Invariant = (underlag, handelse) => {
  if (handelse.metadata.aktor.id !== SKRIVER) return null;
  const star = tidigare(underlag, handelse);
  if (arTyp(handelse, 'MotionsfristPasserad') && avTyp(star, 'MotionVackt').every(importerad))
    return `${visa(handelse)} om en importerad motion`;
  if (!arTyp(handelse, 'OverklagandetidUtgangen')) return null;
  const { beslut, anslagen } = handelse.data;
  if (avTyp(star, 'BeslutFattat').find((b) => b.data.nr === beslut)?.metadata.import)
    return `${visa(handelse)} om ett importerat beslut`;
  const plats = beslutetsPlats(underlag, handelse);
  if (!plats) return `${visa(handelse)} om ett beslut som inget sammanträde har`;
  // one that was broken may have been put up again the same day
  const anslag = omParagrafen(plats, 'JusteringTillkannagiven').filter((a) =>
    a.metadata.skedde?.startsWith(anslagen),
  );
  return anslag.length > 0 && anslag.every(importerad)
    ? `${visa(handelse)} efter ett importerat anslag`
    : null;
};
