import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { arProvning, Smtpmottagare, Webhookmottagare } from '#expediering/testing';
import { finnsOpenssl, finnsRedis, provcertifikat, Provredis } from '#testing';
import { nyMapp, stada, startaArbetare, startaServer, tills, type Miljo } from '../prov.js';
import { avgjort, envar, expediera, inratta, type Provorgan } from './kommunen.js';

const slapp: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  await stada();
  await Promise.all(slapp.map(async (ett) => ett()));
});

const prova = finnsRedis('TLS hela vägen') && finnsOpenssl('TLS hela vägen') ? it : it.skip;

/** The settings are those of a municipality with a certificate authority of its own; nothing is told to trust anything. */
prova.each(['smtps', 'smtp'])(
  'allt kan gå med TLS: kön, webhooken och e-posten över %s',
  async (protokoll) => {
    const data = nyMapp();
    const { cert, key, certFil, keyFil } = provcertifikat(data);
    const webhook = await Webhookmottagare.starta({ cert, key });
    const smtp = await Smtpmottagare.starta({
      ...{ cert, key, secure: protokoll === 'smtps', disabledCommands: [] },
    });
    const redis = await Provredis.starta({ certifikat: { certFil, keyFil } });
    slapp.push(
      async () => webhook.stang(),
      async () => smtp.stang(),
      async () => redis.stada(),
    );
    mkdirSync(join(data, 'webhooknycklar'));
    writeFileSync(join(data, 'webhooknycklar', `localhost_${webhook.port}.nycklar`), 'n'.repeat(40));
    const env: Miljo = {
      NODE_EXTRA_CA_CERTS: certFil,
      REDIS_URL: redis.tlsUrl,
      ARENDELOGG_WEBHOOK_TILLAT: '127.0.0.0/8,::1/128',
      ARENDELOGG_EPOST_URL: `${protokoll}://localhost:${smtp.port}`,
      ARENDELOGG_EPOST_FRAN: 'kommunen@exempel.se',
    };
    const { klient } = await startaServer(data, env);
    await startaArbetare(data, env);
    const organen: readonly Provorgan[] = [
      {
        kod: 'TN',
        namn: 'Tekniska nämnden',
        brevlada: { kanal: 'webhook', adress: `https://localhost:${webhook.port}/in` },
      },
      {
        kod: 'SN',
        namn: 'Socialnämnden',
        brevlada: { kanal: 'e-post', adress: 'socialnamnden@exempel.se' },
      },
    ];
    await inratta(klient, organen);
    await expediera(klient, await avgjort(klient), envar(organen));
    await tills(
      async () => [webhook.anrop.filter((anrop) => !arProvning(anrop)).length, smtp.mottaget.length],
      ([anrop, brev]) => anrop === 1 && brev === 1,
    );
    expect(smtp.mottaget).toMatchObject([{ till: ['socialnamnden@exempel.se'], tls: true }]);
  },
  60_000,
);
