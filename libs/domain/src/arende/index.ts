export * from './arende.events.js';
export * from './arende.evolve.js';
export * from './arende.state.js';
export * from './arende.types.js';
