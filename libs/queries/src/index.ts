export * from './fragor.js';
export * from './delegation/fragor.js';
export * from './expediering/fragor.js';
export * from './rapporter/fragor.js';
export * from './organisation/fragor.js';
export {
  DIARIEFORMER,
  LASMODELLER,
  standardformer,
  type Diarieformer,
  type Lasmodeller,
} from './lasmodeller.js';
export * from './queries.module.js';
export * from './svar.js';
export type {
  Expedieringsatgard,
  Expedieringslage,
  Expedieringsoversikt,
  Expedieringsrad,
  Kanallage,
  Leveransrad,
} from '#projections';
export { SORTERINGAR, type Lasmodellnamn, type Sortering } from '#projections';
