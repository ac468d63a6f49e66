import { somPdf, type Filuppgifter } from '#dokument';
import { tolkaSkedde, type Protokollsutdrag } from '#domain';
import { utdragetsInnehall } from '../innehall.js';

/** The document is as old as the last thing that it tells of its own making; 1970 where it has no day at all. */
const skapad = ({ bestyrkande, anslag, justering, datum }: Protokollsutdrag): string => {
  const dagar = [bestyrkande?.datum, anslag.at(-1)?.datum, justering?.datum, datum].map((d) =>
    d == null ? null : (tolkaSkedde(d)?.till ?? null),
  );
  return `${dagar.find((d) => d !== null) ?? '1970-01-01'}T00:00:00Z`;
};

/** Whose an extract is, and how old. */
export const utdragetsFil = (utdrag: Protokollsutdrag): Filuppgifter => ({
  upphov: utdrag.organ.namn,
  skapad: skapad(utdrag),
});

/** The extract as a tagged PDF (PDF/UA-1). The same extract is the same bytes. */
export const utdragSomPdf = async (utdrag: Protokollsutdrag): Promise<Uint8Array> =>
  somPdf(utdragetsInnehall(utdrag), utdragetsFil(utdrag));
