import { sammaJson, type Json } from '../shared/json.js';
import { helaOrganet, organfakta, organTill, type Organlage } from './organ.lage.js';
import type { Organ } from './organ.state.js';
import type { Organkommando, TilldelaUppdrag } from './organisation.commands.js';
import type { OrganEvent } from './organisation.events.js';
import { redanAvslutat } from './organisation.hinder.js';
import { loper } from './uppdrag.js';
import type { Sedan } from './vetskap.js';

/** Whether the very same fact stands already: an import read twice changes nothing. */
export const standerRedan = ({ type, data }: OrganEvent, skedde: string | null, lage: Organlage): boolean =>
  organfakta(lage).some(
    ({ faktum }) => faktum.type === type && faktum.metadata.skedde === skedde && sammaJson(faktum.data, data),
  );

const sagdes = <T extends Json>(historia: readonly Sedan<T>[] | undefined, varde: T): boolean => {
  const senast = historia?.at(-1);
  return senast !== undefined && sammaJson(senast.varde, varde);
};

const harUppdraget = ({ uppdrag }: Organ, { data }: TilldelaUppdrag, moment: number): boolean =>
  uppdrag.some(
    (u) =>
      loper(u, moment) &&
      u.person === data.person &&
      u.roll === data.roll &&
      u.parti === data.parti &&
      u.ordning === data.ordning &&
      u.till === data.till,
  );

const somDet = (command: Organkommando, da: Organ, moment: number): boolean => {
  switch (command.type) {
    case 'DopOmOrgan':
      return sagdes(da.namn, command.data.namn);
    case 'BestamAntal':
      return (
        sagdes(da.antalLedamoter, command.data.antalLedamoter) &&
        sagdes(da.antalErsattare, command.data.antalErsattare)
      );
    case 'AngePerson':
      return da.personer.get(command.data.person) === command.data.namn;
    case 'TilldelaUppdrag':
      return harUppdraget(da, command, moment);
    case 'AngeBrevlada':
      return sagdes(da.brevlador, command.data);
    case 'AngeExpedieringsregel':
      return sagdes(da.expedieringsregler, command.data);
    case 'AngeAnsvarsomrade':
      return sagdes(da.ansvarsomraden, command.data.text);
    case 'AngeGrupp': {
      const { grupp, ...regel } = command.data;
      return sagdes(da.grupper.get(grupp), regel);
    }
    default:
      return false;
  }
};

/**
 * Whether a command says what the body was like already when it is to count, which is not what it is like now when
 * it is recorded late.
 */
export const varRedanSa = (command: Organkommando, lage: Organlage, moment: number): boolean => {
  const hela = helaOrganet(lage);
  if (hela && command.type === 'AvslutaUppdrag') return redanAvslutat(hela, command, moment);
  const da = organTill(lage, moment);
  return da !== null && somDet(command, da, moment);
};
