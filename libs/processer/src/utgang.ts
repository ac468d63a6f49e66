import type { Command } from '@nestjs/cqrs';
import type { Kommandokontext, Kvitto } from '#commands';
import {
  arendestrom,
  delegationsbeslutsstrom,
  fold,
  foldDelegationsbeslut,
  type Arende,
  type Datum,
  type Delegationsbeslut,
  type Delegationsfaktum,
  type Faktum,
  type RecordedEvent,
} from '#domain';
import type { EventStore } from '#event-store';

/** A time that has run out, and what is to be asked for because of it. */
export type Utgang = {
  /** Which of the clock's processes found it. */
  readonly process: string;
  /** Id of the event that the time belongs to. */
  readonly orsak: string;
  readonly sistaDag: Datum;
  readonly kommando: (kontext: Kommandokontext) => Command<Kvitto>;
};

/** A stream as the log has it now. */
type Last = {
  readonly id: string;
  /** Of its newest event: what is asked for is asked of what was read. */
  readonly revision: number;
  readonly handelser: readonly RecordedEvent[];
};

/** An ärende as the log has it now. */
export type LastArende = Last & { readonly arende: Arende };

/** null where no ärende is opened in the stream. */
export const lasArende = async (store: EventStore, id: string): Promise<LastArende | null> => {
  const { events } = await store.read(arendestrom(id));
  const sist = events.at(-1);
  const { arende } = fold(events as readonly (RecordedEvent & Faktum)[]);
  return sist && arende ? { id, arende, revision: sist.revision, handelser: events } : null;
};

/** A decision outside a meeting as the log has it now. */
export type LastDelegationsbeslut = Last & { readonly beslut: Delegationsbeslut };

/** null where no decision stands in the stream. */
export const lasDelegationsbeslut = async (
  store: EventStore,
  id: string,
): Promise<LastDelegationsbeslut | null> => {
  const { events } = await store.read(delegationsbeslutsstrom(id));
  const sist = events.at(-1);
  const { beslut } = foldDelegationsbeslut(events as readonly (RecordedEvent & Delegationsfaktum)[]);
  return sist && beslut ? { id, beslut, revision: sist.revision, handelser: events } : null;
};

/** The event at a place, where it was recorded as it happened: history that was imported starts no timer. */
export const ejImporterad = (handelser: readonly RecordedEvent[], revision: number): RecordedEvent | null => {
  const handelse = handelser.find((h) => h.revision === revision);
  return handelse === undefined || handelse.metadata.import === true ? null : handelse;
};

/** What a command of the clock has beside its data. It happened on the last day, which counts to its end. */
export const klockuppgifter = (sistaDag: Datum) => ({
  skedde: sistaDag,
  import: false,
  avvikelser: [],
});
