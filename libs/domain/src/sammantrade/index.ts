export * from './sammantrade-id.js';
export * from './sammantrade.types.js';
export * from './sammantrade.events.js';
export * from './sammantrade.commands.js';
export * from './sammantrade.state.js';
export { evolveSammantrade, type Sammantradesfaktum } from './sammantrade.evolve.js';
export {
  foldSammantrade,
  tomtSammantradeslage,
  sammantradesperioder,
  utokaSammantrade,
  type Sammantradeslage,
  type Sammantradesvikning,
} from './sammantrade.fold.js';
export * from './narvaro.js';
export * from './justering.js';
export * from './sammantrade.decider.js';
