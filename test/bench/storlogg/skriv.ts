import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { handelsekatalog } from '#domain';
import { createCodec, SqliteEventStore, upcasters, type KeyStore } from '#event-store';
import { storlogg, type Skrivning } from './storlogg.js';

/** Keys made out of the stream's name: a log of a million events can be read again by another process. */
export const hardaNycklar: KeyStore = {
  ensure: async (id) => nyckel(id),
  find: (id) => nyckel(id),
  destroy: async () => undefined,
};
const cache = new Map<string, KeyObject>();
const nyckel = (id: string): KeyObject => {
  const kand = cache.get(id);
  if (kand !== undefined) return kand;
  if (cache.size > 10_000) cache.clear();
  const ny = createSecretKey(createHash('sha256').update(id).digest());
  cache.set(id, ny);
  return ny;
};

export const oppnaLogg = (path: string, readOnly = false): SqliteEventStore =>
  SqliteEventStore.open({
    path,
    codec: createCodec({ katalog: handelsekatalog, upcasters, keys: hardaNycklar }),
    readOnly,
  });

/** Where the log lies in its folder. */
export const LOGGFIL = 'logg.sqlite';

/** So many appends are on their way at once. */
const PAGAENDE = 2_000;

/** What must be written before it: what stands in the same stream, or came of the same command. */
const efterVad = ({ strom, handelser }: Skrivning): readonly string[] => [
  ...(strom.startsWith('diarieserie') ? [] : [strom]),
  ...handelser.map(({ metadata: { commandId } }) => commandId),
];

/** Appends in rounds: all of one round at once, none before what it comes after. */
const skrivAlla = async (store: SqliteEventStore, skrivningar: readonly Skrivning[]): Promise<void> => {
  const omgangar: Skrivning[][] = [];
  const senast = new Map<string, number>();
  for (const skrivning of skrivningar) {
    const nycklar = efterVad(skrivning);
    const omgang = Math.max(-1, ...nycklar.map((nyckel) => senast.get(nyckel) ?? -1)) + 1;
    for (const nyckel of nycklar) senast.set(nyckel, omgang);
    (omgangar[omgang] ??= []).push(skrivning);
  }
  for (const omgang of omgangar)
    await Promise.all(
      omgang.map(({ strom, revision, handelser }) =>
        store.append(strom, handelser, revision === 0 ? 'no-stream' : revision - 1),
      ),
    );
};

type Tillagg = (skrivningar: Iterable<Skrivning>) => Iterable<Skrivning>;

/** Writes the log; how many events. `tillagg` is what else happens than to the ärenden. */
export const skrivLogg = async (
  path: string,
  arenden: number,
  tillagg: Tillagg = (skrivningar) => skrivningar,
): Promise<number> => {
  const store = oppnaLogg(path);
  let antal = 0;
  let hog: Skrivning[] = [];
  for (const skrivning of tillagg(storlogg({ arenden }))) {
    hog.push(skrivning);
    antal += skrivning.handelser.length;
    if (hog.length < PAGAENDE) continue;
    await skrivAlla(store, hog);
    hog = [];
  }
  await skrivAlla(store, hog);
  await store.close();
  return antal;
};
