export * from './diarieserie.events.js';
