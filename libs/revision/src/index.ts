export * from './regelrevision/index.js';
