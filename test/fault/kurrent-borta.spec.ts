import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DoubleNode, testCertificates } from '../kurrent/double/index.js';
import {
  forvantaOvergaende,
  nekadStart,
  nyMapp,
  nyttArende,
  skicka,
  skriv,
  stada,
  startaServer,
  stoppa,
  yttrande,
} from './prov.js';

/** Every event of the double's log, as its bytes lie. */
const loggen = ({ log }: DoubleNode): readonly string[] => log.all.map((post) => JSON.stringify(post, tal));
const tal = (_: string, varde: unknown): unknown => (typeof varde === 'bigint' ? String(varde) : varde);

const GOR_SA = /KurrentDB/;

describe('a KurrentDB that is out of reach', () => {
  const noder: DoubleNode[] = [];
  afterAll(async () => {
    await stada();
    for (const nod of noder) await nod.kill();
  });

  const nyNod = async (...val: Parameters<typeof DoubleNode.start>): Promise<DoubleNode> => {
    const nod = await DoubleNode.start(...val);
    noder.push(nod);
    return nod;
  };

  it('at start, or answers with another password, is said in words, without the password', async () => {
    const certifikat = testCertificates();
    const ca = join(nyMapp(), 'ca.pem');
    writeFileSync(ca, certifikat.ca);
    const sakrad = await nyNod({
      tls: certifikat,
      users: { admin: { password: 'hemligt1', groups: ['$admins'] } },
    });
    const [borta, fel] = await Promise.all([
      nekadStart(nyMapp(), { KURRENTDB_URL: 'kurrentdb://admin:hemligt@127.0.0.1:1?tls=false' }),
      nekadStart(nyMapp(), {
        KURRENTDB_URL: `kurrentdb://admin:hemligt2@127.0.0.1:${sakrad.port}?tlsCAFile=${ca}`,
      }),
    ]);
    expect(borta.fel).toContain('[LOGGEN_KAN_EJ_NAS]');
    expect(borta.fel).toMatch(GOR_SA);
    expect(borta.slutkod).toBe(69);
    expect(fel.fel).toContain('[LOGGEN_FEL_LOSENORD]');
    expect(fel.slutkod).toBe(78);
    expect(`${borta.fel}${fel.fel}`).not.toContain('hemligt');
    expect(sakrad.log.all).toEqual([]);
  }, 120_000);

  it('while running is 503 until it is back, and what was refused is written once when repeated', async () => {
    const nod = await nyNod();
    const server = await startaServer(nyMapp(), { KURRENTDB_URL: nod.url });
    const arende = await nyttArende(server.klient);
    const fore = loggen(nod);
    await nod.kill();
    const kommando = yttrande(arende);
    forvantaOvergaende(await skicka(server.klient, kommando), 503, 'LOGGEN_KAN_EJ_NAS', GOR_SA);
    expect(loggen(nod)).toEqual(fore);

    await nod.start();
    const { revision } = await skriv(server.klient, kommando);
    expect(await skriv(server.klient, kommando)).toMatchObject({ revision });
    const nu = loggen(nod);
    expect(nu.slice(0, fore.length)).toEqual(fore);
    expect(nu).toHaveLength(fore.length + 1);
    expect(await stoppa(server)).toBe(0);
  }, 120_000);
});
