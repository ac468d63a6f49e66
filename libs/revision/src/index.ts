export * from './lasning/index.js';
