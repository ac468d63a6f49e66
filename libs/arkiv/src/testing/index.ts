export * from './erms-schema.js';
