export * from './event-store.js';
export * from './errors.js';
export * from './position.js';
export * from './codec/codec.js';
export * from './codec/keys.js';
