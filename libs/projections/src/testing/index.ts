export * from './memory-event-store.js';
export * from './model-bench.js';
export * from './rakne-modell.js';
export * from './projection-bench.js';
export * from './typescript.js';
export * from './tal-log.js';
