import type { Command, Decision } from '../shared/decider.js';
import type { ArendeEvent, DataAv } from './arende.events.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import { medNoteringar } from './arende.decider.js';

/** Asks for an ärende. `givetLopnr` only for imported history, which brings its own number. */
export type OppnaArende = Command<
  'OppnaArende',
  Omit<DataAv<'ArendeOppnat'>, 'lopnr' | 'oppning'> & { readonly givetLopnr: number | null }
>;

/** The number is not known while the opening is decided: rules must not look at it. */
const UTAN_NUMMER = 0;

/**
 * Decides on an opening before a number is taken, so that a refused one costs no number: the opening (its
 * number still 0) followed by its deviations. Throws as `arendeDecider.decide`.
 */
export const beslutaOppning = (command: OppnaArende, oppning: string): Decision<ArendeEvent> => {
  kravRimligaUppgifter(command);
  const { givetLopnr: _givetLopnr, ...uppgifter } = command.data;
  const handelse: ArendeEvent = { type: 'ArendeOppnat', data: { ...uppgifter, lopnr: UTAN_NUMMER, oppning } };
  return medNoteringar(handelse, { arende: null }, command);
};
