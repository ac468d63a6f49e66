export * from './dokumentlager.js';
export * from './fil/fil-dokumentlager.js';
export * from './tar/index.js';
