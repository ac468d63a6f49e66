export * from './leverans.types.js';
export * from './utdrag/protokollsutdrag.js';
