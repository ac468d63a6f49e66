export * from './checkpoint.js';
export { HuvudetStammerEj, Tradhuvuden, type Huvudval } from './huvuden.js';
export { bevittnadNot, type Tradhuvud } from './intyg.js';
export * from './not.js';
export * from './signerare.js';
export { tolkaVkeys } from './tidigare.js';
export { laggIHuvudmapp } from './huvudmapp.js';
export { Huvudur, type Huvudurval } from './huvudur.js';
export { IntygUteblev } from './utgaende.js';
export { HttpVittne, tolkaVittnen, type Vittne } from './vittne.js';
export { bevittnad, tidsstamplad, type Intygare } from './inhamta.js';
export {
  HttpTidsstamplare,
  lasUtfardarfil,
  provaTidsstampel,
  type Stampelprovning,
  type Tidsstampel,
  type Tidsstamplare,
  type Utfardare,
} from './tidsstampel.js';
