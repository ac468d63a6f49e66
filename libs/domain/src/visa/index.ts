export * from './beskriv.js';
export * from './historik.js';
export * from './kort.js';
