import type { RecordedEvent } from '#domain';
import { arTyp, avTyp, importerad, mojligaDagar, noterat, type Behandlat, type Post } from '../lasning.js';
import {
  motesplatsen,
  omParagrafen,
  tidigare,
  visa,
  type Invariant,
  type Motesplats,
  type Underlag,
} from './underlag.js';

const SLAG = {
  beslut: 'BeslutFattat',
  forslag: 'ForslagTillBeslutLamnat',
  aterremiss: 'ArendeAterremitterat',
  bordlaggning: 'ArendeBordlagt',
} as const;

/** What is sent: what is named, or else all that was decided. */
const detSomExpedieras = (
  star: readonly RecordedEvent[],
  { data: { avser } }: Post<'BeslutExpedierat'>,
): readonly Behandlat[] => {
  const poster =
    avser === null
      ? [...avTyp(star, 'BeslutFattat'), ...avTyp(star, 'ArendeAterremitterat')]
      : avTyp(star, SLAG[avser.slag]).filter((p) => p.data.nr === avser.nr);
  return poster.map(({ data, metadata }) => ({ ...data, skedde: metadata.skedde }));
};

const harJusterats = (motesplats: Motesplats | null, senast: string): boolean =>
  motesplats === null ||
  omParagrafen(motesplats, 'ProtokollJusterat').some((j) => mojligaDagar(j.metadata.skedde)[0] <= senast);

/** Where what is sent was dealt with; null where the log does not tell. */
const platserna = (underlag: Underlag, handelse: RecordedEvent): readonly (Motesplats | null)[] => {
  const fore = tidigare(underlag, handelse);
  if (arTyp(handelse, 'ParagrafExpedierad')) return [{ motet: fore, paragraf: handelse.data.paragraf }];
  return arTyp(handelse, 'BeslutExpedierat')
    ? detSomExpedieras(fore, handelse).map((behandlat) => motesplatsen(underlag, handelse, behandlat))
    : [];
};

/** Property (d): no paragraf is sent before it has been approved, unless somebody answers for it. */
export const justeratForeExpediering: Invariant = (underlag, handelse) => {
  if (importerad(handelse) || noterat(underlag.handelser, handelse, 'O-24')) return null;
  const [, senast] = mojligaDagar(handelse.metadata.skedde);
  const ojusterad = platserna(underlag, handelse).find((plats) => !harJusterats(plats, senast));
  return ojusterad ? `${visa(handelse)} skickar § ${ojusterad.paragraf}, som inte är justerad` : null;
};
