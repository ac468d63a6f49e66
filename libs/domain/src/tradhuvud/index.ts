export * from './tradhuvud.events.js';
