export * from './beskriv.js';
export * from './beskriv-sammantrade.js';
export * from './historik.js';
export * from './kort.js';
export * from './sammantradeskort.js';
export * from './beskriv-organisation.js';
export * from './organkort.js';
