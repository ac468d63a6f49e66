import { describe, expect, it } from '@jest/globals';
import { ReadModelNotReady } from '../engine/errors.js';
import type { ReadModelReader } from '../engine/read-model-files.js';
import { registretsOrgan } from './registrets-organ.js';

/** A read model that answers every question with these codes, or fails. */
const lasare = (svar: readonly string[] | Error) => (): ReadModelReader => ({
  las: (fraga) => {
    if (svar instanceof Error) throw svar;
    const query = { get: () => undefined, all: () => svar.map((kod) => ({ kod })) as never };
    return fraga(query, { version: 1, generation: 1, position: null });
  },
  close: () => undefined,
});

/** What every municipality calls its own. */
const bruket = { koder: async (namn: string) => (namn === 'Kommunstyrelsen' ? ['KS'] : []) };

describe('Bodies by the register', () => {
  it('are found by their names, after what every municipality calls its own, and each once', async () => {
    expect(await registretsOrgan(bruket, lasare(['SN', 'XN'])).koder('Socialnämnden')).toEqual(['SN', 'XN']);
    expect(await registretsOrgan(bruket, lasare(['KST', 'KS'])).koder('Kommunstyrelsen')).toEqual([
      'KS',
      'KST',
    ]);
  });

  it('are those of every municipality while the register has not been read', async () => {
    const byggs = registretsOrgan(bruket, lasare(new ReadModelNotReady('organ')));
    expect(await byggs.koder('Kommunstyrelsen')).toEqual(['KS']);
    expect(await byggs.koder('Socialnämnden')).toEqual([]);
  });

  it('are not guessed at when the register cannot be read for another reason', async () => {
    await expect(registretsOrgan(bruket, lasare(new Error('trasig'))).koder('KS')).rejects.toThrow('trasig');
  });
});
