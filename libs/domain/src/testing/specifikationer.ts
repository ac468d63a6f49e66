import { arendeDecider } from '../arende/arende.decider.js';
import { beslutaOppning, type OppnaArende } from '../arende/oppning.js';
import type { ArendeEvent } from '../arende/arende.events.js';
import type { Decider } from '../shared/decider.js';
import { handlingDecider } from '../handling/handling.decider.js';
import type { HandlingStromEvent } from '../handling/handling.events.js';
import { okandOmgivning, sammantradeDecider, type Omgivning } from '../sammantrade/sammantrade.decider.js';
import type { SammantradeStromEvent } from '../sammantrade/sammantrade.events.js';
import type { Faktum } from '../tid/faktum.js';
import { deciderSpec } from './decider-spec.js';
import { exempel } from './exempel.js';
import { inspelade, strom, type Givet } from './fakta.js';
import { KF_I_MARS } from './sammantrade.kommandon.js';

/** Given what is recorded in an ärende. */
export const givetArende = deciderSpec(arendeDecider, strom);

/** Given what is recorded of a handling that belongs to no ärende yet. */
export const givenHandling = deciderSpec(handlingDecider, (...givna: readonly Givet<HandlingStromEvent>[]) =>
  inspelade<HandlingStromEvent>(...givna),
);

/** What is recorded of a meeting, as it is read back. */
export const motesstrom = (...givna: readonly Givet<SammantradeStromEvent>[]) =>
  inspelade<SammantradeStromEvent>(...givna);

/** A meeting of a body on a day, and what stands around it. */
export const motet = (id = KF_I_MARS, omgivning: Partial<Omgivning> = {}) =>
  deciderSpec(sammantradeDecider(id, { ...okandOmgivning, ...omgivning }), motesstrom);

/** Given what is recorded of fullmäktige's meeting. */
export const givetMote = motet();

const oppningDecider: Decider<null, OppnaArende, ArendeEvent, Faktum> = {
  initialState: null,
  decide: (command) => beslutaOppning(command, exempel.ArendeOppnat.oppning),
  evolve: () => null,
};

/** When an ärende is opened. */
export const ettNyttArende = deciderSpec(oppningDecider, strom)();
