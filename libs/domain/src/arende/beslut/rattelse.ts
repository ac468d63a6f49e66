import { RuleViolation } from '../../shared/fel.js';
import type { Json } from '../../shared/json.js';
import type { Faktum } from '../../tid/faktum.js';
import { makulerad, rattad, type Rattningsordning } from '../../tid/rattning.js';
import type { ArendeEvent } from '../arende.events.js';
import type { MakuleraHandelse, RattaUppgift } from '../arende.commands.js';
import type { Arende } from '../arende.state.js';
import { faltSpec, passarFalt } from '../falt.js';
import { handelserI, type Arendelage } from '../lage.js';
import { kravKandaHanvisningar } from './hanvisningar.js';

/** What identifies a fact or binds it to another stream: a wrong one is annulled and recorded anew. */
const FASTA_FALT = [
  'nr',
  'serie',
  'ar',
  'lopnr',
  'oppning',
  'overlamnatFran',
  'remissId',
  'handlingId',
  'koppladFran',
  'flyttadFran',
  'fran',
  'avserHandelse',
  'falt',
];
/** And what does so in one kind of fact alone. */
const FASTA_HAR: Readonly<Record<string, string>> = {
  HandlingFlyttad: 'till',
  ArendeSammanlagt: 'till',
  SammanlaggningMottagen: 'arende',
};
const arFast = ({ type }: Faktum, forsta: string): boolean =>
  FASTA_HAR[type] === forsta ||
  (FASTA_FALT.includes(forsta) &&
    !(type === 'YttrandeInkommet' && (forsta === 'fran' || forsta === 'remissId')));

const ordning = (arende: Arende | null): Rattningsordning<Faktum> => ({
  vars: 'Ärendet',
  faltSpec,
  passarFalt,
  arFast,
  krav: (handelse, falt) => {
    if (arende) kravKandaHanvisningar(handelse, arende, falt);
  },
});

/** What a correction becomes: the event, and the value it replaces. Nothing to do when it already stands so. */
export const rattaUppgift = (
  command: RattaUppgift,
  lage: Arendelage,
): { readonly handelse: ArendeEvent | null; readonly nuvarande: Json } =>
  rattad(command, handelserI(lage), ordning(lage.arende));

/** What an annulment becomes. Nothing to do when the event is annulled already. */
export const makuleraHandelse = (command: MakuleraHandelse, lage: Arendelage): ArendeEvent | null => {
  const { handelse, avsedd } = makulerad(command, handelserI(lage), ordning(null));
  if (avsedd.type === 'ArendeOppnat')
    throw new RuleViolation(
      'OPPNING_MAKULERAS_EJ',
      'Öppningen kan inte makuleras för sig. Makulera ärendet i stället.',
    );
  return handelse;
};
