import type { Efterspelshandelse } from '../efterspel/efterspel.events.js';
import type { Domsutgang, Overklagandeslag } from '../efterspel/efterspel.types.js';
import { av, BESLUTSORD, kort } from './ord.js';

const SLAG: Readonly<Record<Overklagandeslag, string>> = {
  laglighetsprovning: 'laglighetsprövning',
  forvaltningsbesvar: 'förvaltningsbesvär',
};
const UTGANG: Readonly<Record<Domsutgang, string>> = {
  avslas: 'överklagandet avslås',
  avvisas: 'överklagandet avvisas',
  upphavs: 'beslutet upphävs',
  andras: 'beslutet ändras',
  aterforvisas: 'ärendet återförvisas',
  avskrivs: 'målet avskrivs',
};

const rattid = (iTid: boolean | null): string => {
  if (iTid === null) return '';
  return iTid ? ', inkommet i rätt tid' : ', inkommet för sent';
};

const rapporterat = (beslut: number, uppdrag: number | null): string =>
  uppdrag === null ? `om beslut ${beslut}` : `uppdrag ${uppdrag} i beslut ${beslut}`;

/** What followed on a decision, as a line. */
export const beskrivEfterspel = ({ type, data }: Efterspelshandelse): string => {
  switch (type) {
    case 'DelgivningVerkstalld':
      return `${data.mottagare === '' ? 'En part' : data.mottagare} fick del av beslut ${data.beslut}${av(' (', data.satt, ' delgivning)')}.`;
    case 'OverklagandeInkommet':
      return `Beslut ${data.beslut} överklagades${av(' av ', data.av?.namn ?? null)} (${SLAG[data.slag]}).`;
    case 'OverklagandeOverlamnat':
      return `Överklagande ${data.overklagande} lämnades över till ${data.till}${rattid(data.iTid)}.`;
    case 'InhibitionBeslutad':
      return `${data.domstol} bestämde att beslut ${data.beslut} tills vidare inte får verkställas.`;
    case 'DomMeddelad':
      return `${data.domstol} avgjorde målet om beslut ${data.beslut}${av(' (', data.malnummer, ')')}${av(': ', data.utgang && UTGANG[data.utgang])}.`;
    case 'BeslutUpphavt':
      return `${BESLUTSORD[data.avser.slag]} ${data.avser.nr} upphävdes av ${data.av}.`;
    case 'BeslutRattat':
      return `En felskrivning i beslut ${data.beslut} rättades: ${kort(data.fran) ?? ''} → ${kort(data.till) ?? ''}.`;
    case 'OverklagandetidUtgangen':
      return `Tiden att överklaga beslut ${data.beslut} gick ut ${data.sistaDag}, räknad från anslaget ${data.anslagen}.`;
    case 'BeslutVannLagaKraft':
      return `Beslut ${data.beslut} vann laga kraft${av(' enligt ', kort(data.bevis))}.`;
    case 'UppdragAterrapporterat':
      return `${data.av} rapporterade ${rapporterat(data.beslut, data.uppdrag)}${data.slutfort ? ', slutfört' : ''}${av(': ', kort(data.resultat))}.`;
    case 'BeslutVerkstallt':
      return `Beslut ${data.beslut} verkställdes${av(' av ', data.av)}${av(': ', kort(data.resultat))}.`;
    case 'VerkstallighetRattad':
      return `Verkställigheten av beslut ${data.beslut} rättades${av(': ', kort(data.resultat))}.`;
  }
};
