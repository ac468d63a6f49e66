import type { RecordedEvent } from '#domain';
import { arTyp, avTyp, importerad, mojligaDagar, noterat, type Behandlat, type Post } from '../lasning.js';
import { motesplatsen, omParagrafen, tidigare, visa, type Invariant } from './underlag.js';

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

/** Property (d): no paragraf is sent before it has been approved, unless somebody answers for it. */
export const justeratForeExpediering: Invariant = (underlag, handelse) => {
  if (!arTyp(handelse, 'BeslutExpedierat') || importerad(handelse)) return null;
  if (noterat(underlag.handelser, handelse, 'O-24')) return null;
  const [, senast] = mojligaDagar(handelse.metadata.skedde);
  for (const behandlat of detSomExpedieras(tidigare(underlag, handelse), handelse)) {
    const plats = motesplatsen(underlag, handelse, behandlat);
    const justerad =
      plats === null ||
      omParagrafen(plats, 'ProtokollJusterat').some((j) => mojligaDagar(j.metadata.skedde)[0] <= senast);
    if (!justerad) return `${visa(handelse)} skickar § ${plats.paragraf}, som inte är justerad`;
  }
  return null;
};
