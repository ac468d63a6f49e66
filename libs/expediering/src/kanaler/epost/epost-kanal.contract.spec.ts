import { systemKlocka } from '#platform';
import { kanalkontrakt } from '../testing/kanal.contract.js';
import { Smtpmottagare } from '../testing/smtp-mottagare.js';
import { Epostkanal } from './epost-kanal.js';

kanalkontrakt('e-mail', 'innehall', async (lager) => {
  const server = await Smtpmottagare.starta();
  const url = `smtp://127.0.0.1:${server.port}`;
  const kanal = new Epostkanal(
    {
      url,
      losenord: null,
      fran: 'arenden@exempel.se',
      studs: 'studs@exempel.se',
      // longer than a test: what is broken off must not end by waiting
      tidsgranser: { tystnadMs: 300_000, totaltMs: 300_000 },
    },
    lager,
    systemKlocka,
  );
  return {
    kanal,
    adress: 'registrator@bun.exempel.se',
    ogiltiga: [
      '',
      'registrator',
      'a@b@c',
      'a b@exempel.se',
      'a@exempel.se\r\nBcc: b@exempel.se',
      'A <a@exempel.se>',
    ],
    mottaget: async () =>
      server.mottaget.map(({ fran, ratt, avkodat }) => ({
        nyckel: /^Message-ID: (.*)$/im.exec(ratt)?.[1] ?? '',
        bytes: [fran, ratt, avkodat].join('\n'),
      })),
    rester: async () => [],
    borta: async () => server.stang(),
    hang: () => ({ natt: server.hang() }),
    stada: async () => {
      await kanal.stang();
      await server.stang();
    },
  };
});
