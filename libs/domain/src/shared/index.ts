export * from './assert-never.js';
export * from './decider.js';
export * from './edtf.js';
export * from './fel.js';
export * from './handelse.js';
export * from './json.js';
export * from './katalog.js';
export * from './stockholm.js';
