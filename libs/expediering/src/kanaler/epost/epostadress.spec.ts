import { describe, expect, it } from '@jest/globals';
import { dolt } from '../gemensamt/idn.js';
import { skrivEpostadress, studsadress, tolkaEpostadress } from './epostadress.js';
import { tolkaSmtpUrl } from './smtp-url.js';

describe('an e-mail address', () => {
  it.each([
    ['registrator@exempel.se', 'registrator@exempel.se'],
    ["o'brien+a_b@sub.exempel.se", "o'brien+a_b@sub.exempel.se"],
    ['a@Malmö.SE', 'a@xn--malm-8qa.se'],
  ])('%s is %s', (text, skriven) => {
    const tolkad = tolkaEpostadress(text);
    expect(tolkad && skrivEpostadress(tolkad)).toBe(skriven);
  });

  it.each([
    '',
    '@',
    'a',
    'a@',
    '@exempel.se',
    'a@exempel',
    'a@b@exempel.se',
    'a b@exempel.se',
    'a..b@exempel.se',
    '.a@exempel.se',
    'a.@exempel.se',
    '"a b"@exempel.se',
    'A <a@exempel.se>',
    'a@exempel.se,b@exempel.se',
    'a@exempel.se\r\nBcc: b@exempel.se',
    'a@exempel.se\n',
    'a\u0000@exempel.se',
    'å@exempel.se',
    'a@-exempel.se',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    `${'a'.repeat(65)}@exempel.se`,
    `a@${'b.'.repeat(130)}se`,
  ])('%j is none', (text) => expect(tolkaEpostadress(text)).toBeNull());
});

describe('the address of bounces', () => {
  const studs = { lokaldel: 'studs', doman: 'exempel.se' };

  it('tells which delivery it is about', () =>
    expect(studsadress(studs, 'arende-KS-2025-202-12-17', dolt)).toBe(
      'studs+arende-KS-2025-202-12-17@exempel.se',
    ));

  it.each(['x'.repeat(60), 'a@b', 'a\r\nb', 'a b', '', 'a..b', 'å'])('has the hash of %j', (id) => {
    const adress = studsadress(studs, id, dolt);
    expect(adress).toBe(`studs+${dolt(id)}@exempel.se`);
    expect(tolkaEpostadress(adress)).not.toBeNull();
  });
});

describe('the address of a mail server', () => {
  it.each([
    ['smtps://u%40x@smtp.exempel.se', { port: 465, direktTls: true, kravTls: true, anvandare: 'u@x' }],
    ['smtps://smtp.exempel.se:4650', { port: 4650, direktTls: true, kravTls: true, anvandare: null }],
    ['smtps://127.0.0.1', { port: 465, direktTls: true, kravTls: true }],
    ['smtp://smtp.exempel.se', { port: 587, direktTls: false, kravTls: true }],
    ['smtp://10.0.0.1:25', { port: 25, direktTls: false, kravTls: true }],
    ['smtp://smtp.exempel.se:25?tls=nej', { port: 25, direktTls: false, kravTls: false }],
    ['smtps://smtp.exempel.se?tls=nej', { direktTls: true, kravTls: true }],
    ['smtp://localhost:1025', { host: 'localhost', port: 1025, kravTls: false }],
    ['smtp://[::1]:1025', { host: '::1', kravTls: false }],
    ['smtp://127.0.0.1.exempel.se', { kravTls: true }],
  ])('%s', (url, server) => expect(tolkaSmtpUrl(url)).toMatchObject(server));

  it.each(['', 'smtp.exempel.se', 'https://smtp.exempel.se', 'smtp://'])('%j is none', (url) =>
    expect(() => tolkaSmtpUrl(url)).toThrow(/smtps:\/\/server/),
  );

  it('holds no password, and does not repeat one', () => {
    const tolka = (): unknown => tolkaSmtpUrl('smtps://u:hemligt@smtp.exempel.se');
    expect(tolka).toThrow(/Lösenordet/);
    expect(tolka).not.toThrow(/hemligt/);
  });
});
