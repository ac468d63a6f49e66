export * from './prova.js';
export * from './regel.js';
export { arRegel, REGLER, reglerFor } from './register.js';
export { enTredjedel } from './minoritet.regler.js';
export { beslutet, type Beslutet } from './beslutet.js';
