export * from './lasning.events.js';
export * from './lasning.js';
