import { afterEach, describe, expect, it } from '@jest/globals';
import { StalldKlocka } from '../../../testing/src/index.js';
import { skapaKanaler, type Kanaler, type Kanalval } from './skapa-kanaler.js';
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
});
