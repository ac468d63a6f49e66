import { arEfterspel } from '../efterspel/efterspel.evolve.js';
import type { Delegationsfaktum } from '../delegationsbeslut/delegationsbeslut.state.js';
import type { DelegationsbeslutFattat } from '../delegationsbeslut/delegationsbeslut.events.js';
import type { Ordningsfaktum } from '../delegationsordning/delegationsordning.lage.js';
import { beskrivEfterspel } from './beskriv-efterspel.js';
import { beskrivRattelse } from './beskriv.js';
import { av, expedierades, kort, lista } from './ord.js';

/** One event of a delegation order as a line that a registrator reads: what it says, as it was written. */
export const beskrivDelegationsordning = (faktum: Ordningsfaktum): string => {
  const { type, data } = faktum;
  switch (type) {
    case 'DelegationsordningFaststalld':
      return `Delegationsordningen${av(' ', data.beteckning)} fastställdes${av(' vid ', data.sammantrade)}${data.paragraf === null ? '' : ` § ${data.paragraf}`} med ${data.punkter.length} ${data.punkter.length === 1 ? 'punkt' : 'punkter'}.`;
    case 'DelegationspunktTillagd':
      return `Punkt ${data.punkt} lades till: ${kort(data.text) ?? ''}; delegat ${lista(data.delegater) ?? ''}.`;
    case 'DelegationspunktUpphavd':
      return `Punkt ${data.punkt} upphävdes.`;
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
    case 'AvvikelseNoterad':
      return beskrivRattelse(faktum);
  }
};

const SLAG = {
  delegation: 'på delegation',
  ordforande: 'för att det inte kunde vänta',
  perCapsulam: 'per capsulam',
} as const;

const fattat = ({ data }: DelegationsbeslutFattat): string =>
  `${data.delegat} beslutade ${SLAG[data.slag]}${av(', punkt ', data.punkt)}${av(', i ', data.arende)}: ${kort(data.rubrik) ?? ''}.`;

/** One event of a decision outside a meeting as a line that a registrator reads. No names of persons. */
export const beskrivDelegationsbeslut = (faktum: Delegationsfaktum): string => {
  if (arEfterspel(faktum)) return beskrivEfterspel(faktum);
  const { type, data } = faktum;
  switch (type) {
    case 'DelegationsbeslutFattat':
      return fattat(faktum);
    case 'DelegationsbeslutAnmalt':
      return `Beslutet anmäldes vid ${data.sammantrade}${data.paragraf === null ? '' : ` § ${data.paragraf}`}.`;
    case 'DelegationsbeslutProtokollfort':
      return `Beslutet protokollfördes särskilt${av(': ', data.protokoll)}.`;
    case 'DelegationsbeslutTillkannagivet':
      return `Beslutet tillkännagavs på ${lista(data.tavlor) ?? 'anslagstavlan'} (anslag ${data.nr}).`;
    case 'DelegationsbeslutsanslagNedtaget':
      return `Anslag ${data.anslag} togs ned.`;
    case 'DelegationsbeslutsanslagAvbrutet':
      return `Anslag ${data.anslag} avbröts.`;
    case 'DelegationsbeslutExpedierat':
      return `Beslutet${expedierades(data)}`;
    case 'DelegationsbeslutMakulerat':
      return 'Beslutet makulerades.';
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
    case 'AvvikelseNoterad':
      return beskrivRattelse(faktum);
  }
};
