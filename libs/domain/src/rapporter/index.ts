export * from './poster.js';
export { arendeposter, harPoster, postgrund } from './arendeposter.js';
export { motesposter } from './motesposter.js';
export * from './bevakning.js';
export * from './frister.js';
export * from './delegationsposter.js';
export * from './rapporter.js';
export * from './leveransledtider.js';
