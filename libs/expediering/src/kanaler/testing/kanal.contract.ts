import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Kanal, Sandningsutfall, Utskick } from '../kanal.js';
import { Provlager } from './provlager.js';
import { PLANTERADE, provinnehall, provutdrag, provutskick } from './provutskick.js';

/** A whole message, as the receiver has it. */
export type Mottaget = {
  /** What the receiver tells a repetition by. */
  readonly nyckel: string;
  /** All of it, in clear: as it came, and with what is encoded decoded. */
  readonly bytes: string;
};

/** One channel to put to the test, with a real receiver. */
export type Kanalprov = {
  readonly kanal: Kanal;
  readonly adress: string;
  /** Addresses that the channel cannot use. */
  readonly ogiltiga: readonly string[];
  mottaget(): Promise<readonly Mottaget[]>;
  /** What lies about that is no whole message. */
  rester(): Promise<readonly string[]>;
  /** From now on the receiver cannot be reached. */
  borta(): Promise<void>;
  /** From now on an attempt gets no further than half way. The promise it gives resolves when one has got there. */
  hang(): { readonly natt: Promise<void> };
  /** Lets receiver and channel go. */
  stada(): Promise<void>;
};

const KOD = /^[A-Z][A-Z0-9_]+$/;

/** Whether content travels in the message, or only where it is read. */
type Bar = 'innehall' | 'pekare';

/** Everything the port promises, as sentences: one suite, every channel. Call it from `<kanal>.spec.ts`. */
export const kanalkontrakt = (
  namn: string,
  bar: Bar,
  oppna: (lager: Provlager) => Promise<Kanalprov>,
): void => {
  describe(`${namn} keeps the contract of a channel`, () => {
    let prov: Kanalprov;
    let utskick: Utskick;

    beforeEach(async () => {
      const lager = new Provlager();
      prov = await oppna(lager);
      utskick = provutskick(prov.adress, { innehall: provinnehall(await provutdrag(lager)) });
    });
    afterEach(async () => prov.stada());

    const skicka = async (andringar: Partial<Utskick> = {}): Promise<Sandningsutfall> =>
      prov.kanal.skicka({ ...utskick, ...andringar }, new AbortController().signal);
    const alltMottaget = async (): Promise<string> =>
      (await prov.mottaget()).map(({ bytes }) => bytes).join('\n');
    const planteradeI = (text: string): readonly string[] =>
      [...Object.values(PLANTERADE), 'KS-2025-202'].filter((ord) => text.includes(ord));

    it('delivers, and says what the receiver said', async () => {
      expect(await skicka()).toEqual({ utfall: 'levererad', bevis: expect.stringMatching(/\S/) });
      expect(await prov.mottaget()).toHaveLength(1);
      expect(await prov.rester()).toEqual([]);
    });

    it('lets the receiver see that the same message twice is one', async () => {
      await skicka();
      await skicka();
      const nycklar = (await prov.mottaget()).map(({ nyckel }) => nyckel);
      expect(nycklar.length).toBeGreaterThan(0);
      expect(new Set(nycklar).size).toBe(1);
    });

    it('lets the receiver tell a reminder, a new round and another delivery apart', async () => {
      await skicka();
      await skicka({ slag: 'paminnelse' });
      await skicka({ idempotensnyckel: 'arende-KS-2025-202-12-17-2' });
      await skicka({ leverans: 'arende-KS-2025-202-12-18', idempotensnyckel: 'arende-KS-2025-202-12-18-1' });
      expect(new Set((await prov.mottaget()).map(({ nyckel }) => nyckel)).size).toBe(4);
    });

    it('tells of a secret message where it can be read, and nothing of what it is about', async () => {
      for (const slag of ['beslut', 'paminnelse'] as const)
        await skicka({ slag, innehall: null, ersatter: 'arende-KS-2025-202-11' });
      expect(await prov.mottaget()).toHaveLength(2);
      const text = await alltMottaget();
      expect(text).toContain(utskick.dataref);
      expect(planteradeI(text)).toEqual([]);
    });

    it('is searched so that what it does carry is found', async () => {
      await skicka();
      const funna = planteradeI(await alltMottaget());
      expect(funna).toContain('KS-2025-202');
      expect(Object.values(PLANTERADE).filter((ord) => funna.includes(ord))).toEqual(
        bar === 'innehall' ? Object.values(PLANTERADE) : [],
      );
    });

    it('lets the receiver see that the same secret message twice is one, and not the reminder of it', async () => {
      for (const slag of ['beslut', 'beslut', 'paminnelse'] as const) await skicka({ slag, innehall: null });
      expect(new Set((await prov.mottaget()).map(({ nyckel }) => nyckel)).size).toBe(2);
    });

    it('says where the receiver acknowledges, when that is asked for', async () => {
      const kvittenslank = 'https://arenden.exempel.se/kvittens/Zk9-1';
      await skicka({ kvittenslank });
      await skicka({ kvittenslank, innehall: null, idempotensnyckel: 'en-annan-1' });
      for (const { bytes } of await prov.mottaget()) expect(bytes).toContain(kvittenslank);
    });

    it('fails in a way that heals while the receiver is away', async () => {
      await prov.borta();
      expect(await skicka()).toMatchObject({
        utfall: 'misslyckad',
        kod: expect.stringMatching(KOD),
        orsak: expect.stringMatching(/\S/),
        kanLakas: true,
      });
      expect(await prov.kanal.prova(prov.adress, new AbortController().signal)).toMatchObject({
        utfall: 'misslyckad',
        kod: expect.stringMatching(KOD),
        kanLakas: true,
      });
    });

    it('can use its own address, and says what is wrong with others', async () => {
      expect(prov.kanal.felIAdress(prov.adress)).toBeNull();
      for (const adress of prov.ogiltiga) {
        expect([adress, prov.kanal.felIAdress(adress)]).toEqual([
          adress,
          expect.stringMatching(/^[A-ZÅÄÖ].*\.$/),
        ]);
        const fel = { utfall: 'misslyckad', kod: 'ADRESSEN_OGILTIG', kanLakas: false };
        expect(await skicka({ mottagare: { ...utskick.mottagare, adress } })).toMatchObject(fel);
        expect(await prov.kanal.prova(adress, new AbortController().signal)).toMatchObject(fel);
      }
      expect(await prov.mottaget()).toEqual([]);
    });

    it('sees that an address answers, without sending anything of weight', async () => {
      expect(await prov.kanal.prova(prov.adress, new AbortController().signal)).toMatchObject({
        utfall: 'levererad',
      });
      expect(planteradeI(await alltMottaget())).toEqual([]);
      expect(await prov.rester()).toEqual([]);
    });

    it('does nothing when it is broken off before it begins', async () => {
      const skal = new Error('tjänsten avslutas');
      await expect(prov.kanal.skicka(utskick, AbortSignal.abort(skal))).rejects.toBe(skal);
      await expect(prov.kanal.prova(prov.adress, AbortSignal.abort(skal))).rejects.toBe(skal);
      expect(await prov.mottaget()).toEqual([]);
      expect(await prov.rester()).toEqual([]);
    });

    it('leaves nothing half done when it is broken off half way', async () => {
      const { natt } = prov.hang();
      const avbrytare = new AbortController();
      const pagar = prov.kanal.skicka(utskick, avbrytare.signal);
      await natt;
      const skal = new Error('tjänsten avslutas');
      avbrytare.abort(skal);
      await expect(pagar).rejects.toBe(skal);
      expect(await prov.mottaget()).toEqual([]);
      expect(await prov.rester()).toEqual([]);
    });

    it('can be closed twice, also when it has been used', async () => {
      await skicka();
      await prov.kanal.stang();
      await expect(prov.kanal.stang()).resolves.toBeUndefined();
    });
  });
};
