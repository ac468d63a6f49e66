import { randomUUID } from 'node:crypto';
import type { Klient } from '../../e2e/harness.js';
import { skriv, type Kommando } from '../prov.js';

type Kropp = Kommando['kropp'];

/** A body of the register, and where it is reached. */
export type Provorgan = { readonly kod: string; readonly namn: string; readonly brevlada: Kropp };

export const kommando = (vag: string, kropp: Kropp): Kommando => ({
  nyckel: randomUUID(),
  vag: `/api/${vag}`,
  kropp,
});

/** So many at a time: a register of hundreds is there in seconds. */
const SAMTIDIGT = 16;

const FRAN = '2024-01-01';

/** The bodies, the group that is all of them, and one that decides. */
export const inratta = async (klient: Klient, organen: readonly Provorgan[]): Promise<void> => {
  const inrattat = async (kod: string, namn: string, typ: string) =>
    skriv(klient, kommando(`organ/${kod}/inrattande`, { skedde: FRAN, namn, typ }));
  const kvar = organen.values();
  const bygg = async (): Promise<void> => {
    for (const { kod, namn, brevlada } of kvar) {
      await inrattat(kod, namn, 'namnd');
      await skriv(klient, kommando(`organ/${kod}/brevlada`, { skedde: FRAN, ...brevlada }));
    }
  };
  await Promise.all(Array.from({ length: SAMTIDIGT }, bygg));
  await inrattat('KF', 'Kommunfullmäktige', 'fullmaktige');
  await inrattat('KS', 'Kommunstyrelsen', 'styrelse');
  const grupp = { skedde: FRAN, grupp: 'Samtliga nämnder', typer: ['namnd'] };
  await skriv(klient, kommando('organ/KF/grupper', grupp));
};

/** An ärende that is decided and whose decision can be sent. */
export const avgjort = async (klient: Klient): Promise<string> => {
  const { id } = await skriv(
    klient,
    kommando('arenden', { serie: 'KS', arendemening: 'Anslutning till en strategi' }),
  );
  await skriv(
    klient,
    kommando(`arenden/${id}/beslut`, {
      organ: 'Kommunstyrelsen',
      beslutssatser: ['Kommunen ansluter sig.'],
      slutligt: true,
    }),
  );
  return id;
};

/** The decision is sent. */
export const expediera = async (
  klient: Klient,
  arende: string,
  mottagare: readonly Kropp[],
): Promise<void> => {
  await skriv(
    klient,
    kommando(`arenden/${arende}/expedieringar`, { avser: { slag: 'beslut', nr: 1 }, mottagare }),
  );
};

export const NAMNDERNA: readonly Kropp[] = [{ typ: 'grupp', grupp: 'Samtliga nämnder' }];
export const envar = (organen: readonly Provorgan[]): readonly Kropp[] =>
  organen.map(({ namn }) => ({ typ: 'organ', namn }));
