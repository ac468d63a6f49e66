import type { Avvikelsekvittens, Kommandouppgifter, RecordedEvent } from '#domain';
import type { Kommandokontext } from '../kommando.js';

type Kant = Pick<RecordedEvent, 'id' | 'metadata'>;

/** The command that wrote an event, as far as the event remembers it: so that a crash can be completed. */
export const kontextAv = ({ metadata }: Kant): Kommandokontext => {
  const { commandId, bodyHash, correlationId, causationId, aktor, kalla } = metadata;
  return { commandId, bodyHash, correlationId, causationId, aktor, kalla };
};

/** The same command as it goes on in another stream, caused by the event. */
export const foljdAv = (event: Kant): Kommandokontext => ({ ...kontextAv(event), causationId: event.id });

/** What an event says of its command beside the data. Which rules it set aside the event does not remember. */
export const uppgifterAv = (
  { metadata }: Kant,
  avvikelser: readonly Avvikelsekvittens[] = [],
): Omit<Kommandouppgifter, 'nu'> => ({
  skedde: metadata.skedde,
  import: metadata.import === true,
  avvikelser,
  ...(metadata.skal !== undefined && { skal: metadata.skal }),
});
