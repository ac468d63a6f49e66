import { arendeModell, ARENDE_VERSION } from './arende/arende.projection.js';
import {
  delegationsbeslutModell,
  DELEGATIONSBESLUT_VERSION,
} from './delegationsbeslut/delegationsbeslut.projection.js';
import { diariumModell, DIARIUM_VERSION } from './diarium/diarium.projection.js';
import type { ReadModel } from './engine/read-model.js';
import { expedieringModell, EXPEDIERING_VERSION } from './expediering/expediering.projection.js';
import { handlingarModell, HANDLINGAR_VERSION } from './handlingar/handlingar.projection.js';
import { historikModell, HISTORIK_VERSION } from './historik/historik.projection.js';
import { oavslutadeModell, OAVSLUTADE_VERSION } from './oavslutade/oavslutade.projection.js';
import { organModell, ORGAN_VERSION } from './organ/organ.projection.js';
import { rapporterModell, RAPPORTER_VERSION } from './rapporter/rapporter.projection.js';
import { sammantradenModell, SAMMANTRADEN_VERSION } from './sammantraden/sammantraden.projection.js';
import { tidslinjeModell, TIDSLINJE_VERSION } from './tidslinje/tidslinje.projection.js';
import { Vikningar } from './vikning/vikningar.js';

/** Every read model with the version that this release reads. */
export const LASMODELLVERSIONER = {
  arende: ARENDE_VERSION,
  historik: HISTORIK_VERSION,
  diarium: DIARIUM_VERSION,
  tidslinje: TIDSLINJE_VERSION,
  handlingar: HANDLINGAR_VERSION,
  oavslutade: OAVSLUTADE_VERSION,
  sammantraden: SAMMANTRADEN_VERSION,
  rapporter: RAPPORTER_VERSION,
  delegationsbeslut: DELEGATIONSBESLUT_VERSION,
  organ: ORGAN_VERSION,
  expediering: EXPEDIERING_VERSION,
} as const;

export type Lasmodellnamn = keyof typeof LASMODELLVERSIONER;

/** The read models of one engine: they share what has been folded. */
export const lasmodeller = (vikningar = new Vikningar()): readonly ReadModel[] => [
  arendeModell(vikningar),
  historikModell(vikningar),
  diariumModell(vikningar),
  tidslinjeModell(vikningar),
  handlingarModell(),
  oavslutadeModell(),
  sammantradenModell(),
  rapporterModell(vikningar),
  delegationsbeslutModell(),
  organModell(),
  expedieringModell(),
];
