import { delegationsbeslutId } from '../delegationsbeslut/delegationsbeslut-id.js';
import {
  delegationsanslag,
  ENDA_BESLUTET,
  type Delegationsbeslut,
} from '../delegationsbeslut/delegationsbeslut.state.js';
import { beslutslage } from '../efterspel/efterspel.state.js';
import type { Datum } from '../shared/stockholm.js';
import { klockaAv } from '../samband/overklagandeklocka.js';
import type { Fristdag } from './bevakning.js';
import type { PostAv } from './poster.js';

type Post = PostAv<'delegationsbeslut'>;

const vantar = (p: Omit<Post, 'oppen'>): boolean =>
  (p.bradskande && p.anmalt === null) ||
  p.rattas ||
  (p.delgivningar.length > 0 && p.lagaKraft === null && p.upphavt === null);

/** What reports have to say of a decision outside a meeting. */
export const delegationsposter = (beslut: Delegationsbeslut): readonly (Post | PostAv<'anslag'>)[] => [
  ...posten(beslut),
  ...anslagen(beslut),
];

/** Its own notices. What was reported counts from the notice of those minutes instead. */
const anslagen = (beslut: Delegationsbeslut): readonly PostAv<'anslag'>[] =>
  delegationsanslag(beslut).map(({ revision: _r, ...a }) => ({
    slag: 'anslag',
    typ: 'delegationsbeslut',
    nyckel: `anslag-${a.nr}`,
    oppen: !a.nedtaget && !a.avbrutet,
    ...{ organ: beslut.namnd, organnamn: null, sammantrade: null, sammantradesdag: null },
    ...{ delegationsbeslut: delegationsbeslutId(beslut), paragrafer: [], justerat: null },
    ...a,
    raknas: beslut.anmalningar.length === 0 && beslut.overklagbart === 'laglighetsprovning',
  }));

const posten = (beslut: Delegationsbeslut): readonly Post[] => {
  const { efterspel, makulerat, anmalningar } = beslut;
  const [anmalan] = anmalningar;
  const { overklagandetidUt, lagaKraft, verkstallt, upphavt } = beslutslage(efterspel, ENDA_BESLUTET);
  const post: Omit<Post, 'oppen'> = {
    slag: 'delegationsbeslut',
    nyckel: 'delegationsbeslut',
    beslut: delegationsbeslutId(beslut),
    organ: beslut.namnd,
    ...{ arende: beslut.arende, datum: beslut.datum, overklagbart: beslut.overklagbart },
    bradskande: beslut.slag === 'ordforande',
    anmalt: anmalan
      ? { datum: anmalan.datum, sammantrade: anmalan.sammantrade, paragraf: anmalan.paragraf }
      : null,
    anslag: delegationsanslag(beslut).map(({ nr, datum, nedtaget, avbrutet }) => ({
      ...{ nr, datum, nedtaget, avbrutet },
    })),
    ...{ makulerat, overklagandetidUt, lagaKraft, upphavt },
    delgivningar: efterspel.delgivningar.map(({ nr, datum }) => ({ nr, datum })),
    rattas: upphavt !== null && verkstallt !== null && efterspel.verkstallighetsrattelser.length === 0,
  };
  return [{ ...post, oppen: makulerat === null && vantar(post) }];
};

/**
 * The last day to ask for laglighetsprövning, by its own notices or by the paragraf where it was reported; null where
 * that has not begun, cannot be told, or somebody has said what came of it.
 */
export const delegationenUteEfter = (
  post: Post,
  paragraf: PostAv<'paragraf'> | null,
  { kalender }: Fristdag,
): Datum | null => {
  const avgjord = [post.makulerat, post.overklagandetidUt, post.upphavt].some((s) => s !== null);
  if (avgjord || post.overklagbart !== 'laglighetsprovning' || post.delgivningar.length > 0) return null;
  const anslag = post.anmalt ? (paragraf?.anslag ?? []) : post.anslag;
  const klocka = klockaAv(anslag, true, kalender);
  return klocka.lage === 'loper' ? klocka.frist.senast.sistaDag : null;
};
