import {
  arendestrom,
  historik,
  sammantradeIdAv,
  tolkaArendeId,
  tolkaSammantradeId,
  type Historikrad,
  type Kort,
  type RecordedEvent,
} from '#domain';
import { kortDa, type Lasning } from '../arende/kort-da.js';
import type { Mote, Moteshandelse } from '../arende/kortets-moten.js';
import { standardformer, type Diarieformer } from '../lasmodeller.js';
import type { Arendehandelse } from '../tider.js';
import { underlag, type Underlag } from './underlag.js';

/** An ärende as a report tells of it: its card, its events and what each decision rested on. */
export type Arendebild = {
  readonly kort: Kort;
  readonly rader: readonly Historikrad[];
  readonly underlag: readonly Underlag[];
};

const moteAv = (strom: string, handelser: readonly RecordedEvent[]): readonly Mote[] => {
  const id = tolkaSammantradeId(sammantradeIdAv(strom) ?? '');
  return id === null ? [] : [{ id, handelser: handelser as readonly Moteshandelse[] }];
};

/** What the log holds of an ärende, out of events that somebody has read already; null where its own are not among them. */
const lasningUr = (id: string, handelser: readonly RecordedEvent[]): Lasning | null => {
  const perStrom = Map.groupBy(handelser, ({ stream }) => stream);
  const egna = (perStrom.get(arendestrom(id)) ?? []) as readonly Arendehandelse[];
  const [forsta, ...resten] = egna;
  const sista = egna.at(-1);
  if (!forsta || !sista) return null;
  const moten = [...perStrom].flatMap(([strom, dess]) => moteAv(strom, dess));
  const { revision, position } = sista;
  return { handelser: [forsta, ...resten], moten, tider: {}, revision, position };
};

/**
 * The same as the queries answer, out of the events of the ärende and its meetings: what of them may be read was decided
 * by whoever read them. Null before the opening.
 */
export const arendebild = (
  id: string,
  handelser: readonly RecordedEvent[],
  former: Diarieformer = standardformer,
): Arendebild | null => {
  const form = former(tolkaArendeId(id)?.serie ?? '');
  const lasning = lasningUr(id, handelser);
  const kortet = lasning && kortDa(id, lasning, form);
  const rader = lasning && historik(lasning.handelser);
  if (!kortet || !rader) return null;
  const kort = JSON.parse(kortet.json) as Kort;
  return { kort, rader, underlag: kort.beslut.flatMap(({ nr }) => underlag(lasning, nr, form) ?? []) };
};
