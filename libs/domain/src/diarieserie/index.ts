export * from './diarieserie.events.js';
export * from './diarienummer.js';
