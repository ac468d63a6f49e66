import type { Sammantradesdata, SammantradeStromEvent } from '../sammantrade/sammantrade.events.js';
import { beskrivProtokoll } from './beskriv-protokoll.js';
import { beskrivRattelse } from './beskriv.js';
import { av, kort, lista } from './ord.js';

const dagordning = ({ arenden, ovrigt }: Sammantradesdata<'KungorelseAnslagen'>): string =>
  av(', med ', lista([...arenden, ...(ovrigt.length > 0 ? [`${ovrigt.length} punkter utan ärende`] : [])]));

const narvaro = ({ narvarande, franParagraf }: Sammantradesdata<'NarvaroFaststalld'>): string => {
  const tjanstgor = narvarande.filter((n) => n.tjanstgor).length;
  return `Närvaron fastställdes: ${narvarande.length} närvarande, varav ${tjanstgor} tjänstgör${fran(franParagraf)}.`;
};

const fran = (paragraf: number | null): string => (paragraf === null ? '' : `, från § ${paragraf}`);

const andrad = ({ kom, gick, franParagraf }: Sammantradesdata<'NarvaroAndrad'>): string => {
  const delar = [
    ...(kom.length > 0 ? [`${lista(kom.map((n) => n.person)) ?? ''} kom`] : []),
    ...(gick.length > 0 ? [`${lista(gick) ?? ''} gick`] : []),
  ];
  return `Närvaron ändrades${av(': ', lista(delar))}${fran(franParagraf)}.`;
};

const jav = ({
  person,
  paragraf,
  motivering,
  lamnadeRummet,
  godtaget,
}: Sammantradesdata<'JavAnmalt'>): string => {
  const utfall = [
    ...(godtaget === false ? ['jäv förelåg inte'] : []),
    ...(lamnadeRummet === true ? ['lämnade rummet'] : []),
  ];
  return `${person} anmälde jäv${paragraf === null ? '' : ` vid § ${paragraf}`}${av(': ', kort(motivering))}${av(' (', lista(utfall), ')')}.`;
};

/**
 * One event of a meeting as a line that a registrator reads, as it was written; corrections and annulments are marks
 * beside it. Persons are ids: who may see their names puts those in.
 */
export const beskrivSammantrade = (handelse: SammantradeStromEvent): string => {
  const { type, data } = handelse;
  switch (type) {
    case 'KallelseUtfardad':
      return `Kallelse utfärdades${data.bradskande ? ' till ett brådskande ärende' : ''}${dagordning({ ...data, tavlor: [] })}${av('; skäl: ', kort(data.grund))}.`;
    case 'KungorelseAnslagen':
      return `Sammanträdet kungjordes${av(' på ', lista(data.tavlor))}${dagordning(data)}.`;
    case 'SammantradeOppnat':
      return `Sammanträdet öppnades${av(' av ', data.ordforande)}${av(', ', data.plats)}.`;
    case 'NarvaroFaststalld':
      return narvaro(data);
    case 'NarvaroAndrad':
      return andrad(data);
    case 'JavAnmalt':
      return jav(data);
    case 'ParagrafTilldelad':
      return `§ ${data.nr} (${data.slag})${av(': ', kort(data.rubrik))}${av(', ', lista(data.arenden))}.`;
    case 'SammantradeAjournerat':
      return `Sammanträdet ajournerades${av(' till ', data.till)}.`;
    case 'SammantradeAterupptaget':
      return 'Sammanträdet återupptogs.';
    case 'SammantradeInstallt':
      return 'Sammanträdet ställdes in.';
    case 'SammantradeAvslutat':
      return 'Sammanträdet avslutades.';
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
    case 'AvvikelseNoterad':
      return beskrivRattelse(handelse);
    default:
      return beskrivProtokoll(handelse);
  }
};
