import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startaTjanst, type Tjanst } from './harness.js';

let tjanst: Tjanst;
const uttag: Socket[] = [];

beforeEach(async () => {
  tjanst = await startaTjanst();
});
afterEach(async () => {
  for (const ett of uttag.splice(0)) ett.destroy();
  await tjanst.stang();
});

/** A connection of its own, and everything that has come back on it. */
const anslut = async (): Promise<{ readonly skriv: (text: string) => void; readonly svar: () => string }> => {
  const { hostname, port } = new URL(tjanst.url);
  const ett = connect(Number(port), hostname);
  uttag.push(ett);
  let mottaget = '';
  ett.on('data', (bit: Buffer) => (mottaget += bit.toString()));
  await once(ett, 'connect');
  return { skriv: (text) => void ett.write(text), svar: () => mottaget };
};

const tills = async (klart: () => boolean): Promise<void> => {
  for (let i = 0; i < 250 && !klart(); i++) await sleep(20);
  expect(klart()).toBe(true);
};

const LIV = 'GET /api/halsa/liv HTTP/1.1\r\nhost: localhost\r\n\r\n';
const KROPP = JSON.stringify({ serie: 'KS', arendemening: 'Gatubelysning' });
const OPPNA = `POST /api/arenden HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${KROPP.length}\r\n\r\n`;

describe('Medan tjänsten avslutas', () => {
  it('nekas nya anrop med ett problem och bruten anslutning, och det påbörjade blir klart', async () => {
    const [paborjat, vantande] = [await anslut(), await anslut()];
    vantande.skriv(LIV);
    await tills(() => vantande.svar().includes('"lever"'));
    paborjat.skriv(OPPNA + KROPP.slice(0, 10));
    await sleep(100); // the service has its headers and waits for the rest

    const stangd = tjanst.app.close();
    await sleep(300);
    vantande.skriv(LIV);
    await tills(() => vantande.svar().includes('TJANSTEN_AVSLUTAS'));
    const nytt = await fetch(`${tjanst.url}/api/arenden/KS-2026-1/avslut`, { method: 'POST' });
    expect([nytt.status, nytt.headers.get('content-type'), nytt.headers.get('connection')]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
      'close',
    ]);
    expect(Number(nytt.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await nytt.json()).toEqual({
      type: '/api/fel#TJANSTEN_AVSLUTAS',
      title: 'Tjänsten avslutas',
      status: 503,
      detail: expect.stringMatching(/avslutas/),
      kod: 'TJANSTEN_AVSLUTAS',
    });
    const [, gammal = ''] = vantande.svar().split('"lever"}');
    expect(gammal).toMatch(/^HTTP\/1\.1 503 .*\r\n/);
    expect(gammal.toLowerCase()).toContain('connection: close');

    paborjat.skriv(KROPP.slice(10));
    await tills(() => paborjat.svar().includes('\r\n\r\n'));
    expect(paborjat.svar()).toMatch(/^HTTP\/1\.1 201 /);
    expect(paborjat.svar().toLowerCase()).toContain('connection: close');
    await stangd;
  }, 20_000);
});
