import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StalldKlocka } from '../../../../testing/src/index.js';
import type { Sandningsutfall, Utskick } from '../kanal.js';
import { provutskick } from '../testing/provutskick.js';
import { Webhookmottagare } from '../testing/webhook-mottagare.js';
import { provaSignatur } from './signatur.js';
import { Webhookkanal, type Webhookval } from './webhook-kanal.js';

const NYCKEL = 'k'.repeat(40);
const NU = '2026-03-02T10:00:00.000Z';
const aldrig = new AbortController().signal;

let mottagare: Webhookmottagare;
let nyckelmapp: string;
const kanaler: Webhookkanal[] = [];

const kanalen = (val: Partial<Webhookval> = {}): Webhookkanal => {
  const kanal = new Webhookkanal(
    { kalla: 'https://arenden.exempel.se', nyckelmapp, tillat: ['127.0.0.0/8'], ...val },
    new StalldKlocka(NU),
  );
  kanaler.push(kanal);
  return kanal;
};
const nyckelfil = (namn: string, text: string): void =>
  writeFileSync(join(nyckelmapp, `${namn}.nycklar`), text);
const adress = (vag = '/hook'): string => `http://127.0.0.1:${mottagare.port}${vag}`;
const skicka = async (kanal = kanalen(), andringar: Partial<Utskick> = {}): Promise<Sandningsutfall> =>
  kanal.skicka(provutskick(adress(), andringar), aldrig);
const svaraMed = (status: number, huvuden: Record<string, string> = {}, text = ''): void => {
  mottagare.svara = (svar) => svar.writeHead(status, huvuden).end(text);
};

beforeEach(async () => {
  mottagare = await Webhookmottagare.starta();
  nyckelmapp = mkdtempSync(join(tmpdir(), 'nycklar-'));
  nyckelfil(`127.0.0.1_${mottagare.port}`, `${NYCKEL}\n`);
});
afterEach(async () => {
  for (const kanal of kanaler.splice(0)) await kanal.stang();
  await mottagare.stang();
  rmSync(nyckelmapp, { recursive: true });
});

describe('what is posted', () => {
  it('is a CloudEvent with ids alone, the same in every attempt', async () => {
    const kanal = kanalen();
    await skicka(kanal, { ersatter: 'arende-KS-2025-202-11' });
    await skicka(kanal, { ersatter: 'arende-KS-2025-202-11' });
    const [forst, sedan] = mottagare.anrop;
    expect(JSON.parse(forst!.kropp)).toEqual({
      specversion: '1.0',
      id: 'arende-KS-2025-202-12-17-1',
      source: 'https://arenden.exempel.se',
      type: 'se.arendelogg.expediering.beslut.v1',
      subject: 'arende-KS-2025-202-12-17',
      time: '2026-03-02T09:41:07.123Z',
      datacontenttype: 'application/json',
      dataref: 'https://arenden.exempel.se/leveranser/7Hq2',
      data: {
        leverans: 'arende-KS-2025-202-12-17',
        expediering: 'arende-KS-2025-202-12',
        ersatter: 'arende-KS-2025-202-11',
        organ: 'BUN',
        kvittenslank: null,
      },
    });
    expect(sedan!.kropp).toBe(forst!.kropp);
    expect(forst!.huvuden).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'idempotency-key': 'arende-KS-2025-202-12-17-1',
    });
  });

  it('says in a secret delivery nothing but where it is', async () => {
    await skicka(kanalen(), { innehall: null, ersatter: 'arende-KS-2025-202-11' });
    const handelse = JSON.parse(mottagare.anrop[0]!.kropp) as { subject: string };
    expect(handelse).toMatchObject({ dataref: 'https://arenden.exempel.se/leveranser/7Hq2' });
    expect(handelse).toHaveProperty('data', { leverans: handelse.subject, kvittenslank: null });
  });

  it('is signed with every key of the receiver, as the file holds them at that moment', async () => {
    const kanal = kanalen();
    const [ny, gammal] = ['n'.repeat(40), 'g'.repeat(40)];
    const provad = (nyckel: string) => {
      const { huvuden, kropp } = mottagare.anrop.at(-1)!;
      const huvud = String(huvuden['arendelogg-signatur']);
      return provaSignatur({ huvud, kropp, nycklar: [nyckel], nu: NU }).giltig;
    };
    await skicka(kanal);
    expect([NYCKEL, ny, gammal].map(provad)).toEqual([true, false, false]);
    nyckelfil(`127.0.0.1_${mottagare.port}`, `# bytt i mars\n${ny}\r\n\n  ${gammal}\n`);
    await skicka(kanal);
    expect([NYCKEL, ny, gammal].map(provad)).toEqual([false, true, true]);
  });

  it('is signed with the keys of the alias that stands after #, which is not posted', async () => {
    nyckelfil(`127.0.0.1_${mottagare.port}+barn`, 'b'.repeat(40));
    expect(await kanalen().skicka(provutskick(adress('/hook?a=1#barn')), aldrig)).toMatchObject({
      utfall: 'levererad',
    });
    const { vag, huvuden, kropp } = mottagare.anrop[0]!;
    expect(vag).toBe('/hook?a=1');
    const huvud = String(huvuden['arendelogg-signatur']);
    expect(provaSignatur({ huvud, kropp, nycklar: ['b'.repeat(40)], nu: NU })).toEqual({ giltig: true });
  });

  it.each([
    ['no key', '# bara en anteckning\n'],
    ['a key that is too short', 'kort\n'],
    ['too many keys', Array.from({ length: 6 }, (_, i) => String(i).repeat(40)).join('\n')],
  ])('is not posted at all with %s', async (_, text) => {
    nyckelfil(`127.0.0.1_${mottagare.port}`, text);
    expect(await skicka()).toMatchObject({ kod: 'WEBHOOK_NYCKEL_SAKNAS', kanLakas: true });
    rmSync(join(nyckelmapp, `127.0.0.1_${mottagare.port}.nycklar`));
    const utan = await skicka();
    expect(utan).toMatchObject({ kod: 'WEBHOOK_NYCKEL_SAKNAS', kanLakas: true });
    expect(JSON.stringify(utan)).not.toContain(nyckelmapp);
    expect(mottagare.anrop).toEqual([]);
  });

  it('goes over a connection that is kept', async () => {
    const kanal = kanalen();
    for (let i = 0; i < 3; i++) await skicka(kanal);
    expect(mottagare.anslutningar).toBe(1);
  });

  it('goes out again at once when the kept connection had been closed', async () => {
    const kanal = kanalen();
    await skicka(kanal);
    let dod = true;
    mottagare.svara = (svar) => {
      if (dod) svar.socket!.resetAndDestroy();
      else svar.writeHead(204).end();
      dod = false;
    };
    expect(await skicka(kanal)).toMatchObject({ utfall: 'levererad' });
    expect(mottagare.anslutningar).toBe(2);
    expect(new Set(mottagare.anrop.map(({ kropp }) => kropp)).size).toBe(1);
  });

  it('is, as a test, an event that concerns nothing and must be answered with 2xx', async () => {
    expect(await kanalen().prova(adress(), aldrig)).toMatchObject({ utfall: 'levererad' });
    expect(JSON.parse(mottagare.anrop[0]!.kropp)).toMatchObject({
      type: 'se.arendelogg.expediering.provning.v1',
      data: {},
    });
    expect(mottagare.anrop[0]!.huvuden).toHaveProperty('arendelogg-signatur');
    svaraMed(404);
    expect(await kanalen().prova(adress(), aldrig)).toMatchObject({ utfall: 'misslyckad' });
  });
});

describe('what is answered', () => {
  it.each<[number, Record<string, string>, string | null, boolean, string | null]>([
    [200, {}, null, true, null],
    [202, {}, null, true, null],
    [301, { location: '/annan' }, 'WEBHOOK_FLYTTAD', false, null],
    [302, { location: '/annan' }, 'WEBHOOK_OMDIRIGERAR', true, null],
    [303, { location: '/annan' }, 'WEBHOOK_OMDIRIGERAR', true, null],
    [307, { location: 'http://169.254.169.254/' }, 'WEBHOOK_OMDIRIGERAR', true, null],
    [308, { location: '/annan' }, 'WEBHOOK_FLYTTAD', false, null],
    [400, {}, 'WEBHOOK_NEKAD', true, null],
    [401, {}, 'WEBHOOK_NEKAD', true, null],
    [404, {}, 'WEBHOOK_NEKAD', true, null],
    [410, {}, 'WEBHOOK_BORTTAGEN', false, null],
    [413, { 'retry-after': '60' }, 'WEBHOOK_NEKAD', true, null],
    [429, {}, 'WEBHOOK_FOR_MANGA', true, null],
    [429, { 'retry-after': '90' }, 'WEBHOOK_FOR_MANGA', true, '2026-03-02T10:01:30.000Z'],
    [500, {}, 'WEBHOOK_FEL_HOS_MOTTAGAREN', true, null],
    [
      503,
      { 'retry-after': 'Mon, 02 Mar 2026 12:00:00 GMT' },
      'WEBHOOK_UPPTAGEN',
      true,
      '2026-03-02T12:00:00.000Z',
    ],
    [503, { 'retry-after': 'Mon, 02 Mar 2026 09:00:00 GMT' }, 'WEBHOOK_UPPTAGEN', true, null],
    [503, { 'retry-after': '9999999999' }, 'WEBHOOK_UPPTAGEN', true, '2026-03-03T10:00:00.000Z'],
    [503, { 'retry-after': '0' }, 'WEBHOOK_UPPTAGEN', true, null],
    [503, { 'retry-after': 'snart' }, 'WEBHOOK_UPPTAGEN', true, null],
    [503, { 'retry-after': '-5' }, 'WEBHOOK_UPPTAGEN', true, null],
  ])('%d with %j is %s', async (status, huvuden, kod, kanLakas, tidigast) => {
    svaraMed(status, huvuden, 'vad som sades');
    const utfall = await skicka();
    if (kod === null)
      expect(utfall).toEqual({ utfall: 'levererad', bevis: expect.stringContaining('vad som sades') });
    else
      expect(utfall).toEqual({
        utfall: 'misslyckad',
        kod,
        orsak: expect.stringMatching(new RegExp(`^HTTP ${status} .*vad som sades`)),
        kanLakas,
        tidigast,
      });
    expect(mottagare.anrop.map(({ vag }) => vag)).toEqual(['/hook']);
  });

  it('is delivered when the connection is dropped after 2xx', async () => {
    mottagare.svara = (svar) => {
      svar.writeHead(200, { 'content-length': '1000' });
      svar.write('bör', () => svar.destroy());
    };
    expect(await skicka()).toEqual({ utfall: 'levererad', bevis: expect.stringMatching(/^HTTP 200 OK/) });
  });

  it('is a failure when the connection is dropped before the status has come', async () => {
    mottagare.svara = (svar) => svar.socket!.end('HTTP/1.1 2');
    expect(await skicka()).toMatchObject({ utfall: 'misslyckad', kanLakas: true });
  });

  it('is read only so far, and one line of it is kept', async () => {
    let skrivet = 0;
    mottagare.svara = (svar) => {
      const mer = (fel?: Error | null): void => {
        if (fel) return;
        skrivet += 65_536;
        svar.write('x\r\n'.repeat(21_845), mer);
      };
      svar.writeHead(200);
      mer();
    };
    const utfall = await skicka();
    expect(utfall).toEqual({ utfall: 'levererad', bevis: expect.stringMatching(/^HTTP 200 OK: x x .*…$/) });
    expect(JSON.stringify(utfall).length).toBeLessThan(600);
    expect(skrivet).toBeLessThan(50_000_000); // an endless answer ends
  });

  it('is delivered when a 2xx is followed by a body that never ends', async () => {
    mottagare.svara = (svar) => svar.writeHead(200, { 'content-length': '10' }).write('trög');
    const bevis = 'HTTP 200 OK: trög';
    expect(await skicka(kanalen({ tidsgranser: { kroppMs: 50 } }))).toEqual({ utfall: 'levererad', bevis });
    const total = kanalen({ tidsgranser: { kroppMs: 60_000, totaltMs: 500 } });
    expect(await skicka(total)).toEqual({ utfall: 'levererad', bevis: 'HTTP 200 OK' });
  });

  it.each([
    ['never answers', () => undefined],
    ['never ends its headers', (svar: ServerResponse) => svar.socket!.write('HTTP/1.1 200 OK\r\nX-A: 1\r\n')],
  ])('fails in time when the receiver %s', async (_, svara) => {
    mottagare.svara = (svar) => void svara(svar);
    const tiden = { utfall: 'misslyckad', kod: 'WEBHOOK_TIDEN_UTE', kanLakas: true };
    expect(await skicka(kanalen({ tidsgranser: { svarMs: 50 } }))).toMatchObject(tiden);
    expect(await skicka(kanalen({ tidsgranser: { totaltMs: 100 } }))).toMatchObject(tiden);
  });

  it('fails when it is not HTTP', async () => {
    mottagare.svara = (svar) => svar.socket!.end('220 smtp.exempel.se ESMTP\r\n');
    expect(await skicka()).toMatchObject({ kod: 'WEBHOOK_SVARET_OLASLIGT', kanLakas: true });
  });
});

describe('where it is posted', () => {
  const till = async (url: string, val: Partial<Webhookval>): Promise<Sandningsutfall> => {
    nyckelfil(`hook.exempel.se_${mottagare.port}`, NYCKEL);
    return kanalen(val).skicka(provutskick(url), aldrig);
  };

  it('is judged by the addresses it is connected to, whatever they were before', async () => {
    const svar = ['8.8.8.8', '127.0.0.1'];
    const slaUpp = async () => [{ address: svar.length > 1 ? svar.shift()! : svar[0]!, family: 4 }];
    await slaUpp(); // as when the address was registered
    expect(await till(`https://hook.exempel.se:${mottagare.port}/`, { tillat: [], slaUpp })).toMatchObject({
      kod: 'WEBHOOK_ADRESSEN_SKYDDAD',
      kanLakas: true,
    });
    expect(mottagare.anslutningar).toBe(0);
  });

  it('may be a protected network that is allowed by name, also without TLS', async () => {
    const slaUpp = async () => [{ address: '127.0.0.1', family: 4 }];
    const url = `http://hook.exempel.se:${mottagare.port}/`;
    expect(await till(url, { slaUpp })).toMatchObject({ utfall: 'levererad' });
    expect(await till(url, { slaUpp, tillat: ['10.0.0.0/8'] })).toMatchObject({
      kod: 'WEBHOOK_ADRESSEN_SKYDDAD',
    });
  });

  it('is never in clear to the open Internet', async () => {
    const slaUpp = async () => [{ address: '8.8.8.8', family: 4 }];
    expect(await till(`http://hook.exempel.se:${mottagare.port}/`, { slaUpp })).toMatchObject({
      kod: 'WEBHOOK_ADRESSEN_SKYDDAD',
      orsak: expect.stringContaining('TLS'),
    });
  });

  it('heals when the name is not found', async () => {
    const slaUpp = async () => Promise.reject(Object.assign(new Error('okänt namn'), { code: 'ENOTFOUND' }));
    expect(await till(`http://hook.exempel.se:${mottagare.port}/`, { slaUpp })).toMatchObject({
      kod: 'WEBHOOK_KAN_EJ_NAS',
      kanLakas: true,
    });
  });

  it('fails in time when the connection never becomes one', async () => {
    const tyst = createServer(); // takes the connection and says nothing: TLS never begins
    await new Promise<void>((klar) => tyst.listen(0, '127.0.0.1', klar));
    const { port } = tyst.address() as AddressInfo;
    nyckelfil(`127.0.0.1_${port}`, NYCKEL);
    tyst.on('connection', (socket) => socket.on('error', () => undefined).resume());
    const kanal = kanalen({ tidsgranser: { anslutningMs: 50 } });
    expect(await kanal.skicka(provutskick(`https://127.0.0.1:${port}/`), aldrig)).toMatchObject({
      kod: 'WEBHOOK_TIDEN_UTE',
      orsak: expect.stringContaining('ansluta'),
    });
    await new Promise((klar) => tyst.close(klar));
  });

  it('fails in a way that heals when what answers has no TLS', async () => {
    expect(await kanalen().skicka(provutskick(adress().replace('http', 'https')), aldrig)).toMatchObject({
      kod: 'WEBHOOK_TLS',
      kanLakas: true,
    });
  });
});
