export type { Akt, Arkivhandelse, Dokumentlage, Dokumentpost, LagradText } from './akt/akt.types.js';
export type { Aktkallor } from './akt/las-akt.js';
export type { Tillverkare } from './erms/erms.js';
export {
  dokumentbrister,
  exporteraEark,
  exporteraErms,
  type Earkexport,
  type Ermsexport,
  type Exportval,
} from './exportera.js';
export { felrader, SchemaSaknas, type Validering } from './validering/validera.js';
export type { Xmlfel } from './xml/prova.js';
export { ArendetFinns, ArkivfilOgiltig } from './import/fel.js';
export { lasArkivfil, provaArkivfil, type Arkivfil, type Provning } from './import/arkivfil.js';
export { importera, type Importkallor, type Inlasning } from './import/importera.js';
export { importeraDokument } from './import/importera-dokument.js';
