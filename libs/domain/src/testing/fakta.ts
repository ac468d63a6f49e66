import type { ArendeEvent } from '../arende/arende.events.js';
import type { Skedde } from '../shared/edtf.js';
import type { Handelse, HandelseAvTyp } from '../katalog.js';
import type { Faktametadata, Faktum } from '../tid/faktum.js';
import { exempel, type Handelsedata } from './exempel.js';

/** An event like the example of its type but for what is said here. */
export const handelse = <T extends Handelse['type']>(
  type: T,
  data: Partial<Handelsedata<T>> = {},
): HandelseAvTyp[T] => ({ type, data: { ...exempel[type], ...data } }) as never;

/** Something recorded earlier: an event, with as much of its metadata as matters. */
export type Givet<E = ArendeEvent> = E & {
  readonly metadata?: Partial<Faktametadata>;
  readonly gallrad?: true;
};

/** An event with the metadata that matters to the spec. */
export const med = <E>(
  metadata: Partial<Faktametadata>,
  event: E,
): E & Required<Pick<Givet, 'metadata'>> => ({
  ...event,
  metadata,
});
/** An event that happened then. */
export const den = <E>(skedde: Skedde, event: E): E & Required<Pick<Givet, 'metadata'>> =>
  med({ skedde }, event);

const FORSTA = Date.UTC(2026, 0, 7, 8);
const MINUT = 60_000;

/** When the n:th given event is recorded where the spec does not say. */
export const inspelningstid = (n: number): string => new Date(FORSTA + n * MINUT).toISOString();

const metadataFor = (n: number, given: Partial<Faktametadata> = {}): Faktametadata => {
  const registrerad = given.registrerad ?? inspelningstid(n);
  return {
    commandId: `c-${n}`,
    aktor: { id: 'registrator', roll: 'registrator' },
    skedde: registrerad,
    ...given,
    registrerad,
  };
};

/** A stream as it is read back: revisions from 0, one minute between where no times are given. */
export const inspelade = <E>(
  ...givna: readonly Givet<E>[]
): readonly (E & Pick<Faktum, 'id' | 'revision' | 'metadata'>)[] =>
  givna.map((givet, n) => ({
    ...givet,
    id: `h-${n}`,
    revision: n,
    metadata: metadataFor(n, givet.metadata),
  }));

/** The stream of an ärende as it is read back. */
export const strom = (...givna: readonly Givet[]): readonly Faktum[] => inspelade<ArendeEvent>(...givna);
