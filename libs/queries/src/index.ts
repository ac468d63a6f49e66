export * from './fragor.js';
export * from './delegation/fragor.js';
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
export { SORTERINGAR, type Lasmodellnamn, type Sortering } from '#projections';
