import type { RecordedEvent } from '#domain';
import type { ReadModel } from '../engine/read-model.js';
import { Moteslagen, perMote } from '../sammantraden/moteslagen.js';
import { perStrom, type Vikningar } from '../vikning/vikningar.js';
import { arendensPoster } from './arendena.js';
import { delegationernasPoster, okandaDelegationsbeslut } from './delegationerna.js';
import { handlingarnasPoster } from './handlingarna.js';
import { motenasPoster } from './motena.js';
import { RAPPORTLASINDEX, RAPPORTTABELLER } from './rapporter.tabeller.js';

export const RAPPORTER_VERSION = 3;

/** What reports are made of, as it was at any moment, in both times. */
export const rapporterModell = (vikningar: Vikningar, lagen = new Moteslagen()): ReadModel => ({
  namn: 'rapporter',
  version: RAPPORTER_VERSION,
  tabeller: RAPPORTTABELLER,
  lasindex: RAPPORTLASINDEX,
  stromvis: true,
  behover: (handelser: readonly RecordedEvent[]) => [
    ...vikningar.forbered(handelser),
    ...lagen.okanda(perMote(handelser)),
    ...okandaDelegationsbeslut(handelser),
  ],
  glom: () => vikningar.glom(),
  apply: (handelser, tx, strommar) => {
    for (const [strom, egna] of perStrom(handelser)) arendensPoster(tx, strom, { vikningar, egna, strommar });
    for (const [strom, egna] of perMote(handelser)) motenasPoster(tx, strom, { lagen, egna, strommar });
    delegationernasPoster(tx, handelser, strommar);
    handlingarnasPoster(tx, handelser);
  },
});
