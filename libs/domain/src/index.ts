export * from './shared/index.js';
export * from './arende/index.js';
export * from './handling/index.js';
export * from './diarieserie/index.js';
export * from './regler/index.js';
export * from './tid/index.js';
export * from './visa/index.js';
export * from './katalog.js';
