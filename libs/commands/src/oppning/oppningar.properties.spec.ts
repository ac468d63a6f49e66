import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ArendeOppnat, DiarieserieEvent, OppningBegard } from '#domain';
import { oppna } from '#domain/testing';
import { FelandeLogg, forstaLed, kontext, meddelande, MinnesLogg, StalldKlocka, startad } from '#testing';
import { OppnaArendeCommand, type Kommandokontext, type Kvitto } from '../index.js';

/** What callers do at once, in two processes, one of which may be killed during it. */
type Omgang = {
  readonly begaran: readonly {
    readonly process: 0 | 1;
    readonly vem: number;
    readonly givet: number | null;
  }[];
  readonly dod: { readonly append: number; readonly nar: 'fore' | 'efter' } | null;
  readonly slutfors: boolean;
};

const KALLARE = 12;
const HOGST_GIVET = 15;

const omgang: fc.Arbitrary<Omgang> = fc.record({
  begaran: fc.array(
    fc.record({
      process: fc.constantFrom(0 as const, 1 as const),
      vem: fc.nat(KALLARE - 1),
      givet: fc.option(fc.integer({ min: 1, max: HOGST_GIVET }), { freq: 2 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  dod: fc.option(
    fc.record({
      append: fc.integer({ min: 1, max: 20 }),
      nar: fc.constantFrom('fore' as const, 'efter' as const),
    }),
  ),
  slutfors: fc.boolean(),
});

const klocka = new StalldKlocka();

/** The same caller always asks for the same, under the same key: what it asked for first. */
const command = (vem: Kommandokontext, givet: number | null) =>
  new OppnaArendeCommand(
    meddelande(
      oppna({ ar: 2026, givetLopnr: givet }, { nu: klocka.nu(), skedde: '2026-02', import: givet !== null }),
    ),
    vem,
  );

describe('diarienummer, whatever is asked for at once and wherever a process is killed', () => {
  it('are unique, never given again, without holes of their own, and each caller gets its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(omgang, { minLength: 1, maxLength: 4 }), async (omgangar) => {
        const logg = new MinnesLogg();
        const kallare = Array.from({ length: KALLARE }, () => kontext());
        const valda = new Map<number, number | null>();
        const svar = new Map<number, Kvitto>();
        const svara = (vem: number, kvitto: Kvitto): void => {
          const tidigare = svar.get(vem);
          if (tidigare) expect(kvitto).toEqual(tidigare);
          svar.set(vem, kvitto);
        };

        for (const { begaran, dod, slutfors } of omgangar) {
          const osaker = new FelandeLogg(logg);
          if (dod) osaker.dodasVid(dod.append, dod.nar);
          const processer = [await startad(osaker, klocka), await startad(logg, klocka)];
          await Promise.all(
            begaran.map(async ({ process, vem, givet }) => {
              if (!valda.has(vem)) valda.set(vem, givet);
              const asked = command(kallare[vem]!, valda.get(vem) ?? null);
              await processer[process]?.gor(asked).then(
                (kvitto) => svara(vem, kvitto),
                () => undefined,
              );
            }),
          );
          if (slutfors) await processer[1]?.slutforare.slutforAlla(await forstaLed(logg));
        }

        const sista = await startad(logg, klocka);
        await sista.slutforare.slutforAlla(await forstaLed(logg));
        for (const [vem, givet] of valda) {
          const utfall = await Promise.allSettled([sista.gor(command(kallare[vem]!, givet))]);
          if (utfall[0].status === 'fulfilled') svara(vem, utfall[0].value);
          else expect(utfall[0].reason).toMatchObject({ kod: 'DIARIENUMMER_UPPTAGET' });
        }
        await granska(logg, svar);
      }),
      { numRuns: 25 },
    );
  });
});

const granska = async (logg: MinnesLogg, svar: ReadonlyMap<number, Kvitto>): Promise<void> => {
  const { events } = await logg.read<DiarieserieEvent>('diarieserie-KS-2026');
  const nummer = events.map((e) => e.data.lopnr);
  expect(new Set(nummer).size).toBe(nummer.length);
  let hogsta = 0;
  for (const { type, data } of events) {
    if (type === 'DiarienummerTilldelat') expect(data.lopnr).toBe(hogsta + 1);
    hogsta = Math.max(hogsta, data.lopnr);
    expect(data.hogsta).toBe(hogsta);
    const { events: arende } = await logg.read<ArendeOppnat>(`arende-KS-2026-${data.lopnr}`);
    expect(arende[0]?.data.oppning).toBe(data.oppning);
    expect(arende).toHaveLength(1);
  }
  const ids = [...svar.values()].map((k) => k.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(nummer.length);
  await granskaBegarda(
    logg,
    events.map((e) => e.data.oppning),
  );
};

/** What was asked for has its number, but for an import whose number another process took in between. */
const granskaBegarda = async (logg: MinnesLogg, fick: readonly string[]): Promise<void> => {
  for (const strom of logg.strommar().filter((s) => s.startsWith('oppning-'))) {
    const { events } = await logg.read<OppningBegard>(strom);
    expect(events).toHaveLength(1);
    const [begard] = events;
    if (begard?.data.givetLopnr === null) expect(fick).toContain(begard.metadata.commandId);
  }
};
