import { arendestrom, fold, type Faktum } from '#domain';
import type { EventStore } from '#event-store';

/** Whether an ärende has a sekretessmarkering that stands, out of the log itself: no read model may be behind here. */
export class Sekretesslage {
  constructor(private readonly store: EventStore) {}

  /** False for an ärende that there is not. */
  async galler(arende: string): Promise<boolean> {
    const { events } = await this.store.read(arendestrom(arende));
    if (!events.some(({ type }) => type === 'SekretessMarkerad')) return false;
    const { arende: laget } = fold(events as readonly unknown[] as readonly Faktum[]);
    return laget?.sekretess.some(({ havd }) => havd === null) ?? false;
  }
}
