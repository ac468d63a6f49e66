export * from './fynd.js';
export * from './regelrevision.js';
export type { Regelurval } from './urval.js';
export type { Hjalp } from './sikt.js';
