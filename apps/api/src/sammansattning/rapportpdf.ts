import { pdftrad, somPdf, type Pdftrad } from '#dokument';

/** Makes the PDF of reports, beside the thread that answers; `iTrad` false: from sources, which a thread cannot load. */
export const oppnaRapportpdf = (iTrad: boolean): Pdftrad =>
  iTrad ? pdftrad() : { somPdf, stang: () => Promise.resolve() };
