export { BevisUrTrad, type Huvudkalla } from './bevis-ur-trad.js';
export { byggPaket, VERIFIERARE, type Paketdelar, type Paketval } from './bygg-paket.js';
export type * from './paket.js';
export { paketetsTar, PlatsenUpptagen, skrivPaket } from './skriv-paket.js';
export { Paketbyggare } from './paketbyggare.js';
