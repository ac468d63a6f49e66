import type { Faktum, FaktumAv } from '../tid/faktum.js';
import type { ArendeEvent, DataAv } from './arende.events.js';
import type { Skett } from '../shared/edtf.js';
import type { Arende, LostFaktum } from './arende.state.js';

/** Where an item stands in the log and when it happened: added to the data of its event. */
export const post = <T extends ArendeEvent['type']>(
  faktum: FaktumAv<T>,
): DataAv<T> & { revision: number; datum: string | null } =>
  ({ ...faktum.data, revision: faktum.revision, datum: faktum.metadata.skedde }) as never;

/** That something has happened, and when. */
export const skett = (faktum: Faktum): Skett => ({ datum: faktum.metadata.skedde });

/** A fact that speaks of something not met yet, since its date puts it earlier: kept until that is met. */
export const losTillsVidare = (arende: Arende, faktum: LostFaktum): Arende => ({
  ...arende,
  losa: [...arende.losa, faktum],
});
