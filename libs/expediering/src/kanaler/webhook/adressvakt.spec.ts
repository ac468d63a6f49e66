import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from '@jest/globals';
import { AdressenSkyddad, skapaAdressvakt } from './adressvakt.js';
import { tolkaWebbadress } from './webbadress.js';

const vakt = (tillatna: readonly string[] = [], ...adresser: readonly string[]) =>
  skapaAdressvakt(tillatna, async () =>
    adresser.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  );

const SKYDDADE = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.170',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
];
const OPPNA = [
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.1',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '223.255.255.255',
  '2001:4860:4860::8888',
  '2a00:1450::1',
];

describe('the guard of addresses', () => {
  it.each(SKYDDADE)('keeps %s from being posted to', (ip) => {
    expect(vakt().tillater(ip, true)).toBe(false);
    expect(vakt().tillater(ip, false)).toBe(false);
  });

  it.each(OPPNA)('lets %s be posted to, with TLS', (ip) => {
    expect(vakt().tillater(ip, true)).toBe(true);
    expect(vakt().tillater(ip, false)).toBe(false);
  });

  it.each([
    ['10.1.0.0/16', '10.1.2.3', '10.2.0.1'],
    ['127.0.0.1', '127.0.0.1', '127.0.0.2'],
    ['10.1.0.0/16', '::ffff:10.1.2.3', '::ffff:10.2.0.1'],
    ['fd00:1::/64', 'fd00:1::5', 'fd00:1:0:1::5'],
  ])('allowed %s, lets %s through but not %s', (nat, med, utan) => {
    for (const medTls of [true, false]) {
      expect(vakt([nat]).tillater(med, medTls)).toBe(true);
      expect(vakt([nat]).tillater(utan, medTls)).toBe(false);
    }
  });

  it.each(['10.1', 'exempel.se', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'fd00::/129', ''])(
    'refuses "%s" as a network',
    (nat) => expect(() => vakt([nat])).toThrow(/är inget nät/),
  );

  const slaUpp = async (
    adresser: readonly string[],
    all: boolean,
  ): Promise<{ fel: unknown; adress: string | LookupAddress[] }> =>
    new Promise((klar) =>
      vakt([], ...adresser).lookup(true)('hook.exempel.se', { all }, (fel, adress) => klar({ fel, adress })),
    );

  it('hands out only those addresses of a name that may be posted to', async () => {
    const adresser = ['10.0.0.1', '8.8.8.8', '::1'];
    expect(await slaUpp(adresser, true)).toEqual({ fel: null, adress: [{ address: '8.8.8.8', family: 4 }] });
    expect(await slaUpp(adresser, false)).toEqual({ fel: null, adress: '8.8.8.8' });
  });

  it.each([[['10.0.0.1', '::1']], [['::ffff:169.254.169.254']], [[]]])(
    'hands out nothing of a name that leads to %j',
    async (adresser) => {
      for (const all of [true, false])
        expect((await slaUpp(adresser, all)).fel).toBeInstanceOf(AdressenSkyddad);
    },
  );
});

describe('an address of a receiver', () => {
  const las = (text: string, tillatna: readonly string[] = []) => tolkaWebbadress(text, vakt(tillatna));

  it.each([
    ['', /webbadress/],
    ['hook.exempel.se', /webbadress/],
    ['ftp://hook.exempel.se/', /webbadress/],
    ['file:///etc/passwd', /webbadress/],
    ['https://hook.exempel.se/a b', /webbadress/],
    ['https://hook.exempel.se/\r\nX: y', /webbadress/],
    [`https://hook.exempel.se/${'x'.repeat(2048)}`, /webbadress/],
    ['https://user@hook.exempel.se/', /användare eller lösenord/],
    ['https://:pass@hook.exempel.se/', /användare eller lösenord/],
    ['http://hook.exempel.se/', /https/],
    ['https://127.0.0.1/', /nät som inte får nås/],
    ['https://127.1/', /nät som inte får nås/],
    ['https://0x7f000001/', /nät som inte får nås/],
    ['https://2130706433/', /nät som inte får nås/],
    ['https://0177.0.0.1/', /nät som inte får nås/],
    ['https://127.0.0.1./', /nät som inte får nås/],
    ['https://[::1]/', /nät som inte får nås/],
    ['https://[::ffff:127.0.0.1]/', /nät som inte får nås/],
    ['https://１２７.0.0.1/', /nät som inte får nås/],
    ['http://8.8.8.8/', /nät som inte får nås/],
    ['https://hook.exempel.se/#../../hemlig', /nyckelfil/],
  ])('%s is refused', (text, felet) => expect(las(text)).toEqual({ fel: expect.stringMatching(felet) }));

  it.each([
    ['https://Hook.Exempel.SE/a?b=c', 'hook.exempel.se'],
    ['https://hook.exempel.se:8443/', 'hook.exempel.se_8443'],
    ['https://hook.exempel.se/#barn-skola', 'hook.exempel.se+barn-skola'],
    ['https://hook.exempel.se:8443/#b', 'hook.exempel.se_8443+b'],
    ['https://[2a00:1450::1]/', '2a00-1450--1'],
    ['https://malmö.se/', 'xn--malm-8qa.se'],
  ])('%s has its keys in %s.nycklar', (text, nyckelnamn) =>
    expect(las(text)).toMatchObject({ adress: { medTls: true, nyckelnamn } }),
  );

  it('may be without TLS where networks are allowed by name; which one it leads to is judged later', () => {
    expect(las('http://hook.intern/', ['10.0.0.0/8'])).toMatchObject({ adress: { medTls: false } });
    expect(las('http://10.0.0.1/', ['10.0.0.0/8'])).toMatchObject({ adress: { medTls: false } });
    expect(las('http://8.8.8.8/', ['10.0.0.0/8'])).toHaveProperty('fel');
  });
});
