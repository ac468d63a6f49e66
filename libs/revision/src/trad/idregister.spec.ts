import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Idregister } from './idregister.js';
import { ID_BYTES, skrivId } from './positioner.js';
import { Postfil } from './postfil.js';

/** Small runs, so that a few hundred leaves have them on three levels. */
const MATT = { block: 4, grenar: 4 };

/** Ids that begin alike in 4, 7 or all of the 8 bytes that are kept: what a run cuts off lies in between. */
const nagotId = fc
  .tuple(fc.constantFrom('00', 'a1', 'ff'), fc.nat(9), fc.nat(2), fc.nat(3))
  .map(([a, b, c, d]) => `${a}00000${b % 3}-000${b}-4${c}0${d}-8000-00000000000${d}`);

describe('the register of ids', () => {
  let mapp: string;
  let idn: Postfil;
  let oppna: Idregister[];

  beforeEach(() => {
    mapp = mkdtempSync(join(tmpdir(), 'idregister-'));
    idn = new Postfil(join(mapp, 'id'), ID_BYTES, true);
    oppna = [];
  });
  afterEach(() => {
    for (const register of oppna) register.stang();
    idn.stang();
    rmSync(mapp, { recursive: true });
  });

  const registret = (skriver = true, matt = MATT): Idregister => {
    const register = new Idregister(mapp, idn, skriver, matt);
    oppna.push(register);
    return register;
  };
  const skriv = (fran: number, id: readonly string[]): void => {
    const poster = Buffer.alloc(id.length * ID_BYTES);
    id.forEach((ett, i) => skrivId(ett, poster, i * ID_BYTES));
    idn.skriv(fran, poster);
  };
  const nyttId = (nr: number): string =>
    `${((nr * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}-0000-4000-8000-${String(nr).padStart(12, '0')}`;
  const skrivNya = (antal: number): readonly string[] => {
    const id = Array.from({ length: antal }, (_, nr) => nyttId(nr));
    skriv(0, id);
    return id;
  };
  /** Every leaf by its own id, and one that there is not. */
  const provaAlla = (register: Idregister, id: readonly string[]): void => {
    expect(id.map((ett) => register.medId(ett, id.length))).toEqual(id.map((_, nr) => [nr]));
    expect(register.medId(nyttId(id.length), id.length)).toEqual([]);
  };
  const lopor = (): readonly string[] =>
    readdirSync(mapp)
      .filter((fil) => fil.startsWith('id-'))
      .sort();
  const lopa = (namn: string): string => join(mapp, namn);

  it('finds what a search through all ids finds, whatever has been sorted when', async () => {
    const omgang = fc.record({ id: fc.array(nagotId, { maxLength: 40 }), sortera: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(omgang, { maxLength: 8 }), fc.array(nagotId), async (omgangar, andra) => {
        idn.korta(0);
        const register = registret();
        register.korta(0);
        const alla: string[] = [];
        for (const { id, sortera } of omgangar) {
          skriv(alla.length, id);
          alla.push(...id);
          if (sortera) await register.ordna(alla.length);
        }
        const forst = (id: string): string => id.slice(0, 18);
        for (const sokt of [...alla, ...andra])
          expect([...register.medId(sokt, alla.length)].sort((a, b) => a - b)).toEqual(
            alla.flatMap((id, nr) => (forst(id) === forst(sokt) ? [nr] : [])),
          );
      }),
      { numRuns: 60 },
    );
  });

  it('has few runs, and only whole ones', async () => {
    const id = skrivNya(4 * 16 + 3 * 4 + 2);
    const register = registret();
    for (let storlek = 1; storlek <= id.length; storlek++) await register.ordna(storlek);
    expect(lopor()).toEqual(['id-0-16', 'id-0-17', 'id-0-18', 'id-2-0']);
    provaAlla(register, id);
  });

  it('finds nothing beyond the leaves that are valid', async () => {
    const id = skrivNya(8);
    const register = registret();
    await register.ordna(8);
    expect(register.medId(id[7] ?? '', 7)).toEqual([]);
    expect(register.medId(id[6] ?? '', 7)).toEqual([6]);
  });

  it('reads through a folder of the former layout, and sorts it where it may be written', async () => {
    const id = skrivNya(70);
    provaAlla(registret(false), id);
    expect(lopor()).toEqual([]);
    const register = registret();
    await register.ordna(70);
    expect(lopor()).toEqual(['id-0-16', 'id-2-0']);
    provaAlla(register, id);
    provaAlla(registret(false), id);
  });

  it('joins runs that are longer than what is read of them at a time, however their ids lie', async () => {
    const slumpade = (fran: number): readonly string[] =>
      Array.from({ length: 2_000 }, (_, nr) => nyttId(fran + nr));
    const lika = (borjan: string): readonly string[] =>
      Array.from(
        { length: 2_000 },
        (_, nr) => `${borjan}-00${String(nr % 50).padStart(2, '0')}-4000-8000-000000000000`,
      );
    const id = [...slumpade(0), ...lika('00000000'), ...slumpade(2_000), ...lika('77777777')];
    skriv(0, id);
    const register = registret(true, { block: 2_000, grenar: 4 });
    await register.ordna(id.length);
    expect(lopor()).toEqual(['id-1-0']);
    for (let nr = 0; nr < id.length; nr += 197) {
      const vantade = id.flatMap((ett, i) => (ett.slice(0, 18) === id[nr]?.slice(0, 18) ? [i] : []));
      expect([...register.medId(id[nr] ?? '', id.length)].sort((x, y) => x - y)).toEqual(vantade);
    }
  });

  it('is sorted by two at a time', async () => {
    const id = skrivNya(300);
    const bada = [registret(), registret()];
    await Promise.all(bada.map((register) => register.ordna(300)));
    for (const register of [...bada, registret()]) {
      await register.ordna(300);
      provaAlla(register, id);
    }
    expect(lopor()).toEqual(['id-0-72', 'id-0-73', 'id-0-74', 'id-1-16', 'id-1-17', 'id-3-0']);
  });

  it('answers from what it has open while another makes one run of it', async () => {
    const id = skrivNya(64);
    const register = registret();
    await register.ordna(63);
    const lasare = registret(false);
    expect(lasare.medId(id[5] ?? '', 63)).toEqual([5]);
    await register.ordna(64);
    expect(lopor()).toEqual(['id-2-0']);
    provaAlla(lasare, id);
  });

  describe('after a crash', () => {
    let id: readonly string[];
    beforeEach(async () => {
      id = skrivNya(64 + 16 + 4);
      await registret().ordna(id.length);
    });

    const igen = async (): Promise<void> => {
      const register = registret();
      await register.ordna(id.length);
      expect(lopor()).toEqual(['id-0-20', 'id-1-4', 'id-2-0']);
      provaAlla(register, id);
    };

    it('takes away what was not finished', async () => {
      writeFileSync(lopa('id-1-4.5b3c5a2e-1111-4222-8333-444455556666.ny'), 'x');
      await igen();
    });

    it('takes away runs that had become part of another', async () => {
      writeFileSync(lopa('id-0-3'), Buffer.alloc(4 * ID_BYTES));
      writeFileSync(lopa('id-1-2'), Buffer.alloc(16 * ID_BYTES));
      await igen();
    });

    it.each(['id-0-20', 'id-1-4', 'id-2-0'])(
      'makes %s anew where it is gone, and reads on meanwhile',
      async (namn) => {
        unlinkSync(lopa(namn));
        provaAlla(registret(false), id);
        await igen();
      },
    );

    it.each(['id-0-20', 'id-1-4', 'id-2-0'])('makes %s anew where it is not whole', async (namn) => {
      truncateSync(lopa(namn), ID_BYTES);
      provaAlla(registret(false), id);
      await igen();
    });

    it('takes away runs of leaves that were cut off, and finds those that came in their place', async () => {
      const register = registret();
      provaAlla(register, id);
      register.korta(78);
      expect(lopor()).toEqual(['id-2-0']);
      const nya = Array.from({ length: 6 }, (_, i) => nyttId(1_000 + i));
      skriv(78, nya);
      await register.ordna(84);
      id = [...id.slice(0, 78), ...nya];
      provaAlla(register, id);
    });
  });

  it('leaves nothing behind where a run cannot be written', async () => {
    skrivNya(4);
    const register = registret();
    mkdirSync(lopa('id-0-0'));
    await expect(register.ordna(4)).rejects.toThrow();
    expect(lopor()).toEqual(['id-0-0']);
  });
});
