import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DelegationsbeslutFattat, FattaDelegationsbeslut, Skedde } from '#domain';
import { delegationskommando, fatta, ordningskommando } from '#domain/testing';
import { FelandeLogg, kontext, meddelande, MinnesLogg, StalldKlocka, startad, type Process } from '#testing';
import {
  AnmalDelegationsbeslutCommand,
  FaststallDelegationsordningCommand,
  FattaDelegationsbeslutCommand,
  NyckelAteranvand,
  type Kommandokontext,
} from '../index.js';

let logg: MinnesLogg;
let klocka: StalldKlocka;
let enProcess: FelandeLogg;
let process: Process;

beforeEach(async () => {
  logg = new MinnesLogg();
  klocka = new StalldKlocka();
  enProcess = new FelandeLogg(logg);
  process = await startad(enProcess, klocka);
});

type Uppgifter = NonNullable<Parameters<typeof fatta>[1]>;

const beslut = (
  data: Partial<FattaDelegationsbeslut['data']> = {},
  vem: Partial<Kommandokontext> = {},
  uppgifter: Uppgifter = {},
) =>
  new FattaDelegationsbeslutCommand(
    meddelande(fatta({ arende: null, ...data }, { nu: klocka.nu(), ...uppgifter })),
    kontext(vem),
  );
const importerat = (ar: number, givetNr: number, vem: Partial<Kommandokontext> = {}) =>
  beslut({ ar, givetNr }, vem, { import: true, skedde: `${ar}` });
const faststall = () =>
  new FaststallDelegationsordningCommand(
    'SN',
    meddelande(
      ordningskommando('FaststallDelegationsordning', {}, { nu: klocka.nu(), skedde: '2026-01-01' }),
    ),
    kontext(),
  );

describe('a decision outside a meeting', () => {
  it('takes the next number of its nämnd and year', async () => {
    const kvitto = await process.gor(beslut());
    expect(kvitto).toEqual({ id: 'SN-2026-1', revision: 0, position: '2', varningar: [] });
    expect((await process.gor(beslut())).id).toBe('SN-2026-2');
    expect((await process.gor(beslut({ namnd: 'BN' }))).id).toBe('BN-2026-1');
    const { events } = await logg.read<DelegationsbeslutFattat>('delegationsbeslut-SN-2026-2');
    expect(events).toMatchObject([
      { type: 'DelegationsbeslutFattat', data: { namnd: 'SN', ar: 2026, nr: 2 } },
    ]);
  });

  it.each<[string, Skedde, string]>([
    ['the year it was taken', '2025-11-03', 'SN-2025-1'],
    ['the first year it may have been taken', '2024-12-30/2025-01-02', 'SN-2024-1'],
    ['the current year when nobody knows', null, 'SN-2026-1'],
    ['the year in Sweden, not in Greenwich', '2025-12-31T23:30:00Z', 'SN-2026-1'],
  ])('belongs to %s', async (_, skedde, id) => {
    expect((await process.gor(beslut({}, {}, { skedde }))).id).toBe(id);
  });

  it('that is refused costs no number and leaves nothing behind', async () => {
    await process.gor(faststall());
    const fore = logg.strommar();
    await expect(process.gor(beslut({ delegat: 'Vaktmästare' }))).rejects.toMatchObject({ regel: 'R-60' });
    await expect(process.gor(beslut({ slag: 'perCapsulam' }))).rejects.toMatchObject({ kod: 'PER_CAPSULAM' });
    await expect(process.gor(beslut({ namnd: 'sn' }))).rejects.toMatchObject({ kod: 'ORGANKOD_OGILTIG' });
    await expect(process.gor(beslut({ arende: 'SN-2026-17' }))).rejects.toMatchObject({
      kod: 'ARENDE_OKANT',
    });
    expect(logg.strommar()).toEqual(fore);
    expect((await process.gor(beslut())).id).toBe('SN-2026-1');
  });

  it('says which delegation order it was decided by', async () => {
    const { revision } = await process.gor(faststall());
    const { id } = await process.gor(beslut());
    const { events } = await logg.read(`delegationsbeslut-${id}`);
    expect(events[0]!.metadata.sett).toEqual([{ strom: 'delegationsordning-SN', revision }]);
  });

  it('notes what history deviates in, in the same write, and is answered so again', async () => {
    await process.gor(faststall());
    const historia = beslut({ ar: 2026, delegat: 'Vaktmästare' }, kontext(), {
      import: true,
      skedde: '2026-01-20',
    });
    const kvitto = await process.gor(historia);
    expect(kvitto).toMatchObject({ revision: 1, varningar: [{ regel: 'R-60', kod: 'DELEGAT_SAKNAR_RATT' }] });
    expect(await (await startad(logg, klocka)).gor(historia)).toEqual(kvitto);
  });

  it('may as history be about an ärende that the log has never seen', async () => {
    const historia = beslut({ arende: 'SN-2019-1' }, {}, { import: true, skedde: '2019-05' });
    expect((await process.gor(historia)).id).toBe('SN-2019-1');
  });

  it('is asked for once under a key, whatever else comes of it', async () => {
    const vem = kontext();
    const kvitto = await process.gor(beslut({}, vem));
    const anmal = new AnmalDelegationsbeslutCommand(
      kvitto.id,
      meddelande(delegationskommando('AnmalDelegationsbeslut', {}, { nu: klocka.nu() })),
      kontext(),
    );
    await process.gor(anmal);
    expect(await process.gor(beslut({}, vem))).toEqual(kvitto);
    const annat = beslut({ rubrik: 'Något annat' }, { ...vem, bodyHash: 'f'.repeat(64) });
    await expect(process.gor(annat)).rejects.toBeInstanceOf(NyckelAteranvand);
  });

  it('is not to be spoken of before it is taken', async () => {
    for (const id of ['SN-2026-9', 'SN-2026', 'x'])
      await expect(
        process.gor(
          new AnmalDelegationsbeslutCommand(
            id,
            meddelande(delegationskommando('AnmalDelegationsbeslut', {}, { nu: klocka.nu() })),
            kontext(),
          ),
        ),
      ).rejects.toMatchObject({ kod: 'DELEGATIONSBESLUT_OKANT' });
  });
});

describe('a number of its own', () => {
  it('is brought by an import, and refused when it is taken', async () => {
    expect((await process.gor(importerat(2019, 7))).id).toBe('SN-2019-7');
    await expect(process.gor(importerat(2019, 7))).rejects.toMatchObject({
      kod: 'DELEGATIONSNUMMER_UPPTAGET',
    });
    expect((await process.gor(importerat(2019, 3))).id).toBe('SN-2019-3');
  });

  it('is followed by the next, not by those that are missing before it', async () => {
    await process.gor(beslut());
    await process.gor(importerat(2026, 9));
    await process.gor(importerat(2026, 4));
    expect((await process.gor(beslut())).id).toBe('SN-2026-10');
    expect((await (await startad(logg, klocka)).gor(beslut())).id).toBe('SN-2026-11');
  });

  it('that is the next leaves none out, and needs nothing more', async () => {
    for (const nr of [1, 2, 3]) await process.gor(importerat(2026, nr));
    expect(logg.strommar()).not.toContain('delegationsbeslut-SN-2026');
    expect((await process.gor(beslut())).id).toBe('SN-2026-4');
  });

  it('is the same when it is asked for again', async () => {
    const vem = kontext();
    const kvitto = await process.gor(importerat(2019, 7, vem));
    expect(await process.gor(importerat(2019, 7, vem))).toEqual(kvitto);
    expect(await (await startad(logg, klocka)).gor(importerat(2019, 7, vem))).toEqual(kvitto);
  });
});

describe('what it costs to take a number', () => {
  const lasningar = async (gor: () => Promise<unknown>): Promise<number> => {
    const fore = enProcess.reads.length;
    await gor();
    return enProcess.reads.length - fore;
  };

  it('is the same for the first and the last of a year', async () => {
    const forsta = await lasningar(async () => process.gor(beslut()));
    for (let n = 2; n < 300; n++) await process.gor(beslut());
    expect(await lasningar(async () => process.gor(beslut()))).toBeLessThanOrEqual(forsta);
  });

  it('grows with the digits of the number where nobody remembers, and only once', async () => {
    const annan = await startad(logg, klocka);
    for (let n = 0; n < 300; n++) await annan.gor(beslut());
    expect(await lasningar(async () => process.gor(beslut()))).toBeLessThan(6 + 2 * Math.log2(300));
    expect(await lasningar(async () => process.gor(beslut()))).toBeLessThan(8);
  });

  it('is no more for a repeat, however many have come since', async () => {
    const vem = kontext();
    const kvitto = await process.gor(beslut({}, vem));
    for (let n = 0; n < 100; n++) await process.gor(beslut());
    let igen: unknown;
    expect(await lasningar(async () => (igen = await process.gor(beslut({}, vem))))).toBe(2);
    expect(igen).toEqual(kvitto);
  });

  it('no event of it is larger for the last than for the first', async () => {
    for (let n = 0; n < 20; n++) await process.gor(beslut());
    for (const strom of logg.strommar().filter((s) => s.startsWith('oppning-')))
      expect((await logg.read(strom)).events).toHaveLength(1);
  });
});
