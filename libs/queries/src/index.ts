export * from './fragor.js';
export * from './lasmodeller.js';
export * from './queries.module.js';
export * from './svar.js';
