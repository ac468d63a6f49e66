import { describe, expect, it } from '@jest/globals';
import { StalldKlocka } from '#testing';
import { Kretsar } from './krets.js';

const lyckades = (utfall: string): boolean => utfall === 'ja';
const TAL = 5;

const brutna = async (): Promise<Kretsar> => {
  const kretsar = new Kretsar(new StalldKlocka(), 1);
  for (let i = 0; i < TAL; i++) await kretsar.genom('sn', async () => Promise.resolve('nej'), lyckades);
  return kretsar;
};

/** An attempt that goes on until it is told what came of it. */
const pagaende = (kretsar: Kretsar, nyckel = 'sn') => {
  let svara: (utfall: string) => void = () => undefined;
  const klart = kretsar.genom(
    nyckel,
    async () => new Promise<string>((resolve) => (svara = resolve)),
    lyckades,
  );
  return { klart, svara: (utfall: string) => svara(utfall) };
};

describe('a recipient that has not answered for a while', () => {
  it('gets one attempt at a time; the others are told when to ask again, further and further off', async () => {
    const kretsar = await brutna();
    const forsta = pagaende(kretsar);
    const igen: string[] = [];
    for (let i = 0; i < 20; i++) {
      const nasta = await pagaende(kretsar).klart;
      expect(nasta).toHaveProperty('igen');
      igen.push((nasta as { igen: string }).igen);
    }
    expect(igen).toEqual([...igen].sort());
    expect(new Set(igen).size).toBeGreaterThan(10);
    expect(kretsar.brutna).toBe(1);
    forsta.svara('nej');
    expect(await forsta.klart).toEqual({ gjort: 'nej' });
    const andra = pagaende(kretsar);
    andra.svara('nej');
    expect(await andra.klart).toEqual({ gjort: 'nej' });
  });

  it('keeps nobody else waiting', async () => {
    const kretsar = await brutna();
    pagaende(kretsar);
    const annan = pagaende(kretsar, 'bun');
    annan.svara('ja');
    expect(await annan.klart).toEqual({ gjort: 'ja' });
  });

  it('gets as many as there are after the first that arrives', async () => {
    const kretsar = await brutna();
    const forsta = pagaende(kretsar);
    forsta.svara('ja');
    await forsta.klart;
    expect(kretsar.arBruten('sn')).toBe(false);
    const [a, b] = [pagaende(kretsar), pagaende(kretsar)];
    for (const en of [a, b]) en.svara('ja');
    expect(await Promise.all([a.klart, b.klart])).toEqual([{ gjort: 'ja' }, { gjort: 'ja' }]);
  });

  it('is not taken to be away for failures that others come between', async () => {
    const kretsar = new Kretsar(new StalldKlocka(), 1);
    for (const utfall of ['nej', 'nej', 'nej', 'nej', 'ja', 'nej', 'nej', 'nej', 'nej']) {
      const forsok = pagaende(kretsar);
      forsok.svara(utfall);
      await forsok.klart;
    }
    expect(kretsar.arBruten('sn')).toBe(false);
  });

  it('has let go also of an attempt that threw', async () => {
    const kretsar = await brutna();
    const kastar = kretsar.genom('sn', async () => Promise.reject(new Error('loggen')), lyckades);
    await expect(kastar).rejects.toThrow('loggen');
    const nasta = pagaende(kretsar);
    nasta.svara('ja');
    expect(await nasta.klart).toEqual({ gjort: 'ja' });
  });
});
