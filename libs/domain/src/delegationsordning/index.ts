export * from './delegationsordning.events.js';
export * from './delegationsordning.commands.js';
export * from './delegationsordning.lage.js';
export * from './delegationsordning.decider.js';
