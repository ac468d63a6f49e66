export * from './event-store.contract.js';
export type * from './contract/context.js';
export * from './memory-key-store.js';
export * from './prov-events.js';
