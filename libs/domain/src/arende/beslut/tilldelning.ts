import type { ArendeEvent } from '../arende.events.js';
import type { ArendeCommand } from '../arende.commands.js';
import { nastaNr, type Arendelage } from '../lage.js';

const HANDLINGSTYPER = ['HandlingRegistrerad', 'HandlingUpprattad'] as const;

/**
 * Commands whose event is what was said, with the number the ärende gives. null: the command needs a decision
 * of its own.
 */
export const rattFram = (command: ArendeCommand, lage: Arendelage): ArendeEvent | null => {
  const { type, data } = command;
  switch (type) {
    case 'RegistreraHandling':
      return { type: 'HandlingRegistrerad', data: { ...data, nr: nastaNr(lage, ...HANDLINGSTYPER) } };
    case 'UpprattaHandling':
      return { type: 'HandlingUpprattad', data: { ...data, nr: nastaNr(lage, ...HANDLINGSTYPER) } };
    case 'MarkeraSekretess':
      return { type: 'SekretessMarkerad', data: { ...data, nr: nastaNr(lage, 'SekretessMarkerad') } };
    case 'VackMotion':
      return { type: 'MotionVackt', data };
    case 'RelateraArende':
      return { type: 'ArendeRelaterat', data };
    case 'RemitteraArende':
      return {
        type: 'ArendeRemitterat',
        data: { ...data, remissId: String(nastaNr(lage, 'ArendeRemitterat')) },
      };
    case 'ForlangSvarstid':
      return { type: 'RemissSvarstidForlangd', data };
    case 'PaminnOmRemiss':
      return { type: 'RemissPamind', data };
    case 'TaEmotYttrande':
      return { type: 'YttrandeInkommet', data: { ...data, nr: nastaNr(lage, 'YttrandeInkommet') } };
    case 'GeTillfalleAttYttraSig':
      return { type: 'TillfalleAttYttraSigGivet', data };
    case 'GenomforSamverkan':
      return { type: 'SamverkanGenomford', data };
    case 'UpprattaTjansteskrivelse':
      return {
        type: 'TjansteskrivelseUpprattad',
        data: { ...data, nr: nastaNr(lage, 'TjansteskrivelseUpprattad') },
      };
    case 'AnmalTillSammantrade':
      return { type: 'ArendeAnmaltTillSammantrade', data };
    case 'GorAnteckning':
      return { type: 'AnteckningGjord', data };
    case 'SammanlaggArende':
      return { type: 'ArendeSammanlagt', data };
    case 'TaEmotSammanlaggning':
      return { type: 'SammanlaggningMottagen', data };
    case 'OverlamnaArende':
      return { type: 'ArendeOverlamnatTillNamnd', data };
    default:
      return behandlingRattFram(command, lage);
  }
};

const behandlingRattFram = (command: ArendeCommand, lage: Arendelage): ArendeEvent | null => {
  const { type, data } = command;
  switch (type) {
    case 'BeredArende':
      return { type: 'ArendeBerett', data };
    case 'LamnaForslag':
      return {
        type: 'ForslagTillBeslutLamnat',
        data: { ...data, nr: nastaNr(lage, 'ForslagTillBeslutLamnat') },
      };
    case 'FramstallYrkande':
      return { type: 'YrkandeFramstallt', data: { ...data, nr: nastaNr(lage, 'YrkandeFramstallt') } };
    case 'StallProposition':
      return { type: 'PropositionStalld', data };
    case 'GenomforOmrostning':
      return { type: 'OmrostningGenomford', data: { ...data, nr: nastaNr(lage, 'OmrostningGenomford') } };
    case 'BordlaggArende':
      return { type: 'ArendeBordlagt', data: { ...data, nr: nastaNr(lage, 'ArendeBordlagt') } };
    case 'AterremitteraArende':
      return { type: 'ArendeAterremitterat', data: { ...data, nr: nastaNr(lage, 'ArendeAterremitterat') } };
    case 'FattaBeslut':
      return { type: 'BeslutFattat', data: { ...data, nr: nastaNr(lage, 'BeslutFattat') } };
    case 'AnmalMotionsfrist':
      return { type: 'MotionsfristAnmald', data: { ...data, nr: nastaNr(lage, 'MotionsfristAnmald') } };
    case 'AnmalReservation':
      return { type: 'ReservationAnmald', data: { ...data, nr: nastaNr(lage, 'ReservationAnmald') } };
    case 'AntecknaSarskiltYttrande':
      return {
        type: 'SarskiltYttrandeAntecknat',
        data: { ...data, nr: nastaNr(lage, 'SarskiltYttrandeAntecknat') },
      };
    case 'AvstaFranBeslut':
      return { type: 'DeltogInteIBeslut', data: { ...data, nr: nastaNr(lage, 'DeltogInteIBeslut') } };
    case 'ExpedieraBeslut':
      return { type: 'BeslutExpedierat', data: { ...data, nr: nastaNr(lage, 'BeslutExpedierat') } };
    default:
      return null;
  }
};
