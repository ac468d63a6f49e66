import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StalldKlocka } from '../../../../testing/src/index.js';
import { DokumentetSaknas } from '../gemensamt/utdrag.js';
import type { Sandningsutfall, Utskick } from '../kanal.js';
import { Provlager } from '../testing/provlager.js';
import { PLANTERADE, provinnehall, provutdrag, provutskick } from '../testing/provutskick.js';
import { Smtpmottagare, type Brevlada, type Nekande } from '../testing/smtp-mottagare.js';
import { Epostkanal, type Epostval } from './epost-kanal.js';

const ADRESS = 'registrator@bun.exempel.se';
const aldrig = new AbortController().signal;

let server: Smtpmottagare;
let lager: Provlager;
const stangs: { stang(): Promise<void> }[] = [];

const kanalen = (val: Partial<Epostval> = {}): Epostkanal => {
  const kanal = new Epostkanal(
    {
      url: `smtp://127.0.0.1:${server.port}`,
      losenord: null,
      fran: 'arenden@exempel.se',
      studs: 'studs@retur.exempel.se',
      ...val,
    },
    lager,
    new StalldKlocka('2026-03-02T10:00:00.000Z'),
  );
  stangs.unshift(kanal);
  return kanal;
};
const skicka = async (andringar: Partial<Utskick> = {}, kanal = kanalen()): Promise<Sandningsutfall> =>
  kanal.skicka(provutskick(ADRESS, andringar), aldrig);
const brevet = (): Brevlada => server.mottaget.at(-1)!;
const rubriker = (): string => brevet().avkodat.split('\n\n')[0]!;

beforeEach(async () => {
  server = await Smtpmottagare.starta();
  lager = new Provlager();
  stangs.push(server);
});
afterEach(async () => {
  for (const del of stangs.splice(0)) await del.stang();
});

describe('a message', () => {
  it('is from the sending body, to the recipient, and bounces to an address that names the delivery', async () => {
    expect(await skicka()).toEqual({
      utfall: 'levererad',
      bevis: expect.stringMatching(/^250 2\.0\.0 OK: lagt i kö/),
    });
    expect(brevet().fran).toBe('studs+arende-KS-2025-202-12-17@retur.exempel.se');
    expect(brevet().till).toEqual([ADRESS]);
    for (const rad of [
      'From: Kommunstyrelsen <arenden@exempel.se>',
      `To: Barn- och utbildningsnämnden <${ADRESS}>`,
      'Subject: Beslut 2025.202 KS: Motion om Flaggspelet på torget',
      'Auto-Submitted: auto-generated',
      'Date: Mon, 02 Mar 2026 10:00:00 +0000',
    ])
      expect(rubriker()).toContain(rad);
  });

  it('has the same id in every attempt, of the domain it is from; the reminder has one that says so', async () => {
    const id = (): string => /^Message-ID: (.*)$/im.exec(brevet().ratt)![1]!;
    await skicka();
    const forst = id();
    expect(forst).toMatch(/^<[0-9a-f]{32}@exempel\.se>$/);
    await skicka({ mottagare: { namn: 'Någon annan', organ: null, adress: ADRESS } });
    expect(id()).toBe(forst);
    await skicka({ slag: 'paminnelse' });
    expect(id()).toBe(forst.replace('@', '.paminnelse@'));
    expect(rubriker()).toContain('Subject: Påminnelse, beslut 2025.202 KS:');
  });

  it('bounces, where nothing else is said, to where it is from', async () => {
    await skicka({}, kanalen({ studs: null }));
    expect(brevet().fran).toBe('arenden+arende-KS-2025-202-12-17@exempel.se');
  });

  it('names in a secret delivery neither ärende nor delivery, in no header and not to any server on the way', async () => {
    await skicka({ innehall: null });
    expect(brevet().fran).toMatch(/^studs\+[0-9a-f]{32}@retur\.exempel\.se$/);
    expect(rubriker()).toContain('Subject: Ett beslut finns att hämta');
    expect(brevet().avkodat).toContain('https://arenden.exempel.se/leveranser/7Hq2');
  });

  it.each<[string, Partial<Utskick>]>([
    ['the name of the recipient', { mottagare: { namn: 'A\r\nBcc: x@ond.se', organ: null, adress: ADRESS } }],
    ['the name of the sender', { avsandare: { namn: 'A\nBcc: x@ond.se', organ: null } }],
    ['the subject', { innehall: { ...provinnehall(), rubrik: 'A\r\n\r\nBcc: x@ond.se\u2028Bcc: y@ond.se' } }],
    ['the number', { innehall: { ...provinnehall(), diarienummer: '1\r\nBcc: x@ond.se' } }],
    ['the key', { idempotensnyckel: 'a>\r\nBcc: x@ond.se' }],
    ['the id of the delivery', { leverans: 'a>\r\nRCPT TO:<x@ond.se>' }],
    ['an address in quotes', { mottagare: { namn: '"<x@ond.se>", B', organ: null, adress: ADRESS } }],
  ])('gets no further header or recipient through %s', async (_, andringar) => {
    expect(await skicka(andringar)).toMatchObject({ utfall: 'levererad' });
    expect(brevet().till).toEqual([ADRESS]);
    expect(brevet().fran).toMatch(/^studs\+[\w.-]+@retur\.exempel\.se$/);
    const rader = brevet()
      .ratt.split('\r\n\r\n')[0]!
      .split(/\r\n(?![ \t])/);
    const namn = rader.map((rad) => rad.split(':')[0]!.toLowerCase()).sort();
    expect(namn).toEqual(
      [
        'auto-submitted',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ].sort(),
    );
  });

  it('says in HTML what it says as text, without anything being markup or fetched', async () => {
    await skicka({ innehall: { ...provinnehall(), rubrik: '<img src="https://ond.se/x.png">&amp;' } });
    const html = brevet().avkodat.slice(brevet().avkodat.indexOf('<!DOCTYPE html>'));
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain('&lt;img src=&quot;https://ond.se/x.png&quot;&gt;&amp;amp;');
    expect(html).not.toMatch(/<(img|script|link|iframe|object)\b|<[^>]*\bsrc=|url\(|@import/i);
    expect(brevet().avkodat).toContain(`1. Kommunstyrelsen beslutar om ${PLANTERADE.beslutssats}.`);
  });

  it('only shows a link that is not read over HTTP', async () => {
    await skicka({ dataref: 'javascript:alert(1)' });
    expect(brevet().avkodat).not.toMatch(/href="javascript/i);
    expect(brevet().avkodat).toContain('javascript:alert(1)');
  });
});

describe('the extract of the minutes', () => {
  const medUtdrag = async (storlek: number) => ({ innehall: provinnehall(await provutdrag(lager, storlek)) });
  const BIFOGAT = /Content-Disposition: attachment; filename=protokollsutdrag\.pdf/i;

  it('is attached up to a size, and linked above it', async () => {
    const kanal = kanalen({ storstaBilaga: 5_000 });
    await skicka(await medUtdrag(5_000), kanal);
    expect(brevet().ratt).toMatch(BIFOGAT);
    expect(brevet().avkodat).toContain(`%PDF-1.7 ${PLANTERADE.utdrag}`);
    expect(brevet().avkodat).toContain('Protokollsutdraget är bifogat.');
    await skicka(await medUtdrag(5_001), kanal);
    expect(brevet().ratt).not.toMatch(BIFOGAT);
    expect(brevet().avkodat).toContain(
      'hämta protokollsutdraget:\nhttps://arenden.exempel.se/leveranser/7Hq2',
    );
  });

  it('is linked in a reminder', async () => {
    await skicka({ ...(await medUtdrag(2_000)), slag: 'paminnelse' });
    expect(brevet().ratt).not.toMatch(BIFOGAT);
  });

  it('that is not in the store, or a store that cannot be read, is no fault of the recipient', async () => {
    const borta = { sha256: 'a'.repeat(64), storlek: 5 };
    const utan = { innehall: provinnehall({ html: borta, pdf: borta }) };
    await expect(skicka(utan)).rejects.toBeInstanceOf(DokumentetSaknas);
    lager.fel = Object.assign(new Error('lagret svarar inte'), { code: 'ECONNECTION' });
    await expect(skicka(utan)).rejects.toBe(lager.fel);
    expect(server.mottaget).toEqual([]);
  });
});

describe('a mail server that refuses', () => {
  it.each<[Nekande['vid'], string, string, boolean]>([
    ['anslutning', '421 4.3.2 stänger', 'EPOST_NEKAT_TILLS_VIDARE', true],
    ['anslutning', '554 5.3.2 tar inte emot', 'EPOST_SERVERN_NEKAR', true],
    ['avsandare', '451 4.7.1 vänta', 'EPOST_NEKAT_TILLS_VIDARE', true],
    ['avsandare', '550 5.1.8 okänd avsändare', 'EPOST_AVSANDAREN_NEKAD', true],
    ['avsandare', '552 5.3.4 för stort', 'EPOST_MEDDELANDET_NEKAT', false],
    ['avsandare', '530 5.7.0 logga in först', 'EPOST_INLOGGNING', true],
    ['mottagare', '450 4.2.0 greylisted', 'EPOST_NEKAT_TILLS_VIDARE', true],
    ['mottagare', '452 4.2.2 full', 'EPOST_NEKAT_TILLS_VIDARE', true],
    ['mottagare', '550 5.1.1 okänd mottagare', 'EPOST_MOTTAGAREN_NEKAD', false],
    ['mottagare', '553 5.1.3 felaktig adress', 'EPOST_MOTTAGAREN_NEKAD', false],
    ['mottagare', '550 5.7.1 Unable to relay', 'EPOST_RELA_NEKAD', true],
    ['mottagare', '554 5.7.1 Relay access denied', 'EPOST_RELA_NEKAD', true],
    ['mottagare', '535 5.7.8 fel lösenord', 'EPOST_INLOGGNING', true],
    ['mottagare', '503 5.5.1 fel ordning', 'EPOST_SERVERN_NEKAR', true],
    ['meddelande', '451 4.3.0 försök senare', 'EPOST_NEKAT_TILLS_VIDARE', true],
    ['meddelande', '554 5.6.0 innehållet nekas', 'EPOST_MEDDELANDET_NEKAT', false],
  ])('at %s with "%s": %s', async (vid, svar, kod, kanLakas) => {
    server.nekar = { vid, svar };
    expect(await skicka()).toEqual({
      utfall: 'misslyckad',
      kod,
      orsak: expect.stringContaining(svar.slice(10)),
      kanLakas,
      tidigast: null,
    });
    expect(server.mottaget).toEqual([]);
  });

  it('of one message takes the next in the same session', async () => {
    const kanal = kanalen({ anslutningar: 1 });
    server.nekar = { vid: 'mottagare', svar: '550 5.1.1 okänd mottagare' };
    expect(await skicka({}, kanal)).toMatchObject({ utfall: 'misslyckad' });
    server.nekar = null;
    expect(await skicka({}, kanal)).toMatchObject({ utfall: 'levererad' });
    expect(server.sessioner).toBe(1);
  });

  it('a test finds what a delivery would meet', async () => {
    expect(await kanalen().prova(ADRESS, aldrig)).toMatchObject({ utfall: 'levererad' });
    expect(rubriker()).toContain('Subject: Provutskick');
    server.nekar = { vid: 'mottagare', svar: '550 5.1.1 okänd mottagare' };
    expect(await kanalen().prova(ADRESS, aldrig)).toMatchObject({ kod: 'EPOST_MOTTAGAREN_NEKAD' });
  });
});

describe('a session', () => {
  const inloggad = async (losenord: string): Promise<Sandningsutfall> => {
    const egen = await Smtpmottagare.starta({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, klar) =>
        username === 'u@x' && password === 'rätt'
          ? klar(null, { user: username })
          : klar(new Error('fel lösenord')),
    });
    stangs.push(egen);
    return skicka({}, kanalen({ url: `smtp://u%40x@127.0.0.1:${egen.port}`, losenord }));
  };

  it('is logged in to, and a wrong password is ours to mend', async () => {
    expect(await inloggad('rätt')).toMatchObject({ utfall: 'levererad' });
    const utfall = await inloggad('fel');
    expect(utfall).toMatchObject({ kod: 'EPOST_INLOGGNING', kanLakas: true });
  });

  it('is not begun without TLS when it is not to the own machine', async () => {
    // the same server, by an address that is not written as the own machine's
    const url = `smtp://0.0.0.0:${server.port}`;
    expect(await skicka({}, kanalen({ url }))).toMatchObject({ kod: 'EPOST_TLS', kanLakas: true });
    expect(server.mottaget).toEqual([]);
    expect(await skicka({}, kanalen({ url: `${url}?tls=nej` }))).toMatchObject({ utfall: 'levererad' });
  });

  it.each(['smtps', 'smtp'])(
    'over %s is not begun with a server whose certificate nobody vouches for',
    async (protokoll) => {
      const egen = await Smtpmottagare.starta({ secure: protokoll === 'smtps', disabledCommands: [] });
      stangs.push(egen);
      expect(await skicka({}, kanalen({ url: `${protokoll}://localhost:${egen.port}` }))).toMatchObject({
        kod: 'EPOST_TLS',
        kanLakas: true,
      });
      expect(egen.mottaget).toEqual([]);
    },
  );

  it('carries one message after another', async () => {
    const kanal = kanalen();
    for (let i = 0; i < 3; i++) await skicka({}, kanal);
    expect([server.mottaget.length, server.sessioner]).toEqual([3, 1]);
  });

  const tystServer = async (vid: (socket: Socket) => void): Promise<string> => {
    const tyst = createServer((socket) => {
      socket.on('error', () => undefined).resume();
      vid(socket);
    });
    await new Promise<void>((klar) => tyst.listen(0, '127.0.0.1', klar));
    stangs.push({ stang: async () => new Promise((klar) => tyst.close(() => klar())) });
    return `smtp://127.0.0.1:${(tyst.address() as AddressInfo).port}`;
  };

  it.each<[string, (socket: Socket) => void, Epostval['tidsgranser']]>([
    ['never greets', () => undefined, { anslutningMs: 50 }],
    ['greets and falls silent', (s) => void s.write('220 hej\r\n'), { tystnadMs: 50 }],
    [
      'never becomes silent, and never ready',
      (s) => void setInterval(() => s.write('220-\r\n'), 5).unref(),
      { totaltMs: 100 },
    ],
  ])('ends in time with a server that %s', async (_, vid, tidsgranser) => {
    const url = await tystServer(vid);
    expect(await skicka({}, kanalen({ url, tidsgranser: { ...tidsgranser } }))).toMatchObject({
      kod: 'EPOST_TIDEN_UTE',
      kanLakas: true,
    });
  });

  it('with what is no mail server fails in a way that heals', async () => {
    const url = await tystServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await skicka({}, kanalen({ url }))).toMatchObject({ utfall: 'misslyckad', kanLakas: true });
  });

  it.each<[string, (socket: Socket) => void]>([
    ['it greets', (socket) => socket.destroy()],
    [
      'it has taken the message',
      (socket) => {
        socket.write('220 hej\r\n');
        socket.on('data', (del) => {
          if (del.toString().startsWith('EHLO')) socket.write('250 hej\r\n');
          else socket.destroy();
        });
      },
    ],
  ])('that the server ends before %s is a failed attempt, and not another try', async (_, vid) => {
    let sessioner = 0;
    const url = await tystServer((socket) => {
      sessioner++;
      vid(socket);
    });
    const kod = 'EPOST_SERVERN_KAN_EJ_NAS';
    expect(await skicka({}, kanalen({ url }))).toMatchObject({ kod, kanLakas: true });
    expect(sessioner).toBe(1);
  });
});
