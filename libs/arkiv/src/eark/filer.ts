import { createHash } from 'node:crypto';

/** A file of a package that is small enough to be held: everything but the documents. */
export type Paketfil = { readonly plats: string; readonly text: string };

/** What METS and PREMIS say of a file. */
export type Filuppgift = {
  readonly plats: string;
  readonly mime: string;
  readonly sha256: string;
  readonly storlek: number;
};

/** What is said of a file that is held. All of them are XML. */
export const uppgiftOm = ({ plats, text }: Paketfil): Filuppgift => ({
  plats,
  mime: 'application/xml',
  sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  storlek: Buffer.byteLength(text, 'utf8'),
});

/** An id that XML allows, the same for the same place in the package. */
export const xmlId = (vad: string, plats: string): string =>
  `${vad}-${createHash('sha256').update(plats).digest('hex').slice(0, 32)}`;
