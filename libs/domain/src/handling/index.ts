export * from './handling.events.js';
