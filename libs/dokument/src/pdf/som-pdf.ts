import type { Dokument, Filuppgifter } from '../dokument.js';

/** As `dokumentSomPdf`, which is loaded when it is first used: whoever makes no PDF has no use for the driver. */
export const somPdf = async (dokument: Dokument, fil: Filuppgifter): Promise<Uint8Array> => {
  const { dokumentSomPdf } = await import('./dokument-som-pdf.js');
  return dokumentSomPdf(dokument, fil);
};
