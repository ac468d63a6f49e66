export type { Revisionsfel, RevisionsfelKod } from './revisionsfel.js';
export { verifieraRevision, type Verifiering, type Verifieringsval } from './verifiera.js';
