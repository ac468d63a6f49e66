import type { Command, Decider, Decision } from '../shared/decider.js';
import { Okand } from '../shared/fel.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import type { ExpedieringAterkallad, ExpedieringEvent, ExpedieringPlanerad } from './expediering.events.js';
import { evolveExpediering, type Expediering, type Expedieringsfaktum } from './expediering.state.js';
import type { FastMottagare } from './leverans.types.js';

/** Asked by the process only. Recipients are in order of `nr`, from 1 without holes. */
export type PlaneraExpediering = Command<
  'PlaneraExpediering',
  Omit<ExpedieringPlanerad['data'], 'antal'> & { readonly mottagare: readonly FastMottagare[] }
>;
export type AterkallaExpediering = Command<'AterkallaExpediering', ExpedieringAterkallad['data']>;
export type ExpedieringCommand = PlaneraExpediering | AterkallaExpediering;

/** So many recipients in one event: with the longest names and addresses there are, it still holds them. */
export const MOTTAGARE_PER_HANDELSE = 40;

const grupper = (mottagare: readonly FastMottagare[]): readonly ExpedieringEvent[] =>
  Array.from({ length: Math.ceil(mottagare.length / MOTTAGARE_PER_HANDELSE) }, (_, i) => ({
    type: 'MottagareFaststallda',
    data: {
      fran: i * MOTTAGARE_PER_HANDELSE + 1,
      mottagare: mottagare.slice(i * MOTTAGARE_PER_HANDELSE, (i + 1) * MOTTAGARE_PER_HANDELSE),
    },
  }));

/** Revision, in the stream of the expediering, of the event that names a recipient. */
export const revisionForMottagare = (nr: number): number => 1 + Math.floor((nr - 1) / MOTTAGARE_PER_HANDELSE);

const planera = ({ mottagare, ...plan }: PlaneraExpediering['data']): Decision<ExpedieringEvent> => [
  { type: 'ExpedieringPlanerad', data: { ...plan, antal: mottagare.length } },
  ...grupper(mottagare),
];

const aterkalla = (
  { skal, data }: AterkallaExpediering,
  lage: Expediering | null,
): Decision<ExpedieringEvent> => {
  if (!lage) throw new Okand('EXPEDIERING_OKAND', 'Expedieringen finns inte.');
  return lage.aterkallad === null
    ? [{ type: 'ExpedieringAterkallad', data, ...(skal !== undefined && { skal }) }]
    : [];
};

/** The decider of `expediering-<id>`: what is planned twice is planned once. */
export const expedieringDecider: Decider<
  Expediering | null,
  ExpedieringCommand,
  ExpedieringEvent,
  Expedieringsfaktum
> = {
  initialState: null,
  decide: (command, lage) => {
    kravRimligaUppgifter(command);
    if (command.type === 'AterkallaExpediering') return aterkalla(command, lage);
    return lage ? [] : planera(command.data);
  },
  evolve: evolveExpediering,
};
