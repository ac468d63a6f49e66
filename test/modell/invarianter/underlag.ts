import type { RecordedEvent } from '#domain';
import {
  avTyp,
  fore,
  gallande,
  idAv,
  motesstrommen,
  paragrafen,
  strommen,
  type Behandlat,
  type Post,
} from '../lasning.js';

/** The log up to and with the event that is judged, and when what was asked for was sent. */
export type Underlag = {
  readonly handelser: readonly RecordedEvent[];
  /** How long the log was when a command was sent first; 0 for one that nobody sent. */
  readonly langdVid: (commandId: string) => number;
};

/** What is always true of an event when it is recorded: what is wrong with it, or null. */
export type Invariant = (underlag: Underlag, handelse: RecordedEvent) => string | null;

/** What stood in the event's own stream before it. */
export const tidigare = ({ handelser }: Underlag, handelse: RecordedEvent): readonly RecordedEvent[] =>
  gallande(fore(strommen(handelser, handelse.stream), handelse));

/**
 * What stood in a meeting when the event was decided on: as far as it says that it looked, and at least what the log
 * held when it was asked for.
 */
const seddStrom = (
  { handelser, langdVid }: Underlag,
  { metadata }: RecordedEvent,
  strom: string,
): readonly RecordedEvent[] => {
  const sedd = metadata.sett?.find((s) => s.strom === strom)?.revision;
  const sand = strommen(handelser.slice(0, langdVid(metadata.commandId)), strom);
  return gallande(
    sedd === undefined
      ? sand
      : strommen(handelser, strom).filter((h) => h.revision <= sedd || sand.includes(h)),
  );
};

/** Where a meeting that was seen dealt with something: what stands in it, and the number of the paragraf. */
export type Motesplats = { readonly motet: readonly RecordedEvent[]; readonly paragraf: number };

/** The meeting and paragraf of something that a body did with the ärende; null where the log does not tell. */
export const motesplatsen = (
  underlag: Underlag,
  handelse: RecordedEvent,
  behandlat: Behandlat,
): Motesplats | null => {
  const strom = motesstrommen(behandlat);
  const motet = strom === null ? [] : seddStrom(underlag, handelse, strom);
  const paragraf = paragrafen(motet, idAv(handelse.stream), behandlat);
  return paragraf === null ? null : { motet, paragraf };
};

/** The facts of a meeting that name one of its paragrafer. */
export const omParagrafen = <
  T extends 'ProtokollJusterat' | 'JusteringTillkannagiven' | 'ProtokollUpprattat',
>(
  { motet, paragraf }: Motesplats,
  typ: T,
): readonly Post<T>[] =>
  avTyp(motet, typ).filter((h) =>
    (h.data as { readonly paragrafer: readonly number[] }).paragrafer.includes(paragraf),
  );

export const visa = ({ type, stream, revision }: RecordedEvent): string => `${type} (${stream}, ${revision})`;
