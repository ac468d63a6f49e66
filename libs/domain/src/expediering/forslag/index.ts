export * from './expedieringsforslag.js';
