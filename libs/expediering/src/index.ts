export * from './kanaler/index.js';
export * from './ko/ko.js';
export { Expedieringsmotor } from './drift/motor.js';
export { ExpedieringModule, type Expedieringsval } from './expediering.module.js';
export type { Lankar } from './leverering/utskicksskrivare.js';
export { Underlagslasare } from './planering/underlag.js';
export * from './skuld/skuld.js';
