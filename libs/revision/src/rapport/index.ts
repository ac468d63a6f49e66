export * from './arenderapport.js';
export * from './format.js';
export * from './samla.js';
