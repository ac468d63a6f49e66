export * from './efterspel.commands.js';
export * from './efterspel.events.js';
export * from './efterspel.state.js';
export * from './efterspel.types.js';
export { arEfterspel, medEfterspel, type Efterspelsfaktum } from './efterspel.evolve.js';
export { arEfterspelskommando, efterspelAv } from './efterspel.utkast.js';
