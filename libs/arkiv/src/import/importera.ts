import { expedieringAv, leveransAv, nyckelstrom } from '#domain';
import type { EventStore, KeyStore } from '#event-store';
import type { Inlast, Lista } from '../handelselista/las-lista.js';
import { provaLista } from '../handelselista/prova-lista.js';
import { ArkivfilOgiltig } from './fel.js';
import { nyHandelse, redanSkrivna, taNumret } from './skrivning.js';

/** What came of reading in an export. */
export type Inlasning = {
  readonly arende: string;
  readonly skrivna: number;
  /** Were there already: the same file may be read in again. */
  readonly fanns: number;
  /** Of deliveries: what was sent is owed by the log that sent it, and is not taken over. */
  readonly utelamnade: number;
  /** Streams whose protected content had been disposed of, and is here too. */
  readonly gallrade: readonly string[];
};

export type Importkallor = { readonly store: EventStore; readonly keys: KeyStore };

const arSerie = ({ strom }: Inlast): boolean => strom.startsWith('diarieserie-');
const arUtskick = ({ strom }: Inlast): boolean => expedieringAv(strom) !== null || leveransAv(strom) !== null;

/** Consecutive events of one stream: what can be appended at once without changing the order of the log. */
const foljder = (handelser: readonly Inlast[]): readonly (readonly [Inlast, ...Inlast[]])[] => {
  const alla: [Inlast, ...Inlast[]][] = [];
  for (const handelse of handelser) {
    const sista = alla.at(-1);
    if (sista?.[0].strom === handelse.strom && !arSerie(handelse)) sista.push(handelse);
    else alla.push([handelse]);
  }
  return alla;
};

const perStrom = (handelser: readonly Inlast[]): ReadonlyMap<string, readonly Inlast[]> =>
  Map.groupBy(
    handelser.filter((h) => !arSerie(h)),
    ({ strom }) => strom,
  );

const skrivFoljd = async (
  store: EventStore,
  foljd: readonly Inlast[],
  redan: ReadonlyMap<string, number>,
): Promise<number> => {
  const nya = foljd.filter((h) => h.revision >= (redan.get(h.strom) ?? 0));
  const [forsta] = nya;
  if (forsta === undefined) return 0;
  const vantad = forsta.revision === 0 ? 'no-stream' : forsta.revision - 1;
  await store.append(forsta.strom, nya.map(nyHandelse), vantad);
  return nya.length;
};

/** The keys of what had been disposed of are destroyed here too: it reads the same, and nothing can be written under them. */
const gallra = async (keys: KeyStore, handelser: readonly Inlast[]): Promise<readonly string[]> => {
  const strommar = new Set(handelser.filter(({ gallrad }) => gallrad).map(({ strom }) => nyckelstrom(strom)));
  for (const strom of strommar) await keys.destroy(strom);
  return [...strommar];
};

/**
 * Writes the events of an export into a log that does not have the ärende: the same ids, times and words, so that every
 * question about it, as of any moment, has the same answer. What must differ is the place in the log, the hashes (protected
 * content is encrypted anew), and that each event says that it is imported. Throws `ArkivfilOgiltig`, `ArendetFinns`.
 */
export const importera = async (lista: Lista, { store, keys }: Importkallor): Promise<Inlasning> => {
  const fel = provaLista(lista);
  if (fel.length > 0) throw new ArkivfilOgiltig(fel);
  const handelser = lista.handelser.filter((h) => !arUtskick(h));
  handelser.forEach(nyHandelse); // before anything is written: a later release's event is met by nothing half done

  const redan = new Map<string, number>();
  for (const [strom, egna] of perStrom(handelser)) redan.set(strom, await redanSkrivna(store, strom, egna));
  let skrivna = 0;
  for (const foljd of foljder(handelser)) {
    if (!arSerie(foljd[0])) skrivna += await skrivFoljd(store, foljd, redan);
    else if (await taNumret(store, foljd[0])) skrivna++;
  }
  return {
    arende: lista.arende,
    skrivna,
    fanns: handelser.length - skrivna,
    utelamnade: lista.handelser.length - handelser.length,
    gallrade: await gallra(keys, handelser),
  };
};
