export * from './exempel.js';
