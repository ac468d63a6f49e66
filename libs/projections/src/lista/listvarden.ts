import { organnyckel, type Arende, type Listrad } from '#domain';
import { oppnadDagar, sorteringsnyckel, statusplats } from './nycklar.js';

/** Columns that the opening decides: they change only by correction. */
export type Huvud = Readonly<Record<'dag' | 'senast', number>> &
  Readonly<Record<'arendemening' | 'nyckel', string>> &
  Readonly<Record<'slag' | 'organ' | 'organ_nyckel' | 'oppnad', string | null>>;

/** Columns that change as the ärende goes on. */
export type Skick = { readonly status: number } & Readonly<
  Record<'instans' | 'instans_nyckel' | 'handlaggare', string | null>
>;

const MOST_BODIES = 1_000;
const nycklar = new Map<string, string>();

/** The key of a body; the same few names come again and again. */
const nyckelAv = (organ: string | null): string | null => {
  if (organ === null) return null;
  const kand = nycklar.get(organ);
  if (kand !== undefined) return kand;
  if (nycklar.size >= MOST_BODIES) nycklar.clear();
  const nyckel = organnyckel(organ);
  nycklar.set(organ, nyckel);
  return nyckel;
};

/** What of the opening decides where an ärende is found by its bodies. */
export const platsAv = ({ oppnad, organ }: Arende): Pick<Huvud, 'dag' | 'organ_nyckel'> => ({
  dag: oppnadDagar(oppnad).dag,
  organ_nyckel: nyckelAv(organ),
});

export const huvudAv = ({ arendemening, slag, organ, oppnad }: Arende): Huvud => ({
  ...oppnadDagar(oppnad),
  oppnad,
  arendemening,
  nyckel: sorteringsnyckel(arendemening),
  slag,
  organ,
  organ_nyckel: nyckelAv(organ),
});

export const skickAv = ({ status, instans, handlaggare }: Arende): Skick => ({
  status: statusplats(status),
  instans,
  instans_nyckel: nyckelAv(instans),
  handlaggare,
});

type Synlig = keyof Listrad;
const AV_OPPNINGEN = ['serie', 'ar', 'lopnr', 'arendemening', 'slag', 'organ', 'oppnad'] as const;
const SOM_ANDRAS = ['status', 'instans', 'handlaggare'] as const;

const samma = (falt: readonly Synlig[], a: Arende, b: Arende): boolean => falt.every((f) => a[f] === b[f]);

/** Whether two states show the same of what the opening decides. */
export const sammaHuvud = (a: Arende, b: Arende): boolean => samma(AV_OPPNINGEN, a, b);

/** Whether two states show the same in a list. */
export const sammaIListan = (a: Arende, b: Arende): boolean => samma(SOM_ANDRAS, a, b) && sammaHuvud(a, b);
