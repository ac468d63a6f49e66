import { datumAv, sammaOrgan, stockholmDatum, tolkaSkedde, type Datum, type RecordedEvent } from '#domain';

/** What is to be audited: all of the log where nothing is said. */
export type Regelurval = {
  /** The id of an ärende. */
  readonly arende?: string | undefined;
  /** A body, by its name or code. */
  readonly organ?: string | undefined;
  /** Days that it happened on, both included; by the day it was recorded where nobody knows when it happened. */
  readonly fran?: Datum | undefined;
  readonly till?: Datum | undefined;
  /** The id of a rule. */
  readonly regel?: string | undefined;
};

const dagar = ({ metadata }: RecordedEvent): { readonly fran: Datum; readonly till: Datum } => {
  const registrerad = stockholmDatum(Date.parse(metadata.registrerad));
  const dag = datumAv(metadata.skedde);
  if (dag !== null) return { fran: dag, till: dag };
  const { fran, till } = tolkaSkedde(metadata.skedde) ?? { fran: null, till: null };
  return { fran: fran ?? registrerad, till: till ?? registrerad };
};

const iTiden = ({ fran, till }: Regelurval, handelse: RecordedEvent): boolean => {
  if (fran === undefined && till === undefined) return true;
  const da = dagar(handelse);
  return (fran === undefined || da.till >= fran) && (till === undefined || da.fran <= till);
};

const organetI = ({ data }: RecordedEvent): string | null => {
  const { organ, serie } = data as { readonly organ?: unknown; readonly serie?: unknown };
  if (typeof organ === 'string') return organ;
  return typeof serie === 'string' ? serie : null;
};

/** The body that an event is of: the one it names, else the one its stream is of. */
const organetFor = (handelse: RecordedEvent, [oppning]: readonly RecordedEvent[]): string | null => {
  const [slag, organ = ''] = handelse.stream.split('-');
  if (slag !== 'arende' && slag !== 'handling') return organ;
  return organetI(handelse) ?? (oppning ? organetI(oppning) : null);
};

/** Whether an event is one of those to be audited; `koder` are those that the body may have. */
export const arVald =
  (urval: Regelurval, koder: readonly string[]) =>
  (handelse: RecordedEvent, strom: readonly RecordedEvent[]): boolean => {
    if (!iTiden(urval, handelse)) return false;
    const { organ } = urval;
    if (organ === undefined) return true;
    const dess = organetFor(handelse, strom);
    return dess !== null && (sammaOrgan(dess, organ) || koder.includes(dess));
  };
