import type { Handelse, RecordedEvent } from '#domain';

/** An event that the model says something of. */
export type Fakta<T extends Handelse['type'] = Handelse['type']> = RecordedEvent &
  Extract<Handelse, { readonly type: T }>;
