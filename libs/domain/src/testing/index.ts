export * from './arendebok.js';
export * from './decider-spec.js';
export * from './exempel.js';
export * from './fakta.js';
export * from './kommandon.js';
export * from './uppskov.js';
export * from './specifikationer.js';
export * from './historier.js';
