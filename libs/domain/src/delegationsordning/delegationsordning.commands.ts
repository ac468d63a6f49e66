import type { MakuleraHandelse, RattaUppgift } from '../arende/arende.commands.js';
import type { Command } from '../shared/decider.js';
import type {
  DelegationsordningEvent,
  DelegationsordningFaststalld,
  DelegationspunktTillagd,
  DelegationspunktUpphavd,
} from './delegationsordning.events.js';

export type FaststallDelegationsordning = Command<
  'FaststallDelegationsordning',
  DelegationsordningFaststalld['data']
>;
export type LaggTillDelegationspunkt = Command<'LaggTillDelegationspunkt', DelegationspunktTillagd['data']>;
export type UpphavDelegationspunkt = Command<'UpphavDelegationspunkt', DelegationspunktUpphavd['data']>;

/** Says a fact of an order: what it becomes is the event with the same data. */
export type Ordningskommando =
  FaststallDelegationsordning | LaggTillDelegationspunkt | UpphavDelegationspunkt;

/** Everything that can be asked of a nämnd's delegation order. */
export type DelegationsordningCommand = Ordningskommando | RattaUppgift | MakuleraHandelse;

/** The fact that a command says. */
export const ordningshandelse = (command: Ordningskommando): DelegationsordningEvent => {
  switch (command.type) {
    case 'FaststallDelegationsordning':
      return { type: 'DelegationsordningFaststalld', data: command.data };
    case 'LaggTillDelegationspunkt':
      return { type: 'DelegationspunktTillagd', data: command.data };
    case 'UpphavDelegationspunkt':
      return { type: 'DelegationspunktUpphavd', data: command.data };
  }
};
