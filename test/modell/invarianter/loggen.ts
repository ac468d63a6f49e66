import type { RecordedEvent } from '#domain';
import { arTyp, avTyp, gallande, importerad, strommen } from '../lasning.js';
import { tidigare, visa, type Invariant } from './underlag.js';

/** Streams have no gaps, and time does not go backwards in them. */
export const utanLuckor: Invariant = ({ handelser }, handelse) => {
  const strom = strommen(handelser, handelse.stream);
  const plats = strom.findIndex((h) => h.id === handelse.id);
  if (handelse.revision !== plats) return `${visa(handelse)} är händelse ${plats} i strömmen`;
  const forra = strom[plats - 1];
  return forra && forra.metadata.registrerad > handelse.metadata.registrerad
    ? `${visa(handelse)} registrerades före ${visa(forra)}`
    : null;
};

/** What a command writes in a stream it writes once, at one time: all of its events stand together. */
export const kommandotEnGang: Invariant = ({ handelser }, handelse) => {
  if (handelser.filter((h) => h.id === handelse.id).length > 1) return `${visa(handelse)} finns två gånger`;
  const strom = strommen(handelser, handelse.stream);
  const egna = strom.filter((h) => h.metadata.commandId === handelse.metadata.commandId);
  return strom.slice(-egna.length).every((h) => egna.includes(h)) &&
    new Set(egna.map((h) => h.metadata.bodyHash)).size === 1
    ? null
    : `${visa(handelse)} skrevs av ett kommando som redan skrivit i strömmen`;
};

/** Numbers that people give. */
const PARAGRAFNUMMER: readonly string[] = ['ParagrafTilldelad', 'ParagrafnummerTaget'];

/** Numbers begin at 1, have no holes and are not used again. */
export const nummerIFoljd: Invariant = ({ handelser }, handelse) => {
  const { nr } = handelse.data as { readonly nr?: unknown };
  if (typeof nr !== 'number' || PARAGRAFNUMMER.includes(handelse.type)) return null;
  const antal = strommen(handelser, handelse.stream).filter((h) => h.type === handelse.type).length;
  return nr === antal ? null : `${visa(handelse)} har nummer ${nr}, men är den ${antal}:a`;
};

/** A diarienummer is given once, and each is one more than the last. */
export const diarienummerIFoljd: Invariant = ({ handelser }, handelse) => {
  if (!arTyp(handelse, 'DiarienummerTilldelat')) return null;
  const nummer = avTyp(strommen(handelser, handelse.stream), 'DiarienummerTilldelat').map(
    (h) => h.data.lopnr,
  );
  return nummer.every((n, i) => n === i + 1) ? null : `${visa(handelse)}: ${nummer.join(', ')}`;
};

const noterad = (handelser: readonly RecordedEvent[], handelse: RecordedEvent): boolean =>
  importerad(handelse) &&
  avTyp(handelser, 'AvvikelseNoterad').some(
    (a) => a.metadata.commandId === handelse.metadata.commandId && a.stream === handelse.stream,
  );

/** A paragraf has a number of its own at its meeting, and is approved once; history that says otherwise is noted. */
export const paragrafEnGang: Invariant = (underlag, handelse) => {
  const star = tidigare(underlag, handelse);
  if (arTyp(handelse, 'ParagrafTilldelad') && !noterad(underlag.handelser, handelse))
    return avTyp(star, 'ParagrafTilldelad').some((p) => p.data.nr === handelse.data.nr)
      ? `${visa(handelse)}: § ${handelse.data.nr} finns redan`
      : null;
  if (!arTyp(handelse, 'ProtokollJusterat') || noterad(underlag.handelser, handelse)) return null;
  const redan = avTyp(star, 'ProtokollJusterat').flatMap((j) => j.data.paragrafer);
  const igen = handelse.data.paragrafer.filter((nr) => redan.includes(nr));
  return igen.length === 0 ? null : `${visa(handelse)}: § ${igen.join(', ')} är redan justerad`;
};

/** No two meetings of a body have a paragraf of the same number the same year; history that says otherwise is noted. */
export const paragrafEnGangOmAret: Invariant = ({ handelser }, handelse) => {
  if (!arTyp(handelse, 'ParagrafTilldelad') || noterad(handelser, handelse)) return null;
  const [organetsAr = ''] = /^sammantrade-[A-Z0-9]+-\d{4}-/.exec(handelse.stream) ?? [];
  const andra = new Set(handelser.map((h) => h.stream).filter((s) => s.startsWith(organetsAr)));
  andra.delete(handelse.stream);
  const redan = [...andra].find((strom) =>
    avTyp(gallande(strommen(handelser, strom)), 'ParagrafTilldelad').some(
      (p) => p.data.nr === handelse.data.nr,
    ),
  );
  return redan === undefined ? null : `${visa(handelse)}: § ${handelse.data.nr} finns i ${redan}`;
};
