import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { fristnyckel, tidpunktText, type Bevakning, type Leveranstid } from '#domain';
import { KLOCKA, type Klocka } from '#platform';
import { lasLeveranstider, type Postplatsen, type SqlQuery } from '#projections';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { felaktigCursor, kravLimit, lasCursor, sida, skrivCursor } from '../sidor.js';
import type { Sida } from '../svar.js';
import { bevakningar } from './bevakning.js';
import {
  HamtaHelaRapporten,
  HamtaRapport,
  type Rapporter,
  type Rapportfilter,
  type Rapportnamn,
} from './fragor.js';
import { arLista, lasLista, type Listnamn } from './listor.js';
import { sammanhang, type Sammanhang } from './sammanhang.js';
import { arendebalans, rapportledtider } from './summor.js';

/** The reports that are made whole, and shown a page at a time. */
const SUMMOR = { bevakningar, ledtider: rapportledtider, arendebalans } as const;

type Rad = Rapporter[Rapportnamn];

const helt = (query: SqlQuery, namn: Rapportnamn, filter: Rapportfilter, med: Sammanhang): readonly Rad[] =>
  arLista(namn)
    ? lasLista(query, namn, filter, med, { efter: null, limit: null }).map(({ rad }) => rad)
    : SUMMOR[namn](query, filter, med);

/** ärendebalans counts what the register was; the others are made of posts. */
const lasmodell = (namn: Rapportnamn): 'tidslinje' | 'rapporter' =>
  namn === 'arendebalans' ? 'tidslinje' : 'rapporter';

const kannetecken = (namn: Rapportnamn, filter: Rapportfilter): string => {
  const { organ, handlaggare, urval, lage, typ, vidTidpunkt, giltig } = filter;
  return `${namn} ${JSON.stringify([organ, handlaggare, urval, lage, typ, vidTidpunkt, giltig])}`;
};

const kravPlats = (nyckel: readonly unknown[] | null): Postplatsen | null => {
  if (nyckel === null) return null;
  const [dag, strom, post] = nyckel;
  if (typeof dag !== 'string' || typeof strom !== 'string' || typeof post !== 'string')
    throw felaktigCursor();
  return [dag, strom, post];
};

const kravText = (nyckel: readonly unknown[] | null): string | null => {
  if (nyckel === null) return null;
  const [text] = nyckel;
  if (typeof text !== 'string') throw felaktigCursor();
  return text;
};

/** What a row of a report that is made whole is told from the others by. */
const radnyckel = (namn: Rapportnamn, rad: Rad, nr: number): string =>
  namn === 'bevakningar' ? fristnyckel(rad as Bevakning) : String(nr).padStart(9, '0');

/** Reads reports out of the read models. */
abstract class Rapportlasare {
  constructor(
    @Inject(LASMODELLER) protected readonly lasmodeller: Lasmodeller,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  protected async las<T>(
    namn: Rapportnamn,
    filter: Rapportfilter,
    lasning: (query: SqlQuery, med: Sammanhang) => T,
  ): Promise<T> {
    const utan = sammanhang(filter, this.klocka.nu());
    const leveranstider = namn === 'ledtider' ? await this.leveranstider(filter, utan) : [];
    const med = { ...utan, leveranstider };
    return fraga(this.lasmodeller, lasmodell(namn), filter, (query) => lasning(query, med));
  }

  private leveranstider(filter: Rapportfilter, { tid }: Sammanhang): Promise<readonly Leveranstid[]> {
    const vid = tid && tidpunktText(tid.t);
    return fraga(this.lasmodeller, 'expediering', filter, (query) => lasLeveranstider(query, vid));
  }
}

@QueryHandler(HamtaRapport)
export class HamtaRapportHandler extends Rapportlasare implements IQueryHandler<HamtaRapport<Rapportnamn>> {
  execute({ rapport, filter }: HamtaRapport<Rapportnamn>): Promise<Sida<Rad>> {
    return arLista(rapport) ? this.lista(rapport, filter) : this.summa(rapport, filter);
  }

  private async lista(namn: Listnamn, filter: Rapportfilter): Promise<Sida<Rad>> {
    const limit = kravLimit(filter.limit);
    const fragan = kannetecken(namn, filter);
    const efter = kravPlats(lasCursor(filter.cursor, fragan));
    const rader = await this.las(namn, filter, (query, med) =>
      lasLista(query, namn, filter, med, { efter, limit: limit + 1 }),
    );
    const { poster, nasta } = sida(rader, limit, ({ plats }) => skrivCursor(fragan, plats));
    return { poster: poster.map(({ rad }) => rad), nasta };
  }

  private async summa(namn: Rapportnamn, filter: Rapportfilter): Promise<Sida<Rad>> {
    const limit = kravLimit(filter.limit);
    const fragan = kannetecken(namn, filter);
    const efter = kravText(lasCursor(filter.cursor, fragan));
    const alla = await this.las(namn, filter, (query, med) => helt(query, namn, filter, med));
    const nycklade = alla.map((rad, nr) => ({ rad, nyckel: radnyckel(namn, rad, nr) }));
    const { poster, nasta } = sida(
      nycklade.filter(({ nyckel }) => efter === null || nyckel > efter),
      limit,
      ({ nyckel }) => skrivCursor(fragan, [nyckel]),
    );
    return { poster: poster.map(({ rad }) => rad), nasta };
  }
}

@QueryHandler(HamtaHelaRapporten)
export class HamtaHelaRapportenHandler
  extends Rapportlasare
  implements IQueryHandler<HamtaHelaRapporten<Rapportnamn>>
{
  execute({ rapport, filter }: HamtaHelaRapporten<Rapportnamn>): Promise<readonly Rad[]> {
    return this.las(rapport, filter, (query, med) => helt(query, rapport, filter, med));
  }
}
