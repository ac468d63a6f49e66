import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Metadata } from '#domain';
import { startaTjanst, type Tjanst } from './harness.js';

type Redo = {
  readonly kod: string;
  readonly detail: string;
  readonly lasmodeller: readonly {
    readonly namn: string;
    readonly tillstand: string;
    readonly stopp: unknown;
  }[];
};

let tjanst: Tjanst;

beforeAll(async () => {
  tjanst = await startaTjanst();
});
afterAll(() => tjanst.stang());

const redo = () => tjanst.klient.hamta<Redo>('/api/halsa/redo');

/** A reservation that says nothing of who made it: the audit trail has no words for it, the others need none. */
const skrivGiftigt = async (strom: string, revision: number): Promise<void> => {
  const metadata: Metadata = {
    commandId: randomUUID(),
    bodyHash: '0'.repeat(64),
    correlationId: randomUUID(),
    causationId: randomUUID(),
    aktor: { id: 'registrator', roll: 'registrator' },
    skedde: null,
    registrerad: new Date(Date.now() + 1_000).toISOString(),
  };
  await tjanst.store.append(
    strom,
    [{ type: 'ReservationAnmald', data: {}, id: randomUUID(), metadata }],
    revision,
  );
};

describe('En läsmodell som stannar när tjänsten redan var redo', () => {
  it('gör den inte redo längre: 503 med läget för varje modell', async () => {
    const { json } = await tjanst.klient.posta<{ id: string; revision: number }>('/api/arenden', {
      serie: 'KS',
      arendemening: 'Gatubelysning',
    });
    expect((await redo()).status).toBe(200);
    await skrivGiftigt(`arende-${json.id}`, json.revision);

    let svar = await redo();
    for (let i = 0; i < 100 && !svar.json.lasmodeller.some((m) => m.tillstand === 'stoppad'); i++) {
      await sleep(50);
      svar = await redo();
    }
    expect(svar.status).toBe(503);
    expect(svar.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(svar.json).toMatchObject({
      kod: 'EJ_REDO',
      detail: expect.stringMatching(/^lasmodeller: historik har stannat \(.+\)\.$/),
    });
    const lagen = svar.json.lasmodeller.map(({ namn, tillstand }) => [namn, tillstand]);
    expect(Object.fromEntries(lagen)).toEqual({
      arende: 'aktuell',
      historik: 'stoppad',
      diarium: 'aktuell',
      expediering: 'aktuell',
      tidslinje: 'aktuell',
      handlingar: 'aktuell',
      oavslutade: 'aktuell',
      sammantraden: 'aktuell',
      rapporter: 'aktuell',
      delegationsbeslut: 'aktuell',
      organ: 'aktuell',
    });
    expect(svar.json.lasmodeller.find(({ namn }) => namn === 'historik')?.stopp).toMatchObject({
      handelse: { strom: `arende-${json.id}`, revision: json.revision + 1, typ: 'ReservationAnmald' },
    });
  });
});
