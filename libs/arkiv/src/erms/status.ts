import type { Arendestatus, Kort } from '#domain';
import { element, type Element } from '../xml/element.js';

/** The states of ERMS that an ärende can be in. */
type Ermsstatus = 'ad_acta' | 'closed' | 'initiated' | 'in_progress' | 'obliterated' | 'on_hold';

const STATUS: Readonly<Record<Arendestatus, Ermsstatus>> = {
  registrerat: 'initiated',
  underBeredning: 'in_progress',
  remitterat: 'in_progress',
  anmalt: 'in_progress',
  bordlagt: 'on_hold',
  aterremitterat: 'in_progress',
  forslagLamnat: 'in_progress',
  beslutat: 'in_progress',
  overklagat: 'in_progress',
  upphavt: 'in_progress',
  avslutat: 'closed',
  sammanlagt: 'closed',
  overlamnat: 'closed',
  makulerat: 'closed',
  arkiverat: 'ad_acta',
  gallrat: 'obliterated',
};

/** The state of an ärende, as ERMS has it. Which of ours it is, the list of events says. */
export const statusen = ({ status }: Kort): Element => element('status', { value: STATUS[status] });
