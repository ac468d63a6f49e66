import { createHash } from 'node:crypto';
import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OgiltigBegaran, visaDiarienummer } from '#domain';
import {
  arNyckel,
  sokDiarium,
  sokTidslinje,
  SORTERINGAR,
  type Axel,
  type Listfraga,
  type Listpost,
  type Sortering,
  type SqlQuery,
} from '#projections';
import { SokArenden, type Arendefilter } from '../fragor.js';
import {
  DIARIEFORMER,
  fraga,
  LASMODELLER,
  standardformer,
  type Diarieformer,
  type Lasmodeller,
} from '../lasmodeller.js';
import { felaktigCursor, kravLimit, lasCursor, sida, skrivCursor } from '../sidor.js';
import type { Arendepost, Sida } from '../svar.js';
import { tidpunkt } from '../tider.js';
import { listfilter } from './listfilter.js';

@QueryHandler(SokArenden)
export class SokArendenHandler implements IQueryHandler<SokArenden> {
  constructor(
    @Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller,
    @Optional() @Inject(DIARIEFORMER) private readonly former: Diarieformer = standardformer,
  ) {}

  async execute({ filter }: SokArenden): Promise<Sida<Arendepost>> {
    const limit = kravLimit(filter.limit);
    const sort = sortering(filter.sort);
    const kanda = kannetecken(filter, sort);
    const efter = lasCursor(filter.cursor, kanda);
    if (efter !== null && !arNyckel(efter, sort)) throw felaktigCursor();
    const listfraga: Listfraga = { filter: listfilter(filter), sort, efter, limit: limit + 1 };
    const { poster, nasta } = sida(await this.hamta(filter, listfraga), limit, ({ nyckel }) =>
      skrivCursor(kanda, nyckel),
    );
    return { poster: poster.map((post) => this.post(post)), nasta };
  }

  private hamta(filter: Arendefilter, listfraga: Listfraga): Promise<readonly Listpost[]> {
    const tid = listtid(filter);
    const fragan = (query: SqlQuery): readonly Listpost[] =>
      tid === null ? sokDiarium(query, listfraga) : sokTidslinje(query, tid.axel, tid.t, listfraga);
    return fraga(this.lasmodeller, tid === null ? 'diarium' : 'tidslinje', filter, fragan);
  }

  private post({ id, rad }: Listpost): Arendepost {
    const { ar, lopnr, ...synligt } = rad;
    const nummer = { serie: rad.serie, ar, lopnr };
    return { id, diarienummer: visaDiarienummer(nummer, this.former(rad.serie)), ...synligt };
  }
}

const sortering = (sort: string | undefined): Sortering => {
  const vald = SORTERINGAR.find((s) => s === (sort ?? '-oppnad'));
  if (vald !== undefined) return vald;
  throw new OgiltigBegaran('SORTERING_OKAND', `sort ska vara något av: ${SORTERINGAR.join(', ')}.`, 'sort');
};

/** The one time that a list is asked as of; null = now. */
const listtid = ({
  vidTidpunkt,
  giltig,
}: Arendefilter): { readonly axel: Axel; readonly t: number } | null => {
  const [vid, da] = [tidpunkt(vidTidpunkt, 'vidTidpunkt'), tidpunkt(giltig, 'giltig')];
  if (vid !== undefined && da !== undefined)
    throw new OgiltigBegaran(
      'TIDER_UTESLUTER_VARANDRA',
      'En lista tar antingen vidTidpunkt eller giltig. Kort och historik tar båda.',
      'giltig',
    );
  if (vid !== undefined) return { axel: 'vid', t: vid };
  return da === undefined ? null : { axel: 'giltig', t: da };
};

/** What a cursor is good for: the same question, limit and waiting apart. */
const kannetecken = (
  { limit: _limit, cursor: _cursor, efter: _efter, ...filter }: Arendefilter,
  sort: Sortering,
): string => {
  const falt = Object.entries({ ...filter, sort })
    .filter(([, varde]) => varde !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(falt)).digest('base64url').slice(0, 12);
};
