export * from './lasning/index.js';
export * from './merkle/index.js';
export * from './paket/index.js';
export * from './trad/index.js';
export * from './huvud/index.js';
export * from './verifiering/index.js';
export * from './regelrevision/index.js';
export * from './rapport/index.js';
