import type { PlacedEvent } from '#event-store';
import { SkadatDokument, type Dokumentlager } from '#handlingar';
import type { Beviset, Paketfil, SaknatDokument } from './paket.js';

/** Everything that is named by what it holds. */
const NAMNGIVET = /"sha256":"([0-9a-f]{64})"/g;

const storlekAv = async (innehall: AsyncIterable<Uint8Array>): Promise<number> => {
  let storlek = 0;
  for await (const del of innehall) storlek += del.byteLength;
  return storlek;
};

/** Read when it is asked for; a document that has vanished since it was tried ends the package with an error. */
async function* las(lager: Dokumentlager, sha256: string): AsyncGenerator<Uint8Array> {
  const innehall = await lager.get(sha256);
  if (!innehall) throw new SkadatDokument(sha256, 'finns inte i lagret');
  yield* innehall;
}

const provat = async (lager: Dokumentlager, sha256: string): Promise<Paketfil | SaknatDokument['orsak']> => {
  const innehall = await lager.get(sha256);
  if (!innehall) return 'finns inte i dokumentlagret';
  try {
    const storlek = await storlekAv(innehall);
    return { namn: `dokument/${sha256}`, storlek, sha256, las: () => las(lager, sha256) };
  } catch (error) {
    if (error instanceof SkadatDokument) return 'är skadat i dokumentlagret';
    throw error;
  }
};

/** The documents that a text names. */
export const namngivnaI = (text: string): readonly string[] =>
  [...text.matchAll(NAMNGIVET)].map(([, sha256 = '']) => sha256);

/**
 * The documents that the events name: those that are what their name says, and those that are not there. A document that
 * is named by protected content is protected itself: `synlig` is what may be read of an event.
 */
export const dokumenten = async (
  lager: Dokumentlager,
  bevisen: readonly Beviset[],
  synlig: (handelse: PlacedEvent) => string,
): Promise<{ readonly filer: readonly Paketfil[]; readonly saknas: readonly SaknatDokument[] }> => {
  const namngivna = new Map<string, Beviset>();
  for (const bevis of bevisen)
    for (const sha256 of namngivnaI(synlig(bevis.handelse)))
      if (!namngivna.has(sha256)) namngivna.set(sha256, bevis);
  const filer: Paketfil[] = [];
  const saknas: SaknatDokument[] = [];
  for (const [sha256, { handelse }] of [...namngivna].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const funnet = await provat(lager, sha256);
    if (typeof funnet !== 'string') filer.push(funnet);
    else saknas.push({ sha256, orsak: funnet, strom: handelse.stream, revision: handelse.revision });
  }
  return { filer, saknas };
};
