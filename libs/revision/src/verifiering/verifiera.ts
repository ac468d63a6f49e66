import { tradhuvudstrom, type TradhuvudEvent } from '#domain';
import {
  DamagedLog,
  verifieraGenomPort,
  type EventStore,
  type LogVerifier,
  type VerifyProgress,
  type VerifyReport,
} from '#event-store';
import type { Notnyckel } from '../huvud/index.js';
import { tolkaCheckpoint } from '../huvud/checkpoint.js';
import { tolkaNot } from '../huvud/not.js';
import type { Trad } from '../trad/index.js';
import { Nyckelbok, type Nyckelbruk } from './nyckelbok.js';
import type { Revisionsfel } from './revisionsfel.js';
import { Tradvandring, type ProvatHuvud } from './tradvandring.js';

export type Verifieringsval = {
  readonly store: EventStore & Partial<LogVerifier>;
  /** null: there is none on disk, and only the log and the heads are tried. */
  readonly trad: Trad | null;
  /** The key of the log; null: signatures are not tried, as on a machine that does not have it. */
  readonly nyckel: Notnyckel | null;
  /** The keys of the log before that one: their heads hold too. */
  readonly tidigare?: readonly Notnyckel[];
  /** Heads that were held outside: name and signed note. */
  readonly utifran?: readonly { readonly namn: string; readonly not: string }[];
  readonly onProgress?: (progress: VerifyProgress) => void;
  readonly signal?: AbortSignal;
};

/** What was found in log, tree and heads. Whole when `antalFel` is 0 and it was read to its end. */
export type Verifiering = Omit<VerifyReport, 'fel'> & {
  readonly fel: readonly Revisionsfel[];
  /** The tree that the log comes to: what a head over it would say. */
  readonly trad: { readonly storlek: number; readonly rot: string };
  /** Heads that were tried. */
  readonly huvuden: number;
  /** The keys that they were found to be signed with. */
  readonly nycklar: readonly Nyckelbruk[];
};

const MEST_FEL = 1_000;

/**
 * Tries everything in one reading: every event by its hash, every chain, every leaf of the tree, every head in the log, and
 * those held outside. Only the latter can tell that the log was cut at its end or written anew with everything that builds
 * on it: whoever can do that can remove the heads in the log too.
 */
export const verifieraRevision = async (val: Verifieringsval): Promise<Verifiering> => {
  const { store, trad, onProgress, signal } = val;
  const fel: Revisionsfel[] = [];
  let antalFel = 0;
  const notera = (funnet: Revisionsfel): void => {
    antalFel++;
    if (fel.length < MEST_FEL) fel.push(funnet);
  };
  const nycklar = new Nyckelbok(val.nyckel, val.tidigare);
  const huvuden = [...(await iLoggen(val, nycklar, notera)), ...utifran(val, nycklar, notera)];
  const vandring = new Tradvandring(trad, huvuden, notera);
  const lasning = {
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
    onHashes: vandring.passera.bind(vandring),
  };
  const rapport = await (store.verify ? store.verify(lasning) : verifieraGenomPort(store, lasning));
  if (rapport.heltIgenom) vandring.avsluta();
  return {
    ...rapport,
    fel: [...rapport.fel, ...fel].slice(0, MEST_FEL),
    antalFel: rapport.antalFel + antalFel,
    trad: { storlek: vandring.storlek, rot: Buffer.from(vandring.rot()).toString('base64') },
    huvuden: huvuden.length,
    nycklar: nycklar.anvanda,
  };
};

const brist = (kod: Revisionsfel['kod'], text: string): Revisionsfel => ({
  ...{ strom: tradhuvudstrom, revision: null, position: null, kod, text },
});

/** The heads that the log itself has. */
const iLoggen = async (
  { store }: Verifieringsval,
  nycklar: Nyckelbok,
  notera: (fel: Revisionsfel) => void,
): Promise<readonly ProvatHuvud[]> => {
  const huvuden: ProvatHuvud[] = [];
  try {
    for (let from = 0; ;) {
      const { events } = await store.read<TradhuvudEvent>(tradhuvudstrom, { from, limit: 500 });
      for (const { type, data, revision, position } of events) {
        if (type !== 'TradhuvudSignerat') continue;
        const huvud = provat(
          { namn: `trädhuvudet på position ${position}`, not: data.not },
          nycklar,
          (kod, text) => {
            notera({ ...brist(kod, text), revision, position });
          },
        );
        if (huvud) huvuden.push(huvud);
      }
      if (events.length < 500) return huvuden;
      from += events.length;
    }
  } catch (error) {
    if (!(error instanceof DamagedLog)) throw error;
    notera(brist('TRADHUVUDEN_OLASBARA', error.message));
    return huvuden;
  }
};

const utifran = (
  { utifran: noter = [] }: Verifieringsval,
  nycklar: Nyckelbok,
  notera: (fel: Revisionsfel) => void,
): readonly ProvatHuvud[] =>
  noter
    .map((not) => provat(not, nycklar, (kod, text) => notera({ ...brist(kod, text), strom: null })))
    .filter((huvud) => huvud !== null);

type Brist = (kod: 'INGET_TRADHUVUD' | 'TRADHUVUDETS_SIGNATUR', text: string) => void;

const provat = (
  { namn, not }: { readonly namn: string; readonly not: string },
  nycklar: Nyckelbok,
  brister: Brist,
): ProvatHuvud | null => {
  const checkpoint = tolkaCheckpoint(tolkaNot(not)?.text ?? '');
  if (!checkpoint) {
    brister('INGET_TRADHUVUD', `${namn} är inget signerat trädhuvud`);
    return null;
  }
  if (!nycklar.godtar(not))
    brister('TRADHUVUDETS_SIGNATUR', `${namn} är inte signerat med loggens nyckel, eller med någon tidigare`);
  return { varifran: namn, storlek: checkpoint.size, rot: checkpoint.root };
};
