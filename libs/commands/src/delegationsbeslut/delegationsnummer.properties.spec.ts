import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DelegationsbeslutFattat } from '#domain';
import { fatta } from '#domain/testing';
import { FelandeLogg, kontext, meddelande, MinnesLogg, StalldKlocka, startad } from '#testing';
import { FattaDelegationsbeslutCommand, type Kommandokontext, type Kvitto } from '../index.js';

/** What callers do at once, in two processes, one of which may be killed during it. */
type Omgang = {
  readonly begaran: readonly {
    readonly process: 0 | 1;
    readonly vem: number;
    readonly givet: number | null;
  }[];
  readonly dod: { readonly append: number; readonly nar: 'fore' | 'efter' } | null;
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
});

const klocka = new StalldKlocka();

/** The same caller always asks for the same, under the same key: what it asked for first. */
const command = (vem: Kommandokontext, givet: number | null) =>
  new FattaDelegationsbeslutCommand(
    meddelande(
      fatta(
        { arende: null, ar: 2026, givetNr: givet },
        { nu: klocka.nu(), skedde: '2026-02', import: givet !== null },
      ),
    ),
    vem,
  );

const PREFIX = 'delegationsbeslut-SN-2026-';

const granska = async (
  logg: MinnesLogg,
  svar: ReadonlyMap<number, Kvitto>,
  givna: ReadonlySet<number>,
): Promise<void> => {
  const nummer = logg
    .strommar()
    .filter((s) => s.startsWith(PREFIX))
    .map((s) => Number(s.slice(PREFIX.length)))
    .sort((a, b) => a - b);
  for (const nr of nummer) {
    const { events } = await logg.read<DelegationsbeslutFattat>(`${PREFIX}${nr}`);
    expect(events).toHaveLength(1);
    expect(events[0]!.data.nr).toBe(nr);
  }
  const ids = [...svar.values()].map((k) => k.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(nummer.length);
  // a number is missing only below one that an import brought
  const hogstGivna = Math.max(0, ...givna);
  for (const nr of nummer) if (nr > hogstGivna + 1) expect(nummer).toContain(nr - 1);
};

describe('numbers of decisions, whatever is asked for at once and wherever a process is killed', () => {
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
        for (const { begaran, dod } of omgangar) {
          const osaker = new FelandeLogg(logg);
          if (dod) osaker.dodasVid(dod.append, dod.nar);
          const processer = [await startad(osaker, klocka), await startad(logg, klocka)];
          await Promise.all(
            begaran.map(async ({ process, vem, givet }) => {
              if (!valda.has(vem)) valda.set(vem, givet);
              await processer[process]?.gor(command(kallare[vem]!, valda.get(vem) ?? null)).then(
                (kvitto) => svara(vem, kvitto),
                () => undefined,
              );
            }),
          );
        }
        const sista = await startad(logg, klocka);
        const begarda = new Set([...valda.values()].filter((v) => v !== null));
        for (const [vem, givet] of valda) {
          const [utfall] = await Promise.allSettled([sista.gor(command(kallare[vem]!, givet))]);
          if (utfall.status === 'fulfilled') svara(vem, utfall.value);
          else expect(utfall.reason).toMatchObject({ kod: 'DELEGATIONSNUMMER_UPPTAGET' });
        }
        await granska(logg, svar, begarda);
      }),
      { numRuns: 40 },
    );
  });
});
