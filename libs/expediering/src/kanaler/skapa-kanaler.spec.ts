import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { lasInstallningar } from '#platform';
import { StalldKlocka } from '../../../testing/src/index.js';
import { kanalvalAv, skapaKanaler, type Kanaler, type Kanalval } from './skapa-kanaler.js';
import { Provlager } from './testing/provlager.js';

const epost = { url: 'smtps://smtp.exempel.se', losenord: null, fran: 'arenden@exempel.se', studs: null };
const webhook = { kalla: 'https://arenden.exempel.se', nyckelmapp: '/finns/inte', tillat: [] };
const fil = { mapp: '/finns/inte' };

let kanaler: Kanaler = new Map();
const skapa = (val: Pick<Kanalval, 'epost' | 'webhook' | 'fil'>): Kanaler =>
  (kanaler = skapaKanaler({ ...val, klocka: new StalldKlocka(), lager: new Provlager() }));

afterEach(async () => {
  for (const kanal of kanaler.values()) await kanal.stang();
});

describe('the ways out of a process', () => {
  it('are those that are set up, each under its own name', () => {
    expect([...skapa({ epost, webhook, fil })].map(([namn, kanal]) => [namn, kanal.namn])).toEqual([
      ['epost', 'epost'],
      ['webhook', 'webhook'],
      ['fil', 'fil'],
    ]);
    expect([...skapa({ epost: null, webhook, fil }).keys()]).toEqual(['webhook', 'fil']);
    expect(skapa({ epost: null, webhook: null, fil: null }).size).toBe(0);
  });

  it.each<[string, Partial<Kanalval>, RegExp]>([
    ['an address of a mail server', { epost: { ...epost, url: 'smtp.exempel.se' } }, /smtps:\/\/server/],
    ['an address to send from', { epost: { ...epost, fran: 'Kommunen' } }, /Avsändaren ska vara/],
    ['an address for bounces', { epost: { ...epost, studs: '' } }, /studsar ska vara/],
    ['a network', { webhook: { ...webhook, tillat: ['10.1'] } }, /10\.1 är inget nät/],
  ])('are not made with %s that is none', (_, val, felet) =>
    expect(() => skapa({ epost: null, webhook: null, fil: null, ...val })).toThrow(felet),
  );

  it('are as the settings say, with the password of the mail server out of its file', async () => {
    const mapp = mkdtempSync(join(tmpdir(), 'losenord-'));
    const fil = join(mapp, 'losenord');
    writeFileSync(fil, ' hem ligt\n');
    const omgivning = { klocka: new StalldKlocka(), lager: new Provlager() };
    const kanalval = async (miljo: Record<string, string>): Promise<Kanalval> =>
      kanalvalAv(lasInstallningar({ ARENDELOGG_DATA: '/d', ...miljo }).expediering, omgivning);
    expect(await kanalval({})).toEqual({
      epost: null,
      webhook: { kalla: 'http://127.0.0.1:3000', nyckelmapp: '/d/webhooknycklar', tillat: [] },
      fil: { mapp: '/d/utskick' },
      ...omgivning,
    });
    const url = 'smtps://u@smtp.exempel.se';
    const satt = await kanalval({ ARENDELOGG_EPOST_URL: url, ARENDELOGG_EPOST_LOSENORD_FIL: fil });
    rmSync(mapp, { recursive: true });
    expect(satt.epost).toEqual({
      url,
      losenord: ' hem ligt',
      fran: 'arendelogg@utveckling.invalid',
      studs: null,
    });
    expect([...skapa(satt).keys()]).toEqual(['epost', 'webhook', 'fil']);
  });
});
