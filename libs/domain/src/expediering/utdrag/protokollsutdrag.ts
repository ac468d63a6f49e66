export * from './protokollsutdrag.types.js';
export { utdragAvArende, type Avsett } from './av-arende.js';
export { utdragAvDelegationsbeslut, utdragAvParagraf } from './av-ovrigt.js';
