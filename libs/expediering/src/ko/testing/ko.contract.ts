import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Logg } from '#platform';
import { jobbId, type Ko, type Takt } from '../ko.js';
import { ettJobb, jobb, KLAR, LANGT_FRAM, om, Provutforare, provlogg, tills } from './koprov.js';

/** How the suite wants a queue; `samtidigt` 5, `takt` none. The clock is that of the machine. */
export type Kontraktsval = { readonly samtidigt?: number; readonly takt?: Takt; readonly logg?: Logg };

/** A queue to try, empty. */
export type Koprov = {
  /** Opens the queue. Where `delad` is given: each call is another process, as it were, at the same queue. */
  readonly oppna: (val: Kontraktsval) => Promise<Ko>;
  /** After `stang` of all that it opened. */
  readonly stada: () => Promise<void>;
};

/** Everything the port promises. `delad`: several consumers may share the queue; without it that part is skipped. */
export const koContract = (
  namn: string,
  prova: () => Promise<Koprov>,
  { delad = false }: { readonly delad?: boolean } = {},
): void => {
  describe(`${namn} keeps the contract of the queue`, () => {
    let prov: Koprov;
    let oppnade: Ko[];
    const ny = async (val: Kontraktsval = {}): Promise<Ko> => {
      const ko = await prov.oppna(val);
      oppnade.push(ko);
      return ko;
    };
    beforeEach(async () => {
      prov = await prova();
      oppnade = [];
    });
    afterEach(async () => {
      await Promise.all(oppnade.map(async (ko) => ko.stang()));
      await prov.stada();
    });
    const haller = async (ko: Ko, ...ids: string[]): Promise<string[]> =>
      [...(await ko.haller(ids.map((id) => ettJobb(id))))].sort();

    describe('what is added', () => {
      it('is carried out in the order it came', async () => {
        const ko = await ny({ samtidigt: 1 });
        const prov = new Provutforare();
        await ko.laggTill(jobb(50));
        ko.starta(prov.utfor);
        await tills(() => prov.slutade.length === 50);
        expect(prov.borjade).toEqual(jobb(50).map(jobbId));
      });

      it('stays where it is while nobody has started', async () => {
        const ko = await ny();
        await ko.laggTill([ettJobb('a'), ettJobb('b', LANGT_FRAM)]);
        expect(await ko.rakna()).toEqual({ vantar: 1, fordrojda: 1, pagar: 0 });
        expect(await haller(ko, 'a', 'b', 'c')).toEqual(['a-1', 'b-1']);
      });

      it('is carried out also when it comes later', async () => {
        const ko = await ny();
        const prov = new Provutforare();
        ko.starta(prov.utfor);
        for (const namn of ['a', 'b', 'c']) {
          await ko.laggTill([ettJobb(namn)]);
          await tills(() => prov.slutade.includes(`${namn}-1`));
        }
        expect(prov.borjade).toEqual(['a-1', 'b-1', 'c-1']);
      });

      it('reaches who carries it out with its ids, and nothing else', async () => {
        const ko = await ny();
        const sedda: unknown[] = [];
        ko.starta(async (ett) => {
          sedda.push(ett);
          return KLAR;
        });
        await ko.laggTill([ettJobb('arende-KS-2025-202-12-17', null, 3)]);
        await tills(() => sedda.length === 1);
        expect(sedda).toEqual([{ leverans: 'arende-KS-2025-202-12-17', omgang: 3 }]);
      });

      it('may have any sign in its id', async () => {
        const ko = await ny();
        const udda = ['a:b', 'a:b:c', '100%', 'å ä', '17', '%3A'];
        await ko.laggTill(udda.map((leverans) => ettJobb(leverans)));
        expect(await haller(ko, ...udda)).toEqual(udda.map((leverans) => `${leverans}-1`).sort());
        const prov = new Provutforare();
        ko.starta(prov.utfor);
        await tills(() => prov.slutade.length === udda.length);
        expect([...prov.borjade].sort()).toEqual(udda.map((leverans) => `${leverans}-1`).sort());
      });

      it('is a thousand, each carried out once', async () => {
        const ko = await ny({ samtidigt: 20 });
        const prov = new Provutforare();
        ko.starta(prov.utfor);
        await ko.laggTill(jobb(1000));
        await tills(() => prov.slutade.length >= 1000);
        await tills(async () => (await ko.rakna()).pagar === 0);
        expect([...prov.borjade].sort()).toEqual(jobb(1000).map(jobbId).sort());
        expect(await ko.rakna()).toEqual({ vantar: 0, fordrojda: 0, pagar: 0 });
        expect((await ko.haller(jobb(1000))).size).toBe(0);
      });
    });

    describe('the same job again', () => {
      it('is the one that waits, or is put off, also in the same call', async () => {
        const ko = await ny();
        await ko.laggTill([ettJobb('a'), ettJobb('a'), ettJobb('b', LANGT_FRAM)]);
        await ko.laggTill([ettJobb('a', LANGT_FRAM), ettJobb('b'), ettJobb('b', LANGT_FRAM)]);
        expect(await ko.rakna()).toEqual({ vantar: 1, fordrojda: 1, pagar: 0 });
      });

      it('is the one under way', async () => {
        const ko = await ny();
        const prov = new Provutforare().hall();
        ko.starta(prov.utfor);
        await ko.laggTill([ettJobb('a')]);
        await tills(() => prov.borjade.length === 1);
        await ko.laggTill([ettJobb('a')]);
        expect(await ko.rakna()).toEqual({ vantar: 0, fordrojda: 0, pagar: 1 });
        expect(await haller(ko, 'a')).toEqual(['a-1']);
        prov.slapp();
        await tills(async () => (await haller(ko, 'a')).length === 0);
        expect(prov.borjade).toEqual(['a-1']);
      });

      it('is a new one when the first is done, or ended in a fault', async () => {
        const ko = await ny();
        let gang = 0;
        const prov = new Provutforare(() => {
          if (++gang === 2) throw new Error('Trasig.');
          return KLAR;
        });
        ko.starta(prov.utfor);
        for (const nr of [1, 2, 3]) {
          await ko.laggTill([ettJobb('a')]);
          await tills(() => prov.slutade.length === nr);
          await tills(async () => (await haller(ko, 'a')).length === 0);
        }
        expect(prov.borjade).toEqual(['a-1', 'a-1', 'a-1']);
      });

      it('is not the same in another round', async () => {
        const ko = await ny();
        await ko.laggTill([ettJobb('a', null, 1), ettJobb('a', null, 2)]);
        expect([...(await ko.haller([ettJobb('a', null, 2), ettJobb('a', null, 3)]))]).toEqual(['a-2']);
        expect((await ko.rakna()).vantar).toBe(2);
      });
    });

    describe('what is put off', () => {
      it('is carried out in its time, the earliest first, and never before it', async () => {
        const ko = await ny({ samtidigt: 1 });
        const tider = new Map([
          ['sist-1', om(500)],
          ['mitten-1', om(300)],
        ]);
        const forTidiga: string[] = [];
        const prov = new Provutforare((ett) => {
          const tid = tider.get(jobbId(ett));
          if (tid !== undefined && new Date().toISOString() < tid) forTidiga.push(jobbId(ett));
          return KLAR;
        });
        ko.starta(prov.utfor);
        await ko.laggTill([...tider].map(([id, tid]) => ettJobb(id.replace('-1', ''), tid)));
        await ko.laggTill([ettJobb('genast'), ettJobb('nyss', om(-60_000))]);
        await tills(() => prov.slutade.length === 4);
        expect(prov.borjade).toEqual(['genast-1', 'nyss-1', 'mitten-1', 'sist-1']);
        expect(forTidiga).toEqual([]);
      });

      it('does not stand in the way of others', async () => {
        const ko = await ny({ samtidigt: 1 });
        const prov = new Provutforare();
        ko.starta(prov.utfor);
        await ko.laggTill(jobb(30).map((ett) => ({ ...ett, tidigast: LANGT_FRAM })));
        await ko.laggTill([ettJobb('a')]);
        await tills(() => prov.slutade.length === 1);
        expect(prov.borjade).toEqual(['a-1']);
        await tills(async () => (await ko.rakna()).pagar === 0);
        expect(await ko.rakna()).toEqual({ vantar: 0, fordrojda: 30, pagar: 0 });
      });
    });

    describe('a job that is to be offered again', () => {
      it('is put off until then, any number of times, and is held all the while', async () => {
        const ko = await ny({ samtidigt: 2 });
        const prov: Provutforare = new Provutforare(() =>
          prov.borjade.length < 6 ? { klar: false, igen: om(20) } : KLAR,
        );
        ko.starta(prov.utfor);
        await ko.laggTill([ettJobb('a')]);
        await tills(() => prov.slutade.length === 6);
        await tills(async () => (await haller(ko, 'a')).length === 0);
        expect(prov.borjade).toEqual(Array(6).fill('a-1'));
      });

      it('is one that is put off, and lets others by', async () => {
        const ko = await ny({ samtidigt: 1 });
        const prov = new Provutforare(({ leverans }) =>
          leverans === 'a' ? { klar: false, igen: LANGT_FRAM } : KLAR,
        );
        ko.starta(prov.utfor);
        await ko.laggTill([ettJobb('a'), ettJobb('b'), ettJobb('c')]);
        await tills(() => prov.slutade.length === 3);
        await tills(async () => (await ko.rakna()).pagar === 0);
        await ko.laggTill([ettJobb('a')]);
        expect(await ko.rakna()).toEqual({ vantar: 0, fordrojda: 1, pagar: 0 });
        expect(await haller(ko, 'a', 'b', 'c')).toEqual(['a-1']);
        expect(prov.borjade).toEqual(['a-1', 'b-1', 'c-1']);
      });
    });

    describe('a fault', () => {
      it('ends its job, is logged without what it was about, and stops no other', async () => {
        const { logg, rader } = provlogg();
        const ko = await ny({ samtidigt: 2, logg });
        const prov = new Provutforare(({ leverans }) => {
          if (leverans.endsWith('3')) throw new Error('Adressen "hemlig@exempel.se" är trasig.');
          return KLAR;
        });
        ko.starta(prov.utfor);
        await ko.laggTill(jobb(20, 'a'));
        await tills(() => prov.slutade.length === 20);
        await tills(async () => (await ko.haller(jobb(20, 'a'))).size === 0);
        const fel = rader.filter((rad) => rad.includes('"level":50'));
        expect(fel).toHaveLength(2);
        expect(fel.join()).toContain('a-13-1');
        expect(rader.join()).not.toContain('hemlig');
      });
    });

    describe('the bounds', () => {
      it('of how many at the same time are held', async () => {
        const ko = await ny({ samtidigt: 3 });
        const prov = new Provutforare().hall();
        ko.starta(prov.utfor);
        await ko.laggTill(jobb(12));
        await tills(async () => (await ko.rakna()).pagar === 3);
        for (let i = 0; i < 20; i++) expect((await ko.rakna()).pagar).toBe(3);
        prov.slapp();
        await tills(() => prov.slutade.length === 12);
        expect(prov.hogst).toBe(3);
      });

      it('of how many in a time are held: one more than that waits', async () => {
        const ko = await ny({ samtidigt: 2, takt: { antal: 5, perMs: 3_600_000 } });
        const prov = new Provutforare();
        ko.starta(prov.utfor);
        await ko.laggTill(jobb(12));
        await tills(() => prov.slutade.length === 5);
        await tills(async () => (await ko.rakna()).pagar === 0);
        for (let i = 0; i < 20; i++) expect(await ko.rakna()).toEqual({ vantar: 7, fordrojda: 0, pagar: 0 });
        await ko.stang();
        expect(prov.borjade).toHaveLength(5);
      });

      it('of how many in a time only hold up, and lose nothing', async () => {
        const ko = await ny({ samtidigt: 2, takt: { antal: 4, perMs: 50 } });
        const prov = new Provutforare();
        ko.starta(prov.utfor);
        await ko.laggTill(jobb(20));
        await tills(() => prov.slutade.length >= 20);
        expect([...prov.borjade].sort()).toEqual(jobb(20).map(jobbId).sort());
      });
    });

    describe('when it is closed', () => {
      it('what is at hand is waited for, and nothing is begun after', async () => {
        const ko = await ny({ samtidigt: 2 });
        const prov = new Provutforare().hall();
        ko.starta(prov.utfor);
        await ko.laggTill(jobb(10));
        await tills(() => prov.borjade.length === 2);
        const stangd = ko.stang().then(() => [...prov.slutade]);
        prov.slapp();
        expect(await stangd).toHaveLength(2);
        await new Promise(setImmediate);
        expect(prov.borjade).toHaveLength(2);
      });

      it('may be closed again, started or not', async () => {
        const ko = await ny();
        await Promise.all([ko.stang(), ko.stang()]);
        await expect(ko.stang()).resolves.toBeUndefined();
      });

      it('every call is refused, as when it cannot be reached', async () => {
        const ko = await ny();
        await ko.stang();
        const sagtNej = { kod: 'KON_NAS_INTE' };
        await expect(ko.laggTill([ettJobb('a')])).rejects.toMatchObject(sagtNej);
        await expect(ko.haller([ettJobb('a')])).rejects.toMatchObject(sagtNej);
        await expect(ko.rakna()).rejects.toMatchObject(sagtNej);
      });
    });

    it('is started once', async () => {
      const ko = await ny();
      ko.starta(async () => KLAR);
      expect(() => ko.starta(async () => KLAR)).toThrow('redan startad');
    });

    (delad ? describe : describe.skip)('two consumers of one queue', () => {
      it('share the work, and do no job twice', async () => {
        const [ena, andra] = [await ny({ samtidigt: 3 }), await ny({ samtidigt: 3 })];
        const [ett, tva] = [new Provutforare().hall(), new Provutforare().hall()];
        ena.starta(ett.utfor);
        andra.starta(tva.utfor);
        await ena.laggTill(jobb(200));
        await andra.laggTill(jobb(200));
        await tills(() => ett.borjade.length === 3 && tva.borjade.length === 3);
        ett.slapp();
        tva.slapp();
        await tills(() => ett.slutade.length + tva.slutade.length >= 200);
        expect([...ett.borjade, ...tva.borjade].sort()).toEqual(jobb(200).map(jobbId).sort());
      });

      it('keep the rate together', async () => {
        const val = { samtidigt: 2, takt: { antal: 5, perMs: 3_600_000 } };
        const [ena, andra] = [await ny(val), await ny(val)];
        const prov = new Provutforare();
        ena.starta(prov.utfor);
        andra.starta(prov.utfor);
        await ena.laggTill(jobb(20));
        await tills(() => prov.slutade.length === 5);
        for (let i = 0; i < 20; i++) await ena.rakna();
        await Promise.all([ena.stang(), andra.stang()]);
        expect(prov.borjade).toHaveLength(5);
      });

      it('leave each other what they have not begun', async () => {
        const [ena, andra] = [await ny({ samtidigt: 1 }), await ny({ samtidigt: 1 })];
        const [ett, tva] = [new Provutforare().hall(), new Provutforare()];
        ena.starta(ett.utfor);
        await ena.laggTill(jobb(5));
        await tills(() => ett.borjade.length === 1);
        const stangd = ena.stang();
        ett.slapp();
        await stangd;
        andra.starta(tva.utfor);
        await tills(() => tva.slutade.length === 4);
        expect([...ett.borjade, ...tva.borjade]).toEqual(jobb(5).map(jobbId));
      });
    });
  });
};
