export * from './handling.events.js';
export * from './handling.state.js';
export * from './handling.decider.js';
