import { arendeDeciderI } from '../arende/arende.decider.js';
import { okandOmvarld, type Omvarld } from '../samband/omvarld.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import type { SammantradeStromEvent } from '../sammantrade/sammantrade.events.js';
import { foldSammantrade } from '../sammantrade/sammantrade.fold.js';
import type { SammantradeId } from '../sammantrade/sammantrade-id.js';
import { deciderSpec } from './decider-spec.js';
import { strom, type Givet } from './fakta.js';
import { provkalender } from './provkalender.js';
import { KF_I_MARS } from './sammantrade.kommandon.js';
import { motesstrom } from './specifikationer.js';

/** A meeting by what is recorded of it: fullmäktige's of 2 March 2026 where no other is named. */
export const mote = (
  givna: readonly Givet<SammantradeStromEvent>[],
  id: SammantradeId = KF_I_MARS,
): Sammantrade => foldSammantrade(id, motesstrom(...givna)).sammantrade;

/** What a rule sees around an ärende: these meetings, and a calendar. */
export const omvarld = (moten: readonly Sammantrade[], ovrigt: Partial<Omvarld> = {}): Omvarld => ({
  ...okandOmvarld,
  moten,
  kalender: provkalender(2024, 2028),
  ...ovrigt,
});

/** Given what is recorded of an ärende, and what stands around it. */
export const givetArendeI = (sedd: Omvarld) => deciderSpec(arendeDeciderI(sedd), strom);
