import { dokumentSomHtml, dokumentSomMarkdown, somPdf, type Dokument, type Filuppgifter } from '#dokument';

/** What a report can be written as. */
export const RAPPORTFORMAT = ['md', 'html', 'pdf'] as const;
export type Rapportformat = (typeof RAPPORTFORMAT)[number];

/** A report: what it says, and what its file says of itself. */
export type Rapport = { readonly dokument: Dokument; readonly fil: Filuppgifter };

/** The report as bytes: the same report is the same bytes. `pdf` is how a PDF is made, by a thread of its own for instance. */
export const skrivRapport = async (
  { dokument, fil }: Rapport,
  format: Rapportformat,
  pdf: (dokument: Dokument, fil: Filuppgifter) => Promise<Uint8Array> = somPdf,
): Promise<Uint8Array> => {
  switch (format) {
    case 'md':
      return Buffer.from(dokumentSomMarkdown(dokument), 'utf8');
    case 'html':
      return Buffer.from(dokumentSomHtml(dokument), 'utf8');
    case 'pdf':
      return pdf(dokument, fil);
  }
};
