import type { Fil, RecordedEvent, Utdragshanvisning } from '#domain';
import { SkadatDokument, type Dokumentlager } from '#handlingar';
import type { Dokumentlage, Dokumentpost } from './akt.types.js';

type Nytta = Omit<Dokumentpost, 'lage'>;

const UTDRAG = { html: 'text/html', pdf: 'application/pdf' } as const;

const filerna = ({ data }: RecordedEvent): readonly Fil[] =>
  (data as { readonly filer?: readonly Fil[] }).filer ?? [];

/** The extract of the minutes that was sent: `storlek` is known once it has been read. */
const utdraget = ({ type, data }: RecordedEvent): readonly Fil[] => {
  const utdrag =
    type === 'ExpedieringPlanerad' ? (data as { utdrag: Utdragshanvisning | null }).utdrag : null;
  return utdrag === null
    ? []
    : (['html', 'pdf'] as const).map((form) => ({
        namn: `protokollsutdrag.${form}`,
        mime: UTDRAG[form],
        sha256: utdrag[form].sha256,
        storlek: utdrag[form].storlek,
      }));
};

/** Every document that the events speak of. */
const nyttor = (handelser: readonly RecordedEvent[]): readonly Nytta[] =>
  handelser.flatMap((handelse) =>
    [...filerna(handelse), ...utdraget(handelse)].map((fil) => ({
      ...fil,
      strom: handelse.stream,
      revision: handelse.revision,
      handlingNr: nrAv(handelse),
    })),
  );

const nrAv = ({ type, data }: RecordedEvent): number | null =>
  type === 'HandlingRegistrerad' || type === 'HandlingUpprattad' ? (data as { nr: number }).nr : null;

/** Reads a document to its end: what the store hands over is checked against its name then, and not before. */
const lagetFor = async (lager: Dokumentlager, { sha256, storlek }: Nytta): Promise<Dokumentlage> => {
  try {
    const innehall = await lager.get(sha256);
    if (innehall === null) return 'saknas';
    let last = 0;
    for await (const bit of innehall) last += bit.byteLength;
    return last === storlek ? 'finns' : 'andrat';
  } catch (error) {
    if (error instanceof SkadatDokument) return 'andrat';
    throw error;
  }
};

/**
 * The documents of an akt, each read through once however many events speak of it. A document that is missing, or is not
 * what it was, is named and stops nothing.
 */
export const dokumenten = async (
  lager: Dokumentlager,
  handelser: readonly RecordedEvent[],
): Promise<readonly Dokumentpost[]> => {
  const kanda = new Map<string, Dokumentlage>();
  const poster: Dokumentpost[] = [];
  for (const nytta of nyttor(handelser)) {
    const nyckel = `${nytta.sha256} ${nytta.storlek}`;
    const lage = kanda.get(nyckel) ?? (await lagetFor(lager, nytta));
    kanda.set(nyckel, lage);
    poster.push({ ...nytta, lage });
  }
  return poster;
};
