export * from './fragor.js';
export * from './delegation/fragor.js';
export * from './expediering/fragor.js';
export * from './rapporter/fragor.js';
export * from './organisation/fragor.js';
export * from './uppspelning/fragor.js';
export { TIDSAXLAR, type Jamforelse, type Mellanhandelse, type Tidsaxel } from './uppspelning/jamforelse.js';
export type {
  Behandlatarende,
  Motesuppspelning,
  Paragrafuppspelning,
} from './uppspelning/motesuppspelning.js';
export type { Kunskap, Oavgjord, Underlagsrad } from './underlag/klassning.js';
export type { Motesunderlag, Narvarobild } from './underlag/motets-del.js';
export type { Ogonblick } from './underlag/ogonblick.js';
export type { Underlagsregel } from './underlag/regler.js';
export { arendebild, type Arendebild } from './underlag/arendebild.js';
export type { Delegationsunderlag, Punktbild } from './underlag/delegationsunderlag.js';
export type { Underlag, Underlagsbeslut } from './underlag/underlag.js';
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
