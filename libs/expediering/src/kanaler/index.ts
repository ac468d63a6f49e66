export * from './kanal.js';
export { kanalvalAv, skapaKanaler, type Kanaler, type Kanalval } from './skapa-kanaler.js';
export { Epostkanal, type Epostval } from './epost/epost-kanal.js';
export { Webhookkanal, type Webhookval } from './webhook/webhook-kanal.js';
export { Filkanal, type Filval } from './fil/fil-kanal.js';
export {
  provaSignatur,
  signera,
  SIGNATURHUVUD,
  type Signaturprov,
  type Signatursvar,
} from './webhook/signatur.js';
export { dolt } from './gemensamt/idn.js';
