import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ExpedieringsprocessenCommand } from '#commands';
import * as commands from '#commands';
import { VANTETIDER_S } from '#domain';
import { organkommandon, uppgifter } from '#domain/testing';
import { kontext, meddelande } from '#testing';
import { BORTA, Provdrift } from './testing/provdrift.js';

let drift: Provdrift;

const TIMME = 3_600;
const DYGN = 24 * TIMME;

beforeEach(async () => {
  drift = await Provdrift.starta({ organ: ['SN'] });
  await drift.varv();
  drift.klocka.flytta(1);
});
afterEach(async () => drift.stang());

/** The body in the register, reached by webhook. */
const socialnamnden = async (): Promise<void> => {
  const skedde = '2026-01-01';
  const om = uppgifter({ nu: drift.klocka.nu() });
  const inratta = {
    ...om,
    type: 'InrattaOrgan',
    data: { ...organkommandon.InrattaOrgan, organ: 'SN', namn: 'Socialnämnden' },
  };
  const brevlada = {
    ...om,
    type: 'AngeBrevlada',
    data: { kanal: 'webhook', adress: 'https://sn.exempel.se/in' },
  };
  await drift.process.gor(
    new commands.InrattaOrganCommand('SN', { ...meddelande(inratta as never), skedde } as never, kontext()),
  );
  await drift.process.gor(
    new commands.AngeBrevladaCommand('SN', { ...meddelande(brevlada as never), skedde } as never, kontext()),
  );
};

describe('what is expedierat', () => {
  it('reaches everyone it was sent to, each where the register says, and is recorded', async () => {
    await socialnamnden();
    const id = await drift.expediera(await drift.beslut(), ['Socialnämnden', 'Alla andra']);
    await drift.varv();
    expect(drift.webhook().skickade.map((u) => u.mottagare)).toEqual([
      { namn: 'Socialnämnden', organ: 'SN', adress: 'https://sn.exempel.se/in' },
    ]);
    expect(drift.fil().skickade.map((u) => u.mottagare.namn)).toEqual(['Alla andra']);
    for (const nr of [1, 2]) expect(await drift.typer(id, nr)).toEqual(['SkickadTillMottagare', 'Levererad']);
  });

  it('tells what was decided, where and when, under the same key in every attempt', async () => {
    const arende = await drift.beslut();
    const id = await drift.expediera(arende, ['Socialnämnden']);
    drift.fil().svara = () => BORTA;
    await drift.varv();
    await drift.lat(60, 30);
    const [forsta, andra] = drift.fil().skickade;
    expect(forsta).toEqual(andra);
    expect(forsta).toMatchObject({
      slag: 'beslut',
      expediering: id,
      idempotensnyckel: `${id}-1-1`,
      avsandare: { namn: 'Kommunstyrelsen' },
      innehall: { diarienummer: '2026.1 KS', beslutat: { av: expect.stringContaining('Kommunstyrelsen') } },
      dataref: `https://arenden.exempel.se/api/expedieringar/${id}/leveranser/1`,
      kvittenslank: 'https://arenden.exempel.se/kvittens/t',
    });
  });

  it('of a secret ärende is only pointed at, also when it became so after it was planned', async () => {
    const arende = await drift.beslut();
    drift.fil().svara = () => BORTA;
    await drift.expediera(arende, ['Socialnämnden']);
    await drift.varv();
    expect(drift.fil().skickade[0]?.innehall).not.toBeNull();
    await drift.gor(arende, 'MarkeraSekretess', {}, { avvikelser: [{ regel: 'O-4', skal: 'prov' }] });
    await drift.lat(60, 30);
    expect(drift.fil().skickade.at(-1)).toMatchObject({
      innehall: null,
      dataref: 'https://arenden.exempel.se/api/leveranser/hamtning/h',
    });
  });

  it('is planned and sent once by two workers at the same time', async () => {
    const id = await drift.expediera(await drift.beslut(), ['Socialnämnden']);
    await Promise.all([drift.motor.varv(), drift.motor.varv(), drift.motor.varv()]);
    await drift.varv();
    const jobb = { leverans: `${id}-1`, omgang: 1 };
    await Promise.all([drift.motor.utfor(jobb), drift.motor.utfor(jobb)]);
    expect(await drift.typer(id)).toEqual(['SkickadTillMottagare', 'Levererad']);
    expect(drift.fil().skickade).toHaveLength(1);
    await drift.omLeveransen(id, 1, 'SandOm', { kanal: 'epost', adress: 'sn@exempel.se' });
    await drift.motor.utfor(jobb); // of the round before
    expect(drift.epost().skickade).toEqual([]);
  });
});

describe('what is not to be sent', () => {
  it('is imported history, whatever it says', async () => {
    const importerat = { import: true, skedde: '2025-04-23' };
    for (let i = 0; i < 50; i++)
      await drift.expediera(await drift.beslut(importerat), ['Socialnämnden'], importerat);
    await drift.lat(2 * DYGN, DYGN);
    for (const kanal of drift.kanaler.values()) expect(kanal.skickade).toEqual([]);
    const { events } = await drift.logg.read('expediering-arende-KS-2026-1-2');
    expect(events).toEqual([]);
  });

  it('is what was recorded before sending began, until somebody says so', async () => {
    const ny = await Provdrift.starta();
    const gammal = await ny.expediera(await ny.beslut(), ['Socialnämnden']);
    ny.klocka.flytta(DYGN);
    await ny.varv();
    await ny.lat(2 * DYGN, DYGN);
    expect(ny.fil().skickade).toEqual([]);
    const fran = '2026-03-02T00:00:00.000Z';
    const message = { type: 'StartaExpediering', ...uppgifter(), data: { fran, tvingat: true } } as const;
    await ny.process.gor(new ExpedieringsprocessenCommand(meddelande(message), kontext()));
    await ny.varv();
    expect(ny.fil().skickade.map((u) => u.expediering)).toEqual([gammal]);
    await ny.stang();
  });

  it.each(['BeslutExpedierat', 'BeslutFattat'])('is what waits where %s was annulled', async (typ) => {
    drift.fil().svara = () => BORTA;
    const arende = await drift.beslut();
    const id = await drift.expediera(arende, ['Socialnämnden']);
    await drift.varv();
    const { events } = await drift.logg.read(`arende-${arende}`);
    const { revision } = events.find(({ type }) => type === typ)!;
    await drift.gor(arende, 'MakuleraHandelse', { avserHandelse: revision }, { skal: 'fel' });
    await drift.lat(120);
    expect(await drift.lage(id)).toBe('aterkallad');
    const forsok = drift.fil().skickade.length;
    await drift.lat(DYGN, TIMME);
    expect(drift.fil().skickade).toHaveLength(forsok);
  });

  it('is what goes by a channel that is paused, until it is taken up again', async () => {
    const paus = (type: 'PausaKanal' | 'AterupptaKanal') =>
      drift.process.gor(
        new ExpedieringsprocessenCommand(
          meddelande({ type, ...uppgifter({ nu: drift.klocka.nu() }), data: { kanal: 'fil' } }),
          kontext(),
        ),
      );
    await paus('PausaKanal');
    const id = await drift.expediera(await drift.beslut(), ['Socialnämnden']);
    await drift.lat(DYGN, TIMME);
    expect(drift.fil().skickade).toEqual([]);
    await paus('AterupptaKanal');
    await drift.lat(60);
    expect(await drift.lage(id)).toBe('levererad');
  });
});

describe('a decision that is corrected after it was sent', () => {
  it('is sent anew to the same, referring to the old, and what waits of the old is called back', async () => {
    await socialnamnden();
    drift.fil().svara = () => BORTA;
    const arende = await drift.beslut();
    const gammal = await drift.expediera(arende, ['Socialnämnden', 'Alla andra']);
    await drift.varv();
    const beslut = (await drift.logg.read(`arende-${arende}`)).events.find((e) => e.type === 'BeslutFattat')!;
    for (const till of [['Motionen bifalls delvis'], ['Motionen avslås']]) {
      const fran = till[0] === 'Motionen avslås' ? ['Motionen bifalls delvis'] : undefined;
      const rattelse = { avserHandelse: beslut.revision, falt: '/beslutssatser', till, fran };
      await drift.gor(arende, 'RattaUppgift', rattelse, { skal: 'skrivfel' });
    }
    await drift.varv();
    expect(drift.webhook().skickade).toHaveLength(1); // more may be corrected soon
    drift.fil().svara = () => ({ utfall: 'levererad', bevis: 'tack' });
    await drift.lat(600);
    const nya = drift.webhook().skickade.slice(1);
    expect(nya.map((u) => [u.ersatter, u.innehall?.beslutssatser])).toEqual([[gammal, ['Motionen avslås']]]);
    expect([await drift.lage(gammal, 1), await drift.lage(gammal, 2)]).toContain('levererad');
    await drift.lat(DYGN, TIMME);
    expect(drift.webhook().skickade).toHaveLength(2);
  });
});

describe('a receiver that is away', () => {
  const ettForsok = async () => {
    drift.fil().svara = () => BORTA;
    const id = await drift.expediera(await drift.beslut(), ['Socialnämnden']);
    await drift.varv();
    return id;
  };

  /** Seconds between the attempts that have been made. */
  const vantat = async (id: string): Promise<readonly number[]> => {
    const tider = (await drift.leverans(id))
      .filter((e) => e.type === 'LeveransMisslyckad' || e.type === 'SkickadTillMottagare')
      .map((e) => Date.parse(e.metadata.registrerad) / 1_000);
    return tider.slice(1).map((tid, i) => tid - tider[i]!);
  };

  it('for a day is tried by the schedule, and gets it when it is back', async () => {
    const id = await ettForsok();
    await drift.lat(7_200, 5);
    await drift.lat(DYGN - 7_200, 60);
    drift.fil().svara = () => ({ utfall: 'levererad', bevis: 'tack' });
    await drift.lat(13 * TIMME, 60);
    expect(await drift.lage(id)).toBe('levererad');
    (await vantat(id)).forEach((sekunder, i) => {
      const minst = VANTETIDER_S[i] ?? 12 * TIMME;
      expect(sekunder).toBeGreaterThanOrEqual(minst);
      expect(sekunder).toBeLessThanOrEqual(minst * 1.1 + 125); // the reconciler's minute, and the step of this clock
    });
    expect(await vantat(id)).toHaveLength(8);
  });

  it('for a hundred hours is visibly given up, somebody is told once, and a resend delivers it', async () => {
    const id = await ettForsok();
    await drift.lat(100 * TIMME, 600);
    expect(await drift.lage(id)).toBe('uppgiven');
    expect((await drift.typer(id)).slice(-2)).toEqual(['LeveransMisslyckad', 'LeveransUppgiven']);
    await drift.lat(2 * DYGN, TIMME);
    expect(drift.fil().brev.map((b) => b.rader.filter((rad) => rad.includes(`${id}-1`)).length)).toEqual([1]);
    drift.fil().svara = () => ({ utfall: 'levererad', bevis: 'tack' });
    await drift.omLeveransen(id, 1, 'SandOm', { kanal: 'epost', adress: 'sn@exempel.se' });
    await drift.lat(60);
    expect(drift.epost().skickade.map((u) => [u.mottagare.adress, u.idempotensnyckel])).toEqual([
      ['sn@exempel.se', `${id}-1-2`],
    ]);
    expect(await drift.lage(id)).toBe('levererad');
  });

  it('does not keep the others waiting, and all of its own are delivered when it is back', async () => {
    await socialnamnden();
    drift.webhook().svara = () => BORTA;
    const borta: string[] = [];
    for (let i = 0; i < 12; i++) borta.push(await drift.expediera(await drift.beslut(), ['Socialnämnden']));
    const annan = await drift.expediera(await drift.beslut(), ['Alla andra']);
    await drift.varv();
    expect(await drift.lage(annan)).toBe('levererad');
    drift.webhook().svara = () => ({ utfall: 'levererad', bevis: 'tack' });
    await drift.lat(600, 30);
    for (const id of borta) expect(await drift.lage(id)).toBe('levererad');
  });
});

describe('a recipient that has to acknowledge', () => {
  /** Delivered on a Monday. */
  const levererad = async () => {
    const id = await drift.expediera(await drift.beslut(), ['Socialnämnden']);
    await drift.varv();
    return id;
  };
  const handelser = async (id: string, typ: string) =>
    (await drift.leverans(id)).filter((e) => e.type === typ).map((e) => e.metadata.registrerad.slice(0, 10));

  it('is reminded after three working days and told of above after seven, once each', async () => {
    const id = await levererad();
    await drift.lat(30 * DYGN, 6 * TIMME);
    expect(await handelser(id, 'LeveransPamind')).toEqual(['2026-03-05']);
    expect(await handelser(id, 'LeveransEskalerad')).toEqual(['2026-03-11']);
    expect(drift.fil().skickade.map((u) => u.slag)).toEqual(['beslut', 'paminnelse']);
    expect(drift.fil().brev).toHaveLength(1);
  });

  it('who does is left alone', async () => {
    const id = await levererad();
    await drift.lat(DYGN, 6 * TIMME);
    await drift.omLeveransen(id, 1, 'KvitteraMottagande', { av: 'Berit Berg', satt: 'lank' });
    await drift.lat(30 * DYGN, 6 * TIMME);
    expect(drift.fil().skickade.map((u) => u.slag)).toEqual(['beslut']);
    expect(drift.fil().brev).toEqual([]);
  });

  it('outside the municipality is not asked to', async () => {
    await drift.expediera(await drift.beslut(), ['Länsstyrelsen'], {}, 'extern');
    await drift.varv();
    expect(drift.fil().skickade[0]?.kvittenslank).toBeNull();
    await drift.lat(30 * DYGN, 6 * TIMME);
    expect(drift.fil().skickade).toHaveLength(1);
  });
});
