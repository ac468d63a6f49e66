import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ArendeEvent, RecordedEvent } from '#domain';
import { handlingskommando, kommando } from '#domain/testing';
import {
  FelandeLogg,
  kontext,
  meddelande,
  startad,
  type MinnesLogg,
  type Process,
  type StalldKlocka,
} from '#testing';
import { RattaUppgiftCommand, TaEmotHandlingCommand } from '../index.js';
import {
  ANNAN,
  EN,
  FALL,
  flytta,
  HANDLING,
  koppla,
  makulera,
  overlamna,
  sammanlagg,
  uppsattning,
} from '../testing/tva-arenden.js';

let logg: MinnesLogg;
let klocka: StalldKlocka;
let process: Process;
beforeEach(async () => {
  ({ logg, klocka, process } = await uppsattning());
});

const handelser = async (strom: string, i = logg): Promise<readonly RecordedEvent<ArendeEvent>[]> =>
  (await i.read<ArendeEvent>(strom)).events;
const typer = async (strom: string): Promise<readonly string[]> =>
  (await handelser(strom)).map((e) => e.type);
const sista = async (strom: string): Promise<RecordedEvent<ArendeEvent>> => (await handelser(strom)).at(-1)!;

describe('a handling that is coupled to an ärende', () => {
  it('is registered there as what it was and when it came in, and names the coupling', async () => {
    const kvitto = await process.gor(koppla(kontext()));
    const koppling = await sista(`handling-${HANDLING}`);
    const registrerad = await sista(`arende-${EN}`);
    expect(koppling).toMatchObject({
      type: 'HandlingKopplad',
      data: { arende: EN },
      metadata: { sett: [{ strom: `arende-${EN}`, revision: 2 }] },
    });
    expect(registrerad).toMatchObject({
      type: 'HandlingRegistrerad',
      data: {
        nr: 3,
        handlingId: HANDLING,
        rubrik: 'Inbjudan',
        avsandarensDnr: '801-9838-2024',
        koppladFran: { strom: `handling-${HANDLING}`, revision: 1 },
        flyttadFran: null,
      },
      metadata: { skedde: '2026-02-27', causationId: koppling.id },
    });
    expect(kvitto).toEqual({ id: HANDLING, revision: 1, position: registrerad.position, varningar: [] });
  });

  it('keeps its title out of the public register where secrecy may apply', async () => {
    const handlingId = randomUUID();
    const hemlig = handlingskommando('TaEmotHandling', { handlingId, sekretessKanGalla: true });
    await process.gor(new TaEmotHandlingCommand(meddelande(hemlig), kontext()));
    await process.gor(koppla(kontext(), EN, handlingId));
    expect((await sista(`arende-${EN}`)).data).toMatchObject({
      rubrik: null,
      internRubrik: 'Inbjudan',
      undantag: ['part', 'innehall'],
    });
  });

  it('is coupled once: another ärende is refused, the same again is nothing to do', async () => {
    await process.gor(koppla(kontext()));
    await expect(process.gor(koppla(kontext(), ANNAN))).rejects.toMatchObject({
      kod: 'HANDLING_REDAN_REGISTRERAD',
    });
    expect(await process.gor(koppla(kontext()))).toMatchObject({ id: HANDLING, revision: 1 });
    expect(await handelser(`arende-${EN}`)).toHaveLength(4);
    expect(await handelser(`arende-${ANNAN}`)).toHaveLength(1);
  });

  it('by two at the same time, to different ärenden, ends in one of them', async () => {
    const annan = await startad(logg, klocka);
    const utfall = await Promise.allSettled([
      process.gor(koppla(kontext(), EN)),
      annan.gor(koppla(kontext(), ANNAN)),
    ]);
    expect(utfall.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    const antal = [...(await handelser(`arende-${EN}`)), ...(await handelser(`arende-${ANNAN}`))];
    expect(antal.filter((e) => e.type === 'HandlingRegistrerad')).toHaveLength(2);
  });

  it('is unknown when there is no such handling', async () => {
    await expect(process.gor(koppla(kontext(), EN, randomUUID()))).rejects.toMatchObject({
      kod: 'HANDLING_OKAND',
    });
  });
});

describe('a handling that is moved', () => {
  it('stands in the other ärende as it was, with the day it came in', async () => {
    const kvitto = await process.gor(flytta(kontext()));
    const flyttad = await sista(`arende-${EN}`);
    const registrerad = await sista(`arende-${ANNAN}`);
    expect(flyttad).toMatchObject({
      type: 'HandlingFlyttad',
      data: { nr: 1, till: ANNAN },
      metadata: { skal: 'fel ärende', sett: [{ strom: `arende-${ANNAN}`, revision: 0 }] },
    });
    expect(registrerad).toMatchObject({
      type: 'HandlingRegistrerad',
      data: { nr: 1, avsandarensDnr: '801-9838-2024', flyttadFran: { strom: `arende-${EN}`, revision: 3 } },
      metadata: { skedde: '2026-02-20', skal: 'fel ärende' },
    });
    expect(kvitto).toMatchObject({ id: EN, revision: 3, position: registrerad.position });
  });

  it('that was drawn up here was drawn up there', async () => {
    await process.gor(flytta(kontext(), ANNAN, 2));
    expect(await sista(`arende-${ANNAN}`)).toMatchObject({
      type: 'HandlingUpprattad',
      data: { rubrik: 'Följebrev', upprattadAv: 'Kommunledningskontoret' },
      metadata: { skedde: '2026-02-20' },
    });
  });

  it('goes as it has been corrected', async () => {
    const ratta = kommando(
      'RattaUppgift',
      { avserHandelse: 1, falt: '/rubrik', fran: undefined, till: 'Inbjudan till samråd' },
      { skal: 'felskrivet' },
    );
    await process.gor(new RattaUppgiftCommand(EN, meddelande(ratta), kontext()));
    await process.gor(flytta(kontext()));
    expect((await sista(`arende-${ANNAN}`)).data).toMatchObject({ rubrik: 'Inbjudan till samråd' });
  });

  it('cannot be moved to where it is', async () => {
    await expect(process.gor(flytta(kontext(), EN))).rejects.toMatchObject({ kod: 'SAMMA_ARENDE' });
  });
});

describe('an ärende that is merged into another', () => {
  it('says so, and the other receives it', async () => {
    const kvitto = await process.gor(sammanlagg(kontext()));
    const mottagen = await sista(`arende-${ANNAN}`);
    expect(mottagen).toMatchObject({
      type: 'SammanlaggningMottagen',
      data: { arende: EN, fran: { strom: `arende-${EN}`, revision: 3 } },
      metadata: { skedde: klocka.nu() },
    });
    expect(kvitto).toEqual({ id: EN, revision: 3, position: mottagen.position, varningar: [] });
  });

  it('cannot be merged with itself, nor go on where nothing goes on', async () => {
    await expect(process.gor(sammanlagg(kontext(), EN))).rejects.toMatchObject({ kod: 'SAMMA_ARENDE' });
    await process.gor(makulera(ANNAN));
    await expect(process.gor(sammanlagg(kontext()))).rejects.toMatchObject({
      name: 'RuleViolation',
      kod: 'MOTTAGANDE_ARENDE_UPPHORT',
    });
    expect((await sista(`arende-${EN}`)).type).toBe('HandlingUpprattad');
  });
});

describe('an ärende that is handed over to another nämnd', () => {
  it('is opened in its serie, and each names the other', async () => {
    const kvitto = await process.gor(overlamna(kontext()));
    expect(await typer(`arende-${EN}`)).toEqual([
      'ArendeOppnat',
      'HandlingRegistrerad',
      'HandlingUpprattad',
      'ArendeOverlamnatTillNamnd',
      'ArendeRelaterat',
    ]);
    const [oppnat, relaterat] = await handelser('arende-SN-2026-1');
    expect(oppnat?.data).toMatchObject({
      arendemening: 'Motion om cykelväg till skolan',
      slag: 'ovrigt',
      organ: 'Socialnämnden',
      overlamnatFran: { strom: `arende-${EN}`, revision: 3 },
    });
    expect(relaterat?.data).toMatchObject({ typ: 'överlämnat från', tillDnr: EN });
    const har = await sista(`arende-${EN}`);
    expect(har.data).toMatchObject({ typ: 'överlämnat till', tillDnr: 'SN-2026-1' });
    expect(kvitto).toEqual({
      id: EN,
      revision: 4,
      position: har.position,
      varningar: [],
      nyttArende: 'SN-2026-1',
    });
  });

  it('cannot be handed over to its own serie', async () => {
    await expect(process.gor(overlamna(kontext(), 'KS'))).rejects.toMatchObject({ kod: 'SAMMA_SERIE' });
    await expect(process.gor(overlamna(kontext(), 'sn'))).rejects.toMatchObject({ kod: 'SERIE_OGILTIG' });
    expect(await handelser(`arende-${EN}`)).toHaveLength(3);
  });
});

describe.each(FALL.slice(0, 3))('$namn', (fall) => {
  const [givande = '', mottagande = ''] = fall.strommar;
  const mottagare = mottagande.replace('arende-', '');

  it('to an ärende that does not exist is unknown, and nothing is written', async () => {
    const head = await logg.head();
    await expect(process.gor(fall.command(kontext(), 'KS-2026-99'))).rejects.toMatchObject({
      kod: 'ARENDE_OKANT',
    });
    expect(await logg.head()).toBe(head);
  });

  it('to an annulled ärende is refused before anything is written', async () => {
    await process.gor(makulera(mottagare));
    const head = await logg.head();
    await expect(process.gor(fall.command(kontext()))).rejects.toMatchObject({ name: 'RuleViolation' });
    expect(await logg.head()).toBe(head);
  });

  it('to an ärende that is annulled just after is recorded there all the same, and noted', async () => {
    const osaker = new FelandeLogg(logg);
    osaker.foreAppend(async (strom) => {
      if (strom !== mottagande || osaker.appends.length === 1) return;
      osaker.foreAppend(null);
      await process.gor(makulera(mottagare));
    });
    const kvitto = await (await startad(osaker, klocka)).gor(fall.command(kontext()));
    const mottagna = await typer(mottagande);
    expect(mottagna.slice(mottagna.indexOf('ArendeMakulerat') + 1)).not.toEqual([]);
    expect((await handelser(mottagande)).at(-1)?.metadata.import).toBeUndefined();
    if (fall.namn !== 'a merger')
      expect(kvitto.varningar).toContainEqual(expect.objectContaining({ kod: 'ARENDE_MAKULERAT' }));
    expect((await handelser(givande)).at(-1)?.metadata.sett).toHaveLength(1);
  });
});

it('a place where nothing begins, or nothing is, has nothing to complete', async () => {
  const head = await logg.head();
  await process.slutforare.slutfor(`arende-${EN}`, 1);
  await process.slutforare.slutfor(`arende-${EN}`, 99);
  await process.slutforare.slutfor('arende-KS-2026-99', 0);
  expect(await logg.head()).toBe(head);
});
