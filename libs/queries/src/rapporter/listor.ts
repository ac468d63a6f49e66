import {
  anslagsrad,
  aterremissrad,
  beslutsrad,
  motionsrad,
  organnyckel,
  uppdragsrad,
  type PostAv,
} from '#domain';
import { lasParagraferOm, lasPoster, type Postplatsen, type SqlQuery } from '#projections';
import type { Rapporter, Rapportfilter } from './fragor.js';
import type { Sammanhang } from './sammanhang.js';

/** The reports that have one row for each post of a kind: they are read a page at a time. */
const LISTOR = {
  motioner: { slag: 'motion', urval: 'oppna' },
  beslut: { slag: 'beslut', urval: 'alla' },
  uppdrag: { slag: 'uppdrag', urval: 'oppna' },
  aterremisser: { slag: 'aterremiss', urval: 'alla' },
  anslag: { slag: 'anslag', urval: 'oppna' },
} as const;

export type Listnamn = keyof typeof LISTOR;

export const arLista = (namn: string): namn is Listnamn => Object.hasOwn(LISTOR, namn);

type Rad<N extends Listnamn> = { readonly plats: Postplatsen; readonly rad: Rapporter[N] };

const raden = (
  query: SqlQuery,
  post: PostAv<(typeof LISTOR)[Listnamn]['slag']>,
  sammanhang: Sammanhang,
): Rapporter[Listnamn] => {
  switch (post.slag) {
    case 'motion':
      return motionsrad(post, sammanhang);
    case 'beslut':
      return beslutsrad(post, lasParagraferOm(query, sammanhang.tid, post.arende), sammanhang);
    case 'uppdrag':
      return uppdragsrad(post);
    case 'aterremiss':
      return aterremissrad(post);
    case 'anslag':
      return anslagsrad(post, sammanhang);
  }
};

/** Rows of a list, the latest day first, after a place; `limit` null = all. */
export const lasLista = <N extends Listnamn>(
  query: SqlQuery,
  namn: N,
  filter: Rapportfilter,
  sammanhang: Sammanhang,
  { efter, limit }: { readonly efter: Postplatsen | null; readonly limit: number | null },
): readonly Rad<N>[] => {
  const { slag, urval } = LISTOR[namn];
  const poster = lasPoster(query, {
    tid: sammanhang.tid,
    slag: [slag],
    organ: filter.organ === undefined ? null : [organnyckel(filter.organ)],
    handlaggare: filter.handlaggare ?? null,
    baraOppna: (filter.urval ?? urval) === 'oppna',
    efter,
    limit,
  });
  // the row of a post is that of its report: true of each kind, but not provable of N
  return poster.map(({ plats, post }) => ({ plats, rad: raden(query, post, sammanhang) as Rapporter[N] }));
};
