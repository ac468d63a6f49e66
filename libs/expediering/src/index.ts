export * from './kanaler/kanal.js';
export * from './ko/ko.js';
export { type Koval } from './ko/koval.js';
export { Minnesko } from './ko/in-process/minnesko.js';
export * from './ko/bullmq/oppna.js';
export * from './ko/bullmq/montera.js';
