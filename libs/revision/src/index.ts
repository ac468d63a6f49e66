export * from './merkle/index.js';
export * from './trad/index.js';
