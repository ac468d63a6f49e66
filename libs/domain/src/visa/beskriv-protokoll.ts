import { assertNever } from '../shared/assert-never.js';
import type { Protokollshandelse } from '../sammantrade/sammantrade.events.js';
import { av, expedierades, kort, lista } from './ord.js';

/** `§ 12`, `§§ 12 och 13`; nothing said where there is none. */
export const visaParagraflista = (nummer: readonly number[]): string => {
  const alla = lista(nummer.map(String));
  if (alla === null) return 'inga paragrafer';
  return `${nummer.length === 1 ? '§' : '§§'} ${alla}`;
};

const justerades = ({
  paragrafer,
  justerare,
  ordforande,
  metod,
  omedelbar,
}: Extract<Protokollshandelse, { type: 'ProtokollJusterat' }>['data']): string => {
  const personer = [...(ordforande === null ? [] : [ordforande]), ...justerare];
  return `Protokollet justerades${omedelbar ? ' omedelbart' : ''}, ${visaParagraflista(paragrafer)}${av(', av ', lista(personer))}${metod === 'eunderskrift' ? ', med e-underskrift' : ''}.`;
};

/** What came after the meeting, as lines that a registrator reads. */
export const beskrivProtokoll = ({ type, data }: Protokollshandelse): string => {
  switch (type) {
    case 'ProtokollUpprattat':
      return `Protokollet upprättades, ${visaParagraflista(data.paragrafer)}${data.saknas && data.saknas.length > 0 ? `; ${data.saknas.length} uppgifter saknas` : ''}.`;
    case 'ProtokollJusterat':
      return justerades(data);
    case 'JusteringVagrad':
      return `${data.person} vägrade att justera ${visaParagraflista(data.paragrafer)}${av(': ', kort(data.motivering))}.`;
    case 'JusteringTillkannagiven':
      return `Justeringen av ${visaParagraflista(data.paragrafer)} tillkännagavs, anslag ${data.nr}${av(' på ', lista(data.tavlor))}${av('; tas ned tidigast ', data.nedtasTidigast)}.`;
    case 'AnslagNedtaget':
      return `Anslag ${data.anslag} togs ned.`;
    case 'AnslagAvbrutet':
      return `Anslag ${data.anslag} avbröts och räknas inte som tillkännagivet hela tiden.`;
    case 'ProtokollsutdragBestyrkt':
      return `Utdrag ur § ${data.paragraf} bestyrktes${av(' av ', data.av)}.`;
    case 'ProtokollsanteckningGjord':
      return `Anteckning till protokollet${av(' vid § ', data.paragraf === null ? null : String(data.paragraf))}${av(' av ', data.av)}: ${kort(data.text) ?? ''}.`;
    case 'ParagrafExpedierad':
      return `§ ${data.paragraf}${expedierades(data)}`;
    default:
      return assertNever(type);
  }
};
