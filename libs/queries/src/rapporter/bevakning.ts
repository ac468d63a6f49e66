import { frister, fristnyckel, organnyckel, type Bevakning, type Postslag } from '#domain';
import { lasPoster, type SqlQuery } from '#projections';
import type { Rapportfilter } from './fragor.js';
import type { Sammanhang } from './sammanhang.js';

/** The posts that somebody waits for something of. */
const BEVAKADE: readonly Postslag[] = [
  'motion',
  'remiss',
  'bordlaggning',
  'beslut',
  'mote',
  'anslag',
  'handling',
  'delegationsbeslut',
];

const sokt = ({ organ, handlaggare, lage, typ }: Rapportfilter, b: Bevakning): boolean =>
  (organ === undefined || (b.organ !== null && organnyckel(b.organ) === organnyckel(organ))) &&
  (handlaggare === undefined || b.handlaggare === handlaggare) &&
  (lage === undefined || b.lage === lage) &&
  (typ === undefined || b.typ === typ);

/** Every deadline that is asked for, the earliest first. Those met are there where all are asked for. */
export const bevakningar = (
  query: SqlQuery,
  filter: Rapportfilter,
  sammanhang: Sammanhang,
): readonly Bevakning[] => {
  const alla = filter.urval === 'alla' || filter.lage === 'uppfylld';
  const poster = lasPoster(query, {
    ...{ tid: sammanhang.tid, slag: BEVAKADE, organ: null, handlaggare: null },
    ...{ baraOppna: !alla, efter: null, limit: null },
  });
  return poster
    .flatMap(({ post }) => frister(post, sammanhang))
    .filter((b) => (alla || b.lage !== 'uppfylld') && sokt(filter, b))
    .map((b) => [fristnyckel(b), b] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, b]) => b);
};
