export * from './kurrent-event-store.js';
export * from './limits.js';
export * from './misconfigured.js';
export * from './stream-categories.js';
