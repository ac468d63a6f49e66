export * from './checkpoint.js';
export { HuvudetStammerEj, Tradhuvuden, type Huvudval, type Tradhuvud } from './huvuden.js';
export * from './not.js';
export * from './signerare.js';
