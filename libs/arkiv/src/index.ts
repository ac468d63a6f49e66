export * from './akt/akt.types.js';
export { lasAkt, type Aktkallor } from './akt/las-akt.js';
export { lagradText, medLagradText, type LagradText } from './lagrat/lagrad-text.js';
export { ermsUr, lagetPer, type Tillverkare } from './erms/erms.js';
export { skrivXml } from './xml/skriv.js';
export type { Xmlfel } from './xml/prova.js';
export { felrader, SchemaSaknas, valideraErms, type Validering } from './validering/validera.js';
