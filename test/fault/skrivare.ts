import { randomUUID } from 'node:crypto';
import type { Klient } from '../e2e/harness.js';

/** One command that was sent, and the answer if there was one. */
export type Sant = {
  readonly nyckel: string;
  readonly vag: string;
  readonly kropp: Readonly<Record<string, unknown>>;
  svar: { readonly id: string; readonly revision: number } | null;
};

/** Opens an ärende every tenth time, and otherwise gives one of the known ones an opinion. */
const nasta = (arenden: readonly string[], n: number): Pick<Sant, 'vag' | 'kropp'> =>
  n % 10 === 0 || arenden.length === 0
    ? { vag: '/api/arenden', kropp: { serie: 'KS', arendemening: `Fråga ${n} om gatubelysning` } }
    : {
        vag: `/api/arenden/${arenden[n % arenden.length] ?? ''}/yttranden`,
        kropp: { fran: `Nämnd ${n}`, sammanfattning: 'Nämnden har inget att invända.' },
      };

/** The service answered, but with something else than that the command is done. */
class OvantatSvar extends Error {
  override readonly name = 'OvantatSvar';
}

/** Sends a command with its key; the answer is noted, and whatever else happens leaves it unknown. */
export const sand = async (klient: Klient, sant: Sant): Promise<void> => {
  const { status, json } = await klient.posta<{ id: string; revision: number }>(sant.vag, sant.kropp, {
    'idempotency-key': sant.nyckel,
  });
  if (status !== 200 && status !== 201)
    throw new OvantatSvar(`${sant.vag}: ${status} ${JSON.stringify(json)}`);
  sant.svar = { id: json.id, revision: json.revision };
};

/** Writers that go on, each one command at a time, until the service is gone; `bekraftat` is told how many are done. */
export const skrivTillsSlut = async (
  klient: Klient,
  arenden: string[],
  antal: number,
  bekraftat: (klara: number) => void = () => undefined,
): Promise<readonly Sant[]> => {
  const sanda: Sant[] = [];
  let n = 0;
  let klara = 0;
  const skriv = async (): Promise<void> => {
    for (;;) {
      const sant: Sant = { nyckel: randomUUID(), ...nasta(arenden, n++), svar: null };
      sanda.push(sant);
      try {
        await sand(klient, sant);
        bekraftat(++klara);
      } catch (error) {
        if (error instanceof OvantatSvar) throw error;
        return; // the connection is gone
      }
      if (sant.vag === '/api/arenden' && sant.svar) arenden.push((sant.svar as { id: string }).id);
    }
  };
  await Promise.all(Array.from({ length: antal }, skriv));
  return sanda;
};
