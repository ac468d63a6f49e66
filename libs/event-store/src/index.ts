export * from './event-store.js';
export * from './errors.js';
export * from './position.js';
export * from './codec/codec.js';
export * from './codec/create-codec.js';
export * from './codec/keys.js';
export * from './codec/limits.js';
export * from './codec/upcasters.js';
