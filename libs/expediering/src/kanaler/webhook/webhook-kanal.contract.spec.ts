import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemKlocka } from '#platform';
import { kanalkontrakt } from '../testing/kanal.contract.js';
import { Webhookmottagare } from '../testing/webhook-mottagare.js';
import { Webhookkanal } from './webhook-kanal.js';

kanalkontrakt('the webhook', 'pekare', async () => {
  const server = await Webhookmottagare.starta();
  const nyckelmapp = mkdtempSync(join(tmpdir(), 'nycklar-'));
  writeFileSync(join(nyckelmapp, `127.0.0.1_${server.port}.nycklar`), `${'k'.repeat(40)}\n`);
  const kanal = new Webhookkanal(
    {
      kalla: 'https://arenden.exempel.se',
      nyckelmapp,
      tillat: ['127.0.0.0/8'],
      // longer than a test: what is broken off must not end by waiting
      tidsgranser: { svarMs: 300_000, totaltMs: 300_000 },
    },
    systemKlocka,
  );
  const avbrutna = new Set<string>();
  return {
    kanal,
    adress: `http://127.0.0.1:${server.port}/hook`,
    ogiltiga: [
      '',
      'exempel.se',
      'ftp://exempel.se/',
      'https://a:b@exempel.se/',
      'https://10.0.0.1/',
      'http://169.254.169.254/',
    ],
    mottaget: async () =>
      server.anrop
        .filter(({ kropp }) => !avbrutna.has(kropp))
        .map(({ huvuden, kropp, vag }) => ({
          nyckel: String(huvuden['idempotency-key']),
          bytes: [vag, JSON.stringify(huvuden), kropp].join('\n'),
        })),
    rester: async () => [],
    borta: async () => server.stang(),
    hang: () => ({
      natt: new Promise((klar) => {
        server.svara = (_, { kropp }) => {
          avbrutna.add(kropp); // never answered: the receiver has not taken it
          klar();
        };
      }),
    }),
    stada: async () => {
      await kanal.stang();
      await server.stang();
      rmSync(nyckelmapp, { recursive: true });
    },
  };
});
