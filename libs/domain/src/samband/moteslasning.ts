import type { Delegationsbeslut } from '../delegationsbeslut/delegationsbeslut.state.js';
import { paragrafarFor, type Paragrafar } from '../paragrafserie/paragrafserie.js';
import { sammantradeId, tolkaSammantradeId, type SammantradeId } from '../sammantrade/sammantrade-id.js';
import { tolkaSkedde } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';
import type { MoteAttSe } from './mote-att-se.js';

/** What has to be read to find meetings; the domain says what, and whoever can wait reads it. */
export type Motesfraga =
  | { readonly slag: 'koder'; readonly namn: string }
  | { readonly slag: 'mote'; readonly id: SammantradeId }
  | { readonly slag: 'motenIAr'; readonly ar: Paragrafar };

/** Where meetings are read from: the log as it is, or as it was. */
export type Moteskalla<M> = {
  /** The codes that a body may have in the names of its meetings. */
  koder(namn: string): Promise<readonly string[]>;
  /** null where nothing is recorded of such a meeting. */
  mote(id: SammantradeId): Promise<M | null>;
  /** The meetings of a body's year that have had a paragraf. */
  motenIAr(ar: Paragrafar): Promise<readonly SammantradeId[]>;
};

/** Asks one thing after another, each next to what the one before was answered with. */
type Lasning<S> = Generator<Motesfraga, S, unknown>;

/** A source's answer to what is asked. */
export const svaraPa = <M>(fraga: Motesfraga, kalla: Moteskalla<M>): Promise<unknown> => {
  switch (fraga.slag) {
    case 'koder':
      return kalla.koder(fraga.namn);
    case 'mote':
      return kalla.mote(fraga.id);
    case 'motenIAr':
      return kalla.motenIAr(fraga.ar);
  }
};

/** More meetings than this of one body the same day there are not. */
const MOST_SAMMA_DAG = 9;

type Funnet<M> = readonly [id: string, mote: M];

/** Meetings of one day are numbered without a gap. */
function* denDagen<M>(organ: string, datum: Datum): Lasning<readonly Funnet<M>[]> {
  const funna: Funnet<M>[] = [];
  for (let nr = 1; nr <= MOST_SAMMA_DAG; nr++) {
    const id = { organ, datum, nr };
    const mote = (yield { slag: 'mote', id }) as M | null;
    if (mote === null) break;
    funna.push([sammantradeId(id), mote]);
  }
  return funna;
}

function* sistaFore<M>(organ: string, dag: Datum): Lasning<readonly Funnet<M>[]> {
  const ar = { organ, ar: Number(dag.slice(0, 4)) };
  const moten = (yield { slag: 'motenIAr', ar }) as readonly SammantradeId[];
  const fore = moten.map(({ datum }) => datum).filter((datum) => datum < dag);
  const sist = fore.toSorted().at(-1);
  return sist === undefined ? [] : yield* denDagen<M>(organ, sist);
}

/** Where a body has none of the days it may go on from an earlier one, which it has the name of. */
function* organets<M>(organ: string, dagar: readonly Datum[]): Lasning<readonly Funnet<M>[]> {
  const funna: Funnet<M>[] = [];
  for (const datum of dagar) funna.push(...(yield* denDagen<M>(organ, datum)));
  const [dag] = dagar;
  return funna.length > 0 || dag === undefined ? funna : yield* sistaFore<M>(organ, dag);
}

/** Finds the meetings that are looked for, each once. Every question is to be answered by one source of `M`. */
export function* sokMoten<M>(sok: readonly MoteAttSe[]): Lasning<readonly M[]> {
  const funna = new Map<string, M>();
  for (const { organ, dagar } of sok)
    for (const kod of (yield { slag: 'koder', namn: organ }) as readonly string[])
      for (const [id, mote] of yield* organets<M>(kod, dagar)) funna.set(id, mote);
  return [...funna.values()];
}

/** A decision that is this late reported is late whatever meetings there were in between. */
const MOST_AR = 3;

/**
 * The years of the nämnd to look through for meetings between a decision outside a meeting and the one where it is
 * reported; null where that cannot be told, or where they are too many to matter.
 */
export const motesarSedan = (beslut: Delegationsbeslut, anmalt: string): readonly Paragrafar[] | null => {
  const vid = tolkaSammantradeId(anmalt);
  const fran = tolkaSkedde(beslut.datum)?.fran ?? null;
  if (vid === null || fran === null) return null;
  const [forsta, sista] = [Number(fran.slice(0, 4)), paragrafarFor(vid).ar];
  if (sista - forsta >= MOST_AR) return null;
  return Array.from({ length: Math.max(0, sista - forsta + 1) }, (_, i) => ({
    organ: beslut.namnd,
    ar: forsta + i,
  }));
};
