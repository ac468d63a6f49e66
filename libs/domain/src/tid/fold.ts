import { evolve } from '../arende/arende.evolve.js';
import type { Arende } from '../arende/arende.state.js';
import { passarFalt } from '../arende/falt.js';
import type { Faktum } from './faktum.js';
import { iOrdning, type RaknatFaktum } from './ordning.js';
import { arRattelse, medRattelser, type Markering, type Passar, type Rattbart } from './rattelser.js';

/** The two times of a question, each in ms since 1970, inclusive. Absent = no limit. */
export type Tidpunkter = {
  /** Record time: what the log knew then. */
  readonly vidTidpunkt?: number | undefined;
  /** Valid time: what was true then, including what was recorded later. */
  readonly giltig?: number | undefined;
};

/** The facts of a stream, as the log knew them at a moment. */
export type KantaFakta<F = Faktum> = {
  /** The facts that count, corrected, in the order they happened. Corrections and annulments themselves are in none. */
  readonly fakta: readonly RaknatFaktum<F>[];
  readonly markeringar: ReadonlyMap<number, Markering>;
  /** Newest revision recorded by then, -1 when there is none. */
  readonly revision: number;
};

/** What the events of one ärende say, as of two times. */
export type Vikning = KantaFakta & {
  /** null before the opening, on either axis, even where earlier facts are recorded. */
  readonly arende: Arende | null;
};

/** What the fold has to know of a kind of stream: the fact that opens it (null: none has to), and what its fields may hold. */
export type Stromregler = { readonly oppnande: string | null; readonly passar: Passar };

const ARENDE: Stromregler = { oppnande: 'ArendeOppnat', passar: passarFalt };

/** The facts in order, before the limit in valid time: what the log knew at a moment. */
export const kantaFakta = <F extends Rattbart = Faktum>(
  handelser: readonly F[],
  vidTidpunkt?: number,
  { oppnande, passar }: Stromregler = ARENDE,
): KantaFakta<F> => {
  const kanda =
    vidTidpunkt === undefined
      ? handelser
      : handelser.filter((h) => Date.parse(h.metadata.registrerad) <= vidTidpunkt);
  const { handelser: rattade, markeringar } = medRattelser(kanda, passar);
  const fakta = iOrdning(
    rattade.filter((h) => !arRattelse(h) && markeringar.get(h.revision)?.makulerad == null),
    oppnande,
  );
  return { fakta, markeringar, revision: kanda.reduce((max, h) => Math.max(max, h.revision), -1) };
};

/** The facts in order that count by a moment of valid time: none before the opening does. */
export const raknadeTill = <F extends Rattbart>(
  fakta: readonly RaknatFaktum<F>[],
  giltig: number,
  oppnande: string | null,
): readonly RaknatFaktum<F>[] => {
  const [oppning] = fakta;
  return oppning?.faktum.type === oppnande && oppning.raknas.moment <= giltig
    ? fakta.filter(({ raknas }) => raknas.moment <= giltig)
    : [];
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
  const fakta = raknadeTill(kant.fakta, giltig, ARENDE.oppnande);
  return { ...kant, fakta, arende: vik(fakta) };
};
