import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Type } from 'class-transformer';
import { IsString, validateSync, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { arendevagar } from '../../arenden/arenden.kommandon.js';
import { delegationsbeslutsvagar } from '../../delegationsbeslut/delegationsbeslutsvagar.js';
import { delegationsordningsvagar } from '../../delegationsordningar/delegationsordningsvagar.js';
import { expedieringsvagar, kanalvagar } from '../../expedieringar/expedieringsvagar.js';
import { handlingsvagar } from '../../handlingar/handlingar.kommandon.js';
import { organvagar } from '../../organ/organvagar.js';
import { sammantradesvagar } from '../../sammantraden/sammantraden.kommandon.js';
import { OgiltigForfragan } from '../fel/ogiltig-forfragan.js';
import { Krav, type Kroppsklass } from './dekoratorer.js';
import { arObjekt, text } from './falttyper.js';
import { arFelfri } from './felfri.js';
import { tolkaKropp } from './kropp.js';

const vagar = [
  ...arendevagar,
  ...delegationsbeslutsvagar,
  ...delegationsordningsvagar,
  ...expedieringsvagar,
  ...handlingsvagar,
  ...kanalvagar,
  ...organvagar,
  ...sammantradesvagar,
];

const arFelfriEnligtBiblioteket = (instans: object): boolean =>
  validateSync(instans, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }).length ===
  0;

/** Every place in a body: of its fields, of the objects in it and of the items of its lists. */
const platser = (varde: unknown): readonly { readonly i: object; readonly namn: string }[] =>
  typeof varde === 'object' && varde !== null
    ? Object.entries(varde).flatMap(([namn, del]) => [{ i: varde, namn }, ...platser(del)])
    : [];

const objekten = (varde: unknown): readonly object[] =>
  typeof varde === 'object' && varde !== null
    ? [...(arObjekt(varde) ? [varde] : []), ...Object.values(varde).flatMap(objekten)]
    : [];

const GEMENSAMT = {
  kalla: { handling: 'KF 2024-10-23 § 201', sida: '3' },
  avvikelser: [{ regel: 'R-11', skal: 'Registreras ur protokollet.' }],
};

/** The example of some write as it stands, or with something put in, taken away or put in its place. */
const kroppar = fc
  .record({
    vag: fc.constantFrom(...vagar),
    andringar: fc.array(
      fc.record({
        hur: fc.constantFrom('byt', 'ta bort', 'lagg till'),
        plats: fc.nat(),
        varde: fc.oneof(
          fc.constantFrom<unknown>(null, '', 'x', 0, 1, true, [], {}, [{}], [null], '2025-04-23'),
          fc.jsonValue({ maxDepth: 2 }),
        ),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ vag, andringar }) => {
    const kropp = structuredClone({ ...GEMENSAMT, ...vag.exempel });
    for (const { hur, plats, varde: givet } of andringar) {
      const varde = structuredClone(givet); // of its own: otherwise it could come to lie in itself
      if (hur === 'lagg till') {
        const alla = objekten(kropp);
        Object.assign(alla[plats % alla.length]!, { [plats % 2 === 0 ? 'okant' : 'skal']: varde });
        continue;
      }
      const alla = platser(kropp);
      const { i, namn } = alla[plats % alla.length]!;
      if (hur === 'byt') Reflect.set(i, namn, varde);
      else Reflect.deleteProperty(i, namn);
    }
    return { klass: vag.kropp, kropp };
  });

describe('arFelfri', () => {
  it('säger detsamma som class-validator om varje kropp', () => {
    const utfall = { felfria: 0, felaktiga: 0 };
    fc.assert(
      fc.property(kroppar, ({ klass, kropp }) => {
        const instans = plainToInstance(klass, kropp);
        const felfri = arFelfri(instans);
        utfall[felfri ? 'felfria' : 'felaktiga']++;
        expect(felfri).toBe(arFelfriEnligtBiblioteket(instans));
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(utfall.felfria, utfall.felaktiga)).toBeGreaterThan(100);
  });

  it.each(vagar.map(({ namn, kropp, exempel }) => [namn, kropp, exempel] as const))(
    'känner igen exemplet på %s',
    (_, klass, exempel) => {
      expect(arFelfri(plainToInstance(klass, exempel))).toBe(true);
    },
  );

  it('är inte säker på en klass med andra regler än de egna, eller utan regler', () => {
    class Annan {
      @IsString()
      namn = 'Kommunen';
    }
    class MedAnnan {
      @Krav(text(10), 'en text')
      ort = 'Kommunen';

      @ValidateNested()
      @Type(() => Annan)
      annan = new Annan();
    }
    for (const klass of [Annan, MedAnnan, Object]) expect(arFelfri(new klass())).toBe(false);
    expect(arFelfriEnligtBiblioteket(new MedAnnan())).toBe(true);
  });
});

describe('tolkaKropp', () => {
  /** As the library makes it; null for a body that it finds something wrong with. */
  const enligtBiblioteket = (klass: Kroppsklass, kropp: object): object | null => {
    const instans = plainToInstance(klass, kropp);
    return arFelfriEnligtBiblioteket(instans) ? instans : null;
  };

  const tolkad = (klass: Kroppsklass, kropp: object): object | null => {
    try {
      return tolkaKropp(klass, kropp);
    } catch (fel) {
      if (fel instanceof OgiltigForfragan) return null;
      throw fel;
    }
  };

  /** Without lists and objects, as most bodies are. */
  const platt = (kropp: object): object =>
    Object.fromEntries(
      Object.entries(kropp).filter(([, varde]) => typeof varde !== 'object' || varde === null),
    );

  it.each([
    ['som den är', (kropp: object) => kropp],
    ['utan listor och objekt', platt],
  ])('gör av varje kropp, %s, vad class-transformer gör av den', (_, andra) => {
    fc.assert(
      fc.property(kroppar, ({ klass, kropp }) => {
        const andrad = andra(kropp);
        const gjord = enligtBiblioteket(klass, andrad);
        expect(tolkad(klass, andrad)).toStrictEqual(gjord);
      }),
      { numRuns: 1_000 },
    );
  });
});
