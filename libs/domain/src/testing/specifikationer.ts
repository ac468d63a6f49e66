import { arendeDecider } from '../arende/arende.decider.js';
import { beslutaOppning, type OppnaArende } from '../arende/oppning.js';
import type { ArendeEvent } from '../arende/arende.events.js';
import type { Decider } from '../shared/decider.js';
import { handlingDecider } from '../handling/handling.decider.js';
import type { HandlingStromEvent } from '../handling/handling.events.js';
import type { Faktum } from '../tid/faktum.js';
import { deciderSpec } from './decider-spec.js';
import { exempel } from './exempel.js';
import { inspelade, strom, type Givet } from './fakta.js';

/** Given what is recorded in an ärende. */
export const givetArende = deciderSpec(arendeDecider, strom);

/** Given what is recorded of a handling that belongs to no ärende yet. */
export const givenHandling = deciderSpec(handlingDecider, (...givna: readonly Givet<HandlingStromEvent>[]) =>
  inspelade<HandlingStromEvent>(...givna),
);

const oppningDecider: Decider<null, OppnaArende, ArendeEvent, Faktum> = {
  initialState: null,
  decide: (command) => beslutaOppning(command, exempel.ArendeOppnat.oppning),
  evolve: () => null,
};

/** When an ärende is opened. */
export const ettNyttArende = deciderSpec(oppningDecider, strom)();
