export * from './kalender.js';
export {
  dagarMellan,
  dagenEfter,
  dagenFore,
  plusAr,
  plusDagar,
  plusManader,
  plusVeckor,
} from './datumrakning.js';
export * from './vardagar.js';
export type { Tidsfrist, TidsfristFore, Fristgrund } from './tidsfrist.js';
export * from './fristspann.js';
export * from './overklagande.js';
export * from './protokoll.js';
export * from './sammantrade.js';
export * from './motion.js';
export * from './handlaggning.js';
