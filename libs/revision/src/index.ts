export * from './rapport/index.js';
