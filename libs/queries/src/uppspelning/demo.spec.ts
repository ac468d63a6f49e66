import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import jsonpatch from 'fast-json-patch';
import { arendeIdAv, type Kort, type RecordedEvent } from '#domain';
import { handelse } from '#domain/testing';
import { MinnesLogg, StalldKlocka, startad } from '#testing';
import { korDemo } from '../../../../apps/api/src/demo/kor-demo.js';
import { HamtaKort, HamtaUppspelning } from '../fragor.js';
import type { Uppspelningssteg } from '../svar.js';
import { Fragebank } from '../testing/fragebank.js';

/*
 * Every event of the demo is written again, one at a time, and the card that the projection then has is saved. Later the
 * log is asked for each revision.
 */

const NU = '2026-11-20T09:00:00.000Z';
const bank = new Fragebank();
/** By ärende: the card as it was read after each of its events, and after each event of a meeting. */
const sparade = new Map<string, Kort[]>();
let efter = '0';

const kortet = async (id: string, val: { revision?: number; efter?: string }): Promise<Kort> =>
  JSON.parse((await bank.fraga(new HamtaKort(id, val))).json) as Kort;

const skriv = async (handelser: readonly RecordedEvent[]): Promise<void> => {
  for (const { type, data, id, metadata, stream, revision } of handelser) {
    const { foregaendeHash: _f, hash: _h, ...resten } = metadata;
    const ny = { type, data, id, metadata: resten } as never;
    efter = (await bank.store.append(stream, [ny], revision === 0 ? 'no-stream' : revision - 1)).position;
    const arende = arendeIdAv(stream);
    if (arende !== null)
      sparade.set(arende, [...(sparade.get(arende) ?? []), await kortet(arende, { efter })]);
  }
};

/** The meeting at which a demo ärende was decided, as its minutes would be recorded; the demo has none. */
const skrivMote = async ({ id, beslut }: Kort): Promise<void> => {
  const [{ datum, paragraf } = { datum: null, paragraf: null }] = beslut;
  const strom = `sammantrade-KF-${datum?.slice(0, 10)}`;
  const nr = Number(paragraf);
  const tider = { registrerad: NU, skedde: datum };
  await bank.skriv(strom, handelse('ParagrafTilldelad', { nr, arenden: [id] }), tider);
  await bank.skriv(strom, handelse('ProtokollJusterat', { paragrafer: [nr] }), tider);
  efter = await bank.skriv(strom, handelse('JusteringTillkannagiven', { nr: 1, paragrafer: [nr] }), tider);
};

const spelat = (steg: readonly Uppspelningssteg[]): object =>
  steg.reduce<object>(
    (nu, { andring }) => jsonpatch.applyPatch(nu, structuredClone([...andring]), true, false).newDocument,
    {},
  );

const allaSteg = async (id: string, val: { revision?: number }): Promise<readonly Uppspelningssteg[]> => {
  const alla: Uppspelningssteg[] = [];
  let cursor: string | undefined;
  do {
    const sida = await bank.fraga(new HamtaUppspelning(id, { ...val, efter, limit: 7, cursor }));
    alla.push(...sida.steg);
    cursor = sida.nasta ?? undefined;
  } while (cursor !== undefined);
  return alla;
};

beforeAll(async () => {
  await bank.start();
  const logg = new MinnesLogg();
  const { app } = await startad(logg, new StalldKlocka(NU));
  await korDemo(app.get(CommandBus), NU);
  const alla: RecordedEvent[] = [];
  for (;;) {
    const sida = await logg.readAll({ after: alla.at(-1)?.position ?? null, limit: 500 });
    if (sida.length === 0) break;
    alla.push(...sida);
  }
  await app.close();
  await skriv(alla);
}, 120_000);
afterAll(() => bank.stang());

describe('Varje exempelärende', () => {
  it('spelas upp till det kort som projektionen hade, vid varje revision', async () => {
    expect([...sparade.values()].flat().length).toBeGreaterThan(30);
    for (const [id, korten] of sparade)
      for (const sparat of korten) {
        const { revision } = sparat;
        expect(await kortet(id, { revision, efter })).toEqual(sparat);
        expect(spelat(await allaSteg(id, { revision }))).toEqual(sparat);
      }
  });

  it('spelas upp med det som sammanträdet sade om besluten, men inte i det som var dessförinnan', async () => {
    const [id = '', korten = []] =
      [...sparade].find(([, alla]) => alla.at(-1)?.beslut[0]?.organ === 'Kommunfullmäktige') ?? [];
    const fore = korten.at(-1);
    if (fore === undefined) throw new Error('Inget exempelärende är avgjort i fullmäktige');
    await skrivMote(fore);
    const nu = await kortet(id, { efter });
    expect(nu.beslut[0]?.justerat).not.toBeNull();
    expect(nu.beslut[0]?.anslaget).not.toBeNull();
    const steg = await allaSteg(id, {});
    expect(spelat(steg)).toEqual(nu);
    expect(steg.filter(({ sammantrade }) => sammantrade !== undefined)).toMatchObject([
      { typ: 'ProtokollJusterat' },
      { typ: 'JusteringTillkannagiven' },
    ]);
    // what the log knew at that revision, whatever was recorded in the same millisecond afterwards
    expect(await kortet(id, { revision: fore.revision, efter })).toEqual(fore);
    expect(spelat(await allaSteg(id, { revision: fore.revision }))).toEqual(fore);
  });

  it('säger i ord vad varje händelse var, när den hände och när den registrerades', async () => {
    for (const id of sparade.keys())
      for (const { mening, andringIOrd, typ } of await allaSteg(id, {})) {
        expect(mening).toMatch(
          /\. (Det hände|När det hände är okänt).* (registrerades|lästes in i efterhand) den \d/,
        );
        for (const text of [mening, ...andringIOrd]) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
        if (typ === 'BeslutFattat') expect(andringIOrd.join(' ')).toContain('Beslut 1 tillkom');
      }
  });
});
