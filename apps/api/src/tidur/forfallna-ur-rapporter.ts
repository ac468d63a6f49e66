import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  beslutsrad,
  delegationenUteEfter,
  motionsrad,
  sammantradesstrom,
  type Datum,
  type Fristdag,
  type PostAv,
} from '#domain';
import { aktuellKalender, KLOCKA, type Klocka } from '#platform';
import type { Forfallna, Kandidat } from '#processer';
import { lasParagraf, lasParagraferOm, lasPoster, type Postplatsen, type SqlQuery } from '#projections';
import { LASMODELLER, type Lasmodeller } from '#queries';

/** So many decisions are looked at before others are let in. */
const SIDA = 500;

type Sida = { readonly kandidater: readonly Kandidat[]; readonly nasta: Postplatsen | null };

const motioner = (query: SqlQuery, dag: Fristdag): readonly Kandidat[] =>
  lasPoster(query, {
    tid: null,
    slag: ['motion'],
    organ: null,
    handlaggare: null,
    baraOppna: true,
    efter: null,
    limit: null,
  })
    .map(({ post }) => motionsrad(post, dag))
    .filter(({ forsenad, fristPasserad }) => forsenad && fristPasserad === null)
    .map(({ arende }) => ({ slag: 'motionsfrist', arende }));

/** What can be told without its meeting. */
const kanVaraUte = ({ slutligt, overklagandetidUt, upphavt, delgivningar }: PostAv<'beslut'>): boolean =>
  slutligt && overklagandetidUt === null && upphavt === null && delgivningar.length === 0;

const beslutets = (query: SqlQuery, dag: Fristdag, post: PostAv<'beslut'>): readonly Kandidat[] => {
  if (!kanVaraUte(post)) return [];
  const { overklagasSenast } = beslutsrad(post, lasParagraferOm(query, null, post.arende), dag);
  return overklagasSenast !== null && overklagasSenast < dag.idag
    ? [{ slag: 'overklagandetid', arende: post.arende, beslut: post.nr }]
    : [];
};

const delegationens = (
  query: SqlQuery,
  dag: Fristdag,
  post: PostAv<'delegationsbeslut'>,
): readonly Kandidat[] => {
  const { anmalt } = post;
  const paragraf =
    anmalt?.paragraf == null
      ? null
      : lasParagraf(query, null, sammantradesstrom(anmalt.sammantrade), anmalt.paragraf);
  const sistaDag = delegationenUteEfter(post, paragraf, dag);
  return sistaDag !== null && sistaDag < dag.idag
    ? [{ slag: 'delegationstid', delegationsbeslut: post.beslut }]
    : [];
};

const besluten = (query: SqlQuery, dag: Fristdag, efter: Postplatsen | null): Sida => {
  const poster = lasPoster(query, {
    tid: null,
    slag: ['beslut', 'delegationsbeslut'],
    organ: null,
    handlaggare: null,
    baraOppna: false,
    efter,
    limit: SIDA,
  });
  const kandidater = poster.flatMap(({ post }) =>
    post.slag === 'beslut' ? beslutets(query, dag, post) : delegationens(query, dag, post),
  );
  return { kandidater, nasta: poster.length < SIDA ? null : (poster.at(-1)?.plats ?? null) };
};

/** What is due by the read model of the reports: quick to ask, a little behind, and without knowing what was imported. */
@Injectable()
export class ForfallnaUrRapporter implements Forfallna {
  constructor(
    @Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  async forfallna(idag: Datum): Promise<readonly Kandidat[]> {
    const dag: Fristdag = { kalender: aktuellKalender(this.klocka.nu()), idag };
    const lasare = this.lasmodeller.lasare('rapporter');
    const funna = [...lasare.las((query) => motioner(query, dag))];
    let efter: Postplatsen | null = null;
    do {
      await setImmediate();
      const sida: Sida = lasare.las((query) => besluten(query, dag, efter));
      funna.push(...sida.kandidater);
      efter = sida.nasta;
    } while (efter !== null);
    return funna;
  }
}
