import type { ReadModel, ReadModelTx } from '../engine/read-model.js';
import type { Fakta } from './fakta.js';
import { TABELLER } from './expediering.tabeller.js';
import { rattatEllerMakulerat, skrivBeslutsplats, skrivKalla } from './kallorna.js';
import { skrivLeverans, skrivMottagare, skrivPlan, skrivAterkallad } from './leveranserna.js';
import { skrivProcess } from './processen.js';

export const EXPEDIERING_VERSION = 2;

/** What is owed to whom, and what has become of it. */
export const expedieringModell = (): ReadModel => ({
  namn: 'expediering',
  version: EXPEDIERING_VERSION,
  tabeller: TABELLER,
  stromvis: true,
  bredvid: true,
  apply: (handelser, tx) => {
    for (const handelse of handelser as readonly Fakta[]) skriv(tx, handelse);
  },
});

const skriv = (tx: ReadModelTx, handelse: Fakta): void => {
  switch (handelse.type) {
    case 'BeslutFattat':
    case 'ArendeAterremitterat':
    case 'ArendeBordlagt':
    case 'ForslagTillBeslutLamnat':
    case 'DelegationsbeslutFattat':
    case 'ParagrafTilldelad':
      skrivBeslutsplats(tx, handelse);
      break;
    case 'BeslutExpedierat':
    case 'DelegationsbeslutExpedierat':
    case 'ParagrafExpedierad':
      skrivKalla(tx, handelse);
      break;
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
      rattatEllerMakulerat(tx, handelse);
      break;
    case 'ExpedieringPlanerad':
      skrivPlan(tx, handelse);
      break;
    case 'MottagareFaststallda':
      skrivMottagare(tx, handelse);
      break;
    case 'ExpedieringAterkallad':
      skrivAterkallad(tx, handelse);
      break;
    case 'ExpedieringStartad':
    case 'KanalPausad':
    case 'KanalAterupptagen':
    case 'SammanfattningSkickad':
      skrivProcess(tx, handelse);
      break;
    default:
      if (handelse.stream.startsWith('leverans-')) skrivLeverans(tx, handelse as Leveransfakta);
  }
};

type Leveransfakta = Parameters<typeof skrivLeverans>[1];
