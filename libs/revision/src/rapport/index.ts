export * from './arenderapport.js';
export * from './format.js';
export * from './motesrapport.js';
export * from './samla.js';
