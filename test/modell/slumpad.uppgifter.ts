import type { Json, Kommandouppgifter } from '#domain';
import { motesdag, ur, type Bild, type Val } from './bild.js';

/* What any order may carry, and values that several kinds of orders share. */

/** A kind of order, and what it says: lawful or not. */
export type Fall<T extends string> = readonly [T, (bild: Bild, val: Val, id: string) => object];

const DYGN_MS = 24 * 3_600_000;
export const NAMN = [
  'Kommunfullmäktige',
  'Kommunfullmäktige',
  'Kommunstyrelsen',
  'KSAU',
  'Tekniska nämnden',
] as const;

export const dagarFore = (nu: string, antal: number): string =>
  new Date(Date.parse(nu) - antal * DYGN_MS).toISOString().slice(0, 10);

/** Now mostly; else the day of a meeting, some day before, a day that is half known, or one that cannot be. */
const tiden = (bild: Bild, { skedde }: Val): Pick<Partial<Kommandouppgifter>, 'skedde'> => {
  const { nu, moten } = bild;
  const tidigare = dagarFore(nu, skedde >> 5);
  switch (skedde % 16) {
    case 6:
    case 7:
    case 8:
      return moten.length === 0 ? {} : { skedde: motesdag(moten[(skedde >> 5) % moten.length] ?? '') };
    case 9:
    case 10:
      return { skedde: tidigare };
    case 11:
      return { skedde: ur([tidigare.slice(0, 7), null, `../${tidigare}`, `${tidigare}/..`], skedde >> 4) };
    case 12:
      return { skedde: ur(['2031-01-01', '2026-02-30'], skedde >> 4) };
    default:
      return {};
  }
};

/** Every rule that may be set aside. */
const REGLER = [
  ...['R-11', 'R-42', 'R-52b', 'O-13', 'O-14', 'O-15', 'O-16', 'O-17', 'O-18', 'O-19', 'O-20', 'O-21'],
  ...['O-22', 'O-23', 'O-24', 'O-25', 'O-26', 'O-27', 'O-29', 'O-30', 'O-31', 'O-32'],
];

/** When it happened, and whether it is history, sets rules aside, or says why. */
export const uppgifter = (bild: Bild, val: Val) => ({
  nu: bild.nu,
  ...tiden(bild, val),
  import: val.m % 13 === 12,
  avvikelser: (val.n >> 5) % 5 === 4 ? REGLER.map((regel) => ({ regel, skal: 'Ändå' })) : [],
  ...(val.k % 8 > 0 && { skal: 'Därför' }),
});

/** One of the newest events of a stream. */
export const avserHandelse = (antal: number, n: number): number => Math.max(0, antal - 1 - (n % 12));

/** A correction of one of the newest events of a stream. */
export const rattelse = ({ n, m, skedde }: Val, antal: number, nu: string) => {
  const [falt, till] = ur<readonly [string, Json]>(
    [
      ['/skedde', dagarFore(nu, skedde >> 5)],
      ['/skedde', null],
      ['/grund', 'majoritet'],
      ['/paragraf', '1'],
      ['/slutligt', false],
      ['/paragrafer', [2]],
      ['/finns', 'inte'],
    ],
    m,
  );
  return { avserHandelse: avserHandelse(antal, n), falt, till, fran: undefined };
};
