export * from './leverans.types.js';
