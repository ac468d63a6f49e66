import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expedieringsstrom, tidpunktText } from '#domain';
import { modelBench, type ModelBench } from '../testing/model-bench.js';
import { listaExpedieringar, listaLeveranser } from './expediering.fragor.js';
import { expedieringModell } from './expediering.projection.js';
import { lasKanaler, lasOversikt, listaAtgarder } from './oversikt.fragor.js';
import * as skuld from './skuld.fragor.js';
import { Expedieringslogg } from './testing/expedieringslogg.js';

const ARENDE = 'KS-2026-1';
const STROM = `arende-${ARENDE}`;
const SENT = '2027-01-01T00:00:00.000Z';

let logg: Expedieringslogg;
let bench: ModelBench;
beforeEach(() => {
  logg = new Expedieringslogg();
  bench = modelBench(expedieringModell());
});
afterEach(() => bench.close());

/** Everything that has been recorded is read. */
const last = () => {
  bench.apply(logg.handelser);
  return bench.query;
};
const starta = (fran = '2026-01-01T00:00:00.000Z') =>
  logg.skriv('process-expediering-start', 'ExpedieringStartad', { fran });

/** A decision that was sent to two. */
const expedierat = (): { readonly id: string; readonly leveranser: readonly string[] } => {
  logg.skriv(STROM, 'BeslutFattat', { nr: 1 });
  const id = logg.expediera(ARENDE, { nr: 1 });
  return { id, leveranser: logg.planera(id, 2) };
};
const ratta = (avserHandelse = 0) => logg.skriv(STROM, 'UppgiftRattad', { avserHandelse, falt: '/utfall' });
const makulera = (avserHandelse: number) => logg.skriv(STROM, 'HandelseMakulerad', { avserHandelse });
const rattade = () => skuld.rattadeUtskick(last(), SENT, 10).map(({ id, rattelse }) => [id, rattelse]);

describe('what is to be planned', () => {
  it('is nothing before somebody has said from when', () => {
    logg.expediera(ARENDE);
    expect(skuld.oplaneradeKallor(last(), 10)).toEqual([]);
    starta();
    expect(skuld.oplaneradeKallor(last(), 10)).toEqual([{ strom: STROM, revision: 0 }]);
  });

  it('is not what is older, until that is asked for', () => {
    logg.expediera(ARENDE);
    starta('2026-03-01T09:01:00.000Z');
    logg.expediera(ARENDE);
    expect(skuld.oplaneradeKallor(last(), 10)).toEqual([{ strom: STROM, revision: 1 }]);
    starta('2026-03-01T09:00:00.000Z');
    expect(skuld.oplaneradeKallor(last(), 10)).toHaveLength(2);
  });

  it('is not what is planned already, or was annulled; an annulled annulment gives it back', () => {
    starta();
    logg.planera(logg.expediera(ARENDE), 1);
    const { revision } = logg.skriv(STROM, 'BeslutExpedierat');
    const makulering = makulera(revision);
    expect(skuld.oplaneradeKallor(last(), 10)).toEqual([]);
    makulera(makulering.revision);
    expect(skuld.oplaneradeKallor(last(), 10)).toEqual([{ strom: STROM, revision }]);
  });
});

describe('a decision that is corrected after it was sent', () => {
  it('is to be sent anew, once', () => {
    const { id } = expedierat();
    expect(rattade()).toEqual([]);
    const { revision } = ratta();
    expect(rattade()).toEqual([[id, revision]]);
    logg.expediera(ARENDE, { nr: 2, ersatter: 1 });
    expect(rattade()).toEqual([]);
  });

  it('is not while somebody may still be correcting', () => {
    expedierat();
    const { metadata } = ratta();
    const innan = tidpunktText(Date.parse(metadata.registrerad) - 1);
    expect(skuld.rattadeUtskick(last(), innan, 10)).toEqual([]);
    expect(skuld.rattadeUtskick(last(), metadata.registrerad, 10)).toHaveLength(1);
  });

  it('is not where it was corrected before, or something else was', () => {
    logg.skriv(STROM, 'BeslutFattat', { nr: 1 });
    ratta();
    logg.planera(logg.expediera(ARENDE, { nr: 1 }), 1);
    ratta(2);
    expect(rattade()).toEqual([]);
  });

  it('is not when the correction was taken back before it was sent', () => {
    expedierat();
    makulera(ratta().revision);
    expect(rattade()).toEqual([]);
  });

  it('is when a correction that had been sent is taken back', () => {
    logg.skriv(STROM, 'BeslutFattat', { nr: 1 });
    const rattelse = ratta();
    const id = logg.expediera(ARENDE, { nr: 1 });
    logg.planera(id, 1);
    const { revision } = makulera(rattelse.revision);
    expect(rattade()).toEqual([[id, revision]]);
    makulera(revision);
    expect(rattade()).toEqual([]);
  });

  it('is not when it was imported, or all of it called back', () => {
    const { id } = expedierat();
    logg.skriv(STROM, 'UppgiftRattad', { avserHandelse: 0 }, { import: true });
    expect(rattade()).toEqual([]);
    ratta();
    logg.skriv(expedieringsstrom(id), 'ExpedieringAterkallad');
    expect(rattade()).toEqual([]);
  });
});

describe('what is to be called back', () => {
  it('is an expediering whose fact was annulled, while anybody waits', () => {
    const { id, leveranser } = expedierat();
    makulera(1);
    expect(skuld.attAterkalla(last(), 10)).toEqual([{ id }]);
    for (const leverans of leveranser) logg.leverans(leverans, 'Levererad');
    expect(skuld.attAterkalla(last(), 10)).toEqual([]);
  });

  it('is one whose decision was annulled, until that is taken back', () => {
    const { id } = expedierat();
    const { revision } = makulera(0);
    expect(skuld.attAterkalla(last(), 10)).toEqual([{ id }]);
    makulera(revision);
    expect(skuld.attAterkalla(last(), 10)).toEqual([]);
    makulera(1);
    expect(skuld.attAterkalla(last(), 10)).toEqual([{ id }]);
  });

  it('is not one of another decision than the one that was annulled', () => {
    logg.skriv(STROM, 'ForslagTillBeslutLamnat', { nr: 1 });
    expedierat();
    makulera(0);
    expect(skuld.attAterkalla(last(), 10)).toEqual([]);
  });

  it('is one that another has taken the place of', () => {
    const { id } = expedierat();
    logg.planera(logg.expediera(ARENDE, { nr: 2, ersatter: 1 }), 1, id);
    expect(skuld.attAterkalla(last(), 10)).toEqual([{ id }]);
    logg.skriv(expedieringsstrom(id), 'ExpedieringAterkallad');
    expect(skuld.attAterkalla(last(), 10)).toEqual([]);
  });

  it('is not the older one, where it was the newer that was wrong', () => {
    const { id } = expedierat();
    const ny = logg.expediera(ARENDE, { nr: 2, ersatter: 1 });
    logg.planera(ny, 1, id);
    makulera(2);
    expect(skuld.attAterkalla(last(), 10)).toEqual([{ id: ny }]);
  });

  it('are the deliveries that wait in one that was', () => {
    const { id, leveranser } = expedierat();
    logg.leverans(leveranser[0]!, 'Levererad');
    logg.skriv(expedieringsstrom(id), 'ExpedieringAterkallad');
    expect(skuld.aterkalladeVantande(last(), 10)).toEqual([{ id: leveranser[1] }]);
  });
});

describe('what waits', () => {
  it('is told in the order it was begun, resends last, and nothing of a paused channel', () => {
    const { leveranser } = expedierat();
    const [forsta = '', andra = ''] = leveranser;
    const ny = () => skuld.nyvackta(last(), 0, 10).map(({ id, omgang }) => [id, omgang]);
    expect(ny()).toEqual([
      [forsta, 1],
      [andra, 1],
    ]);
    logg.leverans(forsta, 'LeveransOmsand', { omgang: 2, kanal: 'epost', adress: 'sn@exempel.se' });
    expect(ny()).toEqual([
      [andra, 1],
      [forsta, 2],
    ]);
    logg.skriv('process-expediering-kanal-webhook', 'KanalPausad', { kanal: 'webhook' }, { skal: 'Service' });
    expect(ny()).toEqual([[forsta, 2]]);
    expect(skuld.arPausad(last(), 'webhook')).toBe(true);
    expect(lasKanaler(last())).toContainEqual(
      expect.objectContaining({ kanal: 'webhook', skal: 'Service', vantar: 1 }),
    );
    logg.skriv('process-expediering-kanal-webhook', 'KanalAterupptagen', { kanal: 'webhook' });
    expect(ny()).toHaveLength(2);
    expect(lasKanaler(last())).toContainEqual({ kanal: 'webhook', pausad: null, skal: null, vantar: 1 });
  });

  it('is walked in pages without holes, also where many were begun at once', () => {
    const alla = logg.planera(logg.expediera(ARENDE), 7);
    const sidor: string[] = [];
    let efter = 0;
    for (;;) {
      const sida = skuld.nyvackta(last(), efter, 2);
      if (sida.length === 0) break;
      sidor.push(...sida.map(({ id }) => id));
      efter = sida.at(-1)!.vackt;
    }
    expect(sidor).toEqual(alla);
    expect(efter).toBe(skuld.senastVackt(bench.query));
  });

  it('is to be tried when its time has come: what never was first, then the earliest, page by page', () => {
    const alla = logg.planera(logg.expediera(ARENDE), 4);
    logg.leverans(alla[0]!, 'LeveransMisslyckad', { nastaForsok: '2026-03-01T12:00:00.000Z' });
    logg.leverans(alla[2]!, 'LeveransMisslyckad', { nastaForsok: '2026-03-01T11:00:00.000Z' });
    const sidor: string[] = [];
    let efter: skuld.VantandeLeverans | null = null;
    for (;;) {
      const sida: readonly skuld.VantandeLeverans[] = skuld.forfallna(last(), SENT, efter, 1);
      if (sida.length === 0) break;
      sidor.push(...sida.map(({ id }) => id));
      efter = sida.at(-1)!;
    }
    expect(sidor).toEqual([alla[1], alla[3], alla[2], alla[0]]);
    const tidigt = skuld.forfallna(bench.query, '2026-03-01T11:00:00.000Z', null, 10);
    expect(tidigt.map(({ id }) => id)).toEqual([alla[1], alla[3], alla[2]]);
  });
});

describe('what a secretary is told of', () => {
  const ids = (dag: string) => skuld.attSammanfatta(last(), dag, 10).map(({ id }) => id);

  it('is told once, and no more than once a day', () => {
    const [forsta = '', andra = ''] = expedierat().leveranser;
    logg.leverans(forsta, 'LeveransUppgiven');
    expect(ids('2026-03-02')).toEqual([forsta]);
    logg.skriv('process-expediering-sammanfattning-KS', 'SammanfattningSkickad', {
      ...{ organ: 'KS', dag: '2026-03-02', leveranser: [`${forsta}-1`] },
    });
    expect(ids('2026-03-03')).toEqual([]);
    logg.leverans(andra, 'LeveransUppgiven');
    expect(ids('2026-03-02')).toEqual([]);
    expect(ids('2026-03-03')).toEqual([andra]);
    logg.leverans(forsta, 'LeveransOmsand', { omgang: 2, kanal: 'fil', adress: 'SN' });
    logg.leverans(forsta, 'LeveransUppgiven', { omgang: 2 });
    expect(ids('2026-03-03')).toEqual([forsta, andra]);
  });

  it('is also what nobody acknowledged though it was told of above, until somebody does', () => {
    const [forsta = ''] = expedierat().leveranser;
    logg.leverans(forsta, 'Levererad');
    expect(ids('2026-03-09')).toEqual([]);
    expect(skuld.obekraftade(last(), SENT, null, 10).map(({ id }) => id)).toEqual([forsta]);
    logg.leverans(forsta, 'LeveransPamind');
    const eskalerad = logg.leverans(forsta, 'LeveransEskalerad');
    expect(ids('2026-03-09')).toEqual([forsta]);
    expect(skuld.obekraftade(last(), SENT, null, 10)).toEqual([]);
    const fraga = { avsandare: 'KS', slag: null, efter: null, limit: 10 } as const;
    expect(listaAtgarder(last(), fraga)).toEqual([
      expect.objectContaining({ id: forsta, slag: 'obekraftad', sedan: eskalerad.metadata.registrerad }),
    ]);
    logg.leverans(forsta, 'MottagandeKvitterat');
    expect(ids('2026-03-09')).toEqual([]);
    expect(listaAtgarder(last(), fraga)).toEqual([]);
  });

  it('says why it was given up and since when, oldest first, page by page', () => {
    const alla = logg.planera(logg.expediera(ARENDE), 3);
    const givna = [alla[2]!, alla[0]!].map((id) => {
      logg.leverans(id, 'LeveransMisslyckad', { kod: 'OKAND_ADRESS', nastaForsok: null });
      return logg.leverans(id, 'LeveransUppgiven', { kod: 'OKAND_ADRESS' }).metadata.registrerad;
    });
    const fraga = { avsandare: null, slag: 'uppgiven', efter: null, limit: 1 } as const;
    const [forsta] = listaAtgarder(last(), fraga);
    expect(forsta).toMatchObject({ id: alla[2], felkod: 'OKAND_ADRESS', sedan: givna[0] });
    const [andra] = listaAtgarder(last(), { ...fraga, efter: [forsta!.sedan, forsta!.id] });
    expect(andra).toMatchObject({ id: alla[0], sedan: givna[1] });
    expect(listaAtgarder(last(), { ...fraga, avsandare: 'SN' })).toEqual([]);
  });
});

describe('lists', () => {
  it('show expedieringar, the latest first, by what is asked for', () => {
    const [aldre, nyare] = [logg.expediera('KS-2026-1'), logg.expediera('KS-2026-2')];
    const [leverans = ''] = logg.planera(aldre, 1);
    logg.planera(nyare, 2);
    logg.leverans(leverans, 'Levererad');
    const alla = { arende: null, organ: null, lage: null, planeradFran: null, planeradTill: null };
    const lista = (val: object) =>
      listaExpedieringar(last(), { ...alla, fore: null, limit: 10, ...val }).map(({ id }) => id);
    expect(lista({})).toEqual([nyare, aldre]);
    expect(lista({ lage: 'levererad' })).toEqual([aldre]);
    expect(lista({ organ: 'KS' })).toEqual([nyare, aldre]);
    expect(lista({ organ: 'Kommunstyrelsen', limit: 1 })).toEqual([nyare]);
    expect(lista({ organ: 'SN' })).toEqual([]);
    const [{ planerad } = { planerad: '' }] = listaExpedieringar(last(), { ...alla, fore: null, limit: 1 });
    expect(lista({ planeradFran: planerad })).toEqual([nyare]);
    expect(lista({ fore: [planerad, nyare] })).toEqual([aldre]);
  });

  it('show deliveries, the oldest first and in the order of the recipients', () => {
    const alla = logg.planera(logg.expediera(ARENDE), 12);
    logg.leverans(alla[0]!, 'Levererad');
    logg.leverans(alla[1]!, 'LeveransMisslyckad', { kod: 'NEKAD' });
    const bas = { lage: null, organ: null, avsandare: null, kanal: null, planeradTill: null };
    const lista = (val: object) =>
      listaLeveranser(last(), { ...bas, kvittensSaknas: false, efter: null, limit: 20, ...val });
    expect(lista({}).map(({ id }) => id)).toEqual(alla);
    const [, andra] = lista({});
    expect(andra).toMatchObject({ felkod: 'NEKAD', lage: 'vantar', forsok: 1 });
    expect(lista({ lage: 'levererad' }).map(({ id }) => id)).toEqual([alla[0]]);
    expect(lista({ efter: [andra!.planerad, andra!.expediering, 2] }).map(({ nr }) => nr)[0]).toBe(3);
    expect(lista({ kvittensSaknas: true }).map(({ nr }) => nr)).toEqual([1, 3, 5, 7, 9, 11]);
    expect(lista({ organ: 'SN', kanal: 'webhook', avsandare: 'KS' })).toHaveLength(12);
    expect(lista({ organ: 'Mottagare 3' })).toHaveLength(1);
    expect(lista({ planeradTill: '2026-02-01T00:00:00.000Z' })).toEqual([]);
    expect(lasOversikt(last())).toMatchObject({
      ...{ mottagare: 12, vantar: 11, levererade: 1, obekraftade: 1, aldstVantande: andra!.planerad },
      perOrgan: [expect.objectContaining({ organ: 'KS', mottagare: 12 })],
    });
  });
});
