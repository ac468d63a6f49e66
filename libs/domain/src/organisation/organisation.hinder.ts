import { dygnetsSlut, stockholmDatum } from '../shared/stockholm.js';
import { helaOrganet, type Organlage } from './organ.lage.js';
import type { Organ } from './organ.state.js';
import type { AvslutaUppdrag, Organkommando } from './organisation.commands.js';
import { gallerRoll, type Organuppdrag } from './uppdrag.js';
import { kanHaSkett } from './vetskap.js';

/** What stands in the way of a command. An import goes on, and the fact is noted to deviate. */
export type Hinder = { readonly kod: string; readonly text: string; readonly okant: boolean };

const hinder = (kod: string, text: string): Hinder => ({ kod, text, okant: false });
const okant = (kod: string, text: string): Hinder => ({ kod, text, okant: true });

/** The roles that an end may speak of: those that may have begun by then. */
export const kandaUppdrag = (
  { uppdrag }: Organ,
  { data }: AvslutaUppdrag,
  moment: number,
): readonly Organuppdrag[] => uppdrag.filter((u) => gallerRoll(data, u) && kanHaSkett(u.fran, moment));

const slutet = ({ organ, upphort }: Organ): Hinder => {
  const vart = upphort?.uppgickI == null ? '' : ` och uppgick i ${upphort.uppgickI}`;
  return hinder(
    'ORGAN_UPPHORT',
    `${organ} upphörde ${upphort?.datum ?? 'en okänd dag'}${vart}. Registrera hos organet som tog över, eller rätta dagen då det upphörde.`,
  );
};

/** What may be said of a body also after it ceased. */
const EFTER_SLUTET: readonly Organkommando['type'][] = ['AngePerson', 'AvslutaUppdrag'];
/** What a body can do once. */
const EN_GANG: readonly Organkommando['type'][] = ['UpphorOrgan', 'SlaSammanOrgan'];

const harUpphort = ({ upphort }: Organ, { type }: Organkommando, moment: number): boolean =>
  upphort !== null && !EFTER_SLUTET.includes(type) && (EN_GANG.includes(type) || upphort.moment <= moment);

const iOrgan = (command: Organkommando, organ: Organ, moment: number): Hinder | null => {
  if (command.type === 'InrattaOrgan')
    return hinder(
      'ORGAN_REDAN_INRATTAT',
      `${organ.organ} är redan inrättat. Rätta uppgifterna om de är fel, eller ge det nya organet en egen kod.`,
    );
  if (command.type !== 'AngePerson' && !kanHaSkett(organ.inrattat, moment))
    return hinder(
      'ORGAN_FANNS_EJ',
      `${organ.organ} inrättades först ${organ.inrattat.datum ?? 'senare'}. Ange en dag då det fanns, eller rätta dagen då det inrättades.`,
    );
  if (harUpphort(organ, command, moment)) return slutet(organ);
  if (command.type === 'SlaSammanOrgan' && command.data.uppgickI === organ.organ)
    return hinder(
      'SAMMANSLAGNING_MED_SIG_SJALVT',
      `${organ.organ} kan inte uppgå i sig självt. Ange koden för organet det uppgick i.`,
    );
  if (command.type === 'AvslutaUppdrag' && kandaUppdrag(organ, command, moment).length === 0)
    return okant(
      'UPPDRAG_OKANT',
      `Personen ${command.data.person} har inget sådant uppdrag i ${organ.organ} den ${stockholmDatum(moment)}. Tilldela uppdraget först, eller ange rätt person, roll och dag.`,
    );
  return null;
};

/** What stands in the way of a command at the moment from which its fact is to count; null where nothing does. */
export const hinderFor = (command: Organkommando, lage: Organlage, moment: number): Hinder | null => {
  const organ = helaOrganet(lage);
  if (organ) return iOrgan(command, organ, moment);
  return command.type === 'InrattaOrgan'
    ? null
    : okant('ORGAN_OKANT', 'Organet finns inte i registret. Inrätta det först.');
};

/** Whether every role that an end speaks of had ended by then. */
export const redanAvslutat = (organ: Organ, command: AvslutaUppdrag, moment: number): boolean =>
  kandaUppdrag(organ, command, moment).every(
    ({ slut, till }) =>
      (slut !== null && slut.moment <= moment) || (till !== null && dygnetsSlut(till) < moment),
  );
