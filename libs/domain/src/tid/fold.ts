import { evolve } from '../arende/arende.evolve.js';
import type { Arende } from '../arende/arende.state.js';
import type { Faktum } from './faktum.js';
import { iOrdning, type RaknatFaktum } from './ordning.js';
import { arRattelse, medRattelser, type Markering } from './rattelser.js';

/** The two times of a question, each in ms since 1970, inclusive. Absent = no limit. */
export type Tidpunkter = {
  /** Record time: what the log knew then. */
  readonly vidTidpunkt?: number | undefined;
  /** Valid time: what was true then, including what was recorded later. */
  readonly giltig?: number | undefined;
};

/** What the events of one ärende say, as of two times. */
export type Vikning = {
  /** null before the opening, on either axis, even where earlier facts are recorded. */
  readonly arende: Arende | null;
  /** The facts that count, corrected, in the order they happened. Corrections and annulments themselves are in none. */
  readonly fakta: readonly RaknatFaktum[];
  readonly markeringar: ReadonlyMap<number, Markering>;
  /** Newest revision recorded by then, -1 when there is none. */
  readonly revision: number;
};

const arFakta = (f: Faktum): boolean => !arRattelse(f);

/** The facts in order, before the limit in valid time: what the log knew at a moment. */
export const kantaFakta = (
  handelser: readonly Faktum[],
  vidTidpunkt?: number,
): Pick<Vikning, 'fakta' | 'markeringar' | 'revision'> => {
  const kanda =
    vidTidpunkt === undefined
      ? handelser
      : handelser.filter((h) => Date.parse(h.metadata.registrerad) <= vidTidpunkt);
  const { handelser: rattade, markeringar } = medRattelser(kanda);
  const fakta = iOrdning(rattade.filter((h) => arFakta(h) && markeringar.get(h.revision)?.makulerad == null));
  return { fakta, markeringar, revision: kanda.reduce((max, h) => Math.max(max, h.revision), -1) };
};

/** State of an ärende by facts in order; null while the opening does not count. */
export const vik = (fakta: readonly RaknatFaktum[]): Arende | null =>
  fakta[0]?.faktum.type === 'ArendeOppnat'
    ? fakta.reduce<Arende | null>((arende, { faktum }) => evolve(arende, faktum), null)
    : null;

/**
 * The one function that says what the two times mean: keep what was registered by `vidTidpunkt`, put in the
 * corrections known then and leave out what was annulled, keep what counted by `giltig`, and let `evolve` meet
 * the facts in the order they happened. With neither time it is the state that commands decide on.
 */
export const fold = (handelser: readonly Faktum[], { vidTidpunkt, giltig }: Tidpunkter = {}): Vikning => {
  const kant = kantaFakta(handelser, vidTidpunkt);
  if (giltig === undefined) return { ...kant, arende: vik(kant.fakta) };
  const oppning = kant.fakta[0];
  if (oppning?.faktum.type !== 'ArendeOppnat' || oppning.raknas.moment > giltig)
    return { ...kant, fakta: [], arende: null };
  const fakta = kant.fakta.filter(({ raknas }) => raknas.moment <= giltig);
  return { ...kant, fakta, arende: vik(fakta) };
};
