import { dygnetsSlut, nastaDag, type Datum } from '../shared/stockholm.js';
import type { Avslutsgrund, Roll, UppdragAvslutat, UppdragTilldelat } from './organisation.events.js';
import { bada, hadeSkett, inte, kanHaSkett, type Intraffat, type Vetskap } from './vetskap.js';

/** How a role ended. No grund: nobody said. `ersatt`: the same role of the same person was said otherwise. */
export type Slut = Intraffat & { readonly grund: Avslutsgrund | null; readonly ersatt?: true };

/** A role that a person has had, and from when until when as far as is known. */
export type Organuppdrag = UppdragTilldelat['data'] & {
  readonly fran: Intraffat;
  /** null: it has not ended, but for `till`. */
  readonly slut: Slut | null;
  readonly revision: number;
};

/** An end that was met before the role it ends: a role whose date is less exact than that of its end. */
export type LostAvslut = Slut & Pick<UppdragAvslutat['data'], 'person' | 'roll'>;

export type Uppdragslista = {
  readonly uppdrag: readonly Organuppdrag[];
  readonly losa: readonly LostAvslut[];
};

/** Whoever has one of these is a member, whether also said to be a ledamot or not: the chair is chosen among them. */
export const LEDAMOTSROLLER: readonly Roll[] = [
  'ordforande',
  'forsteViceOrdforande',
  'andreViceOrdforande',
  'ledamot',
];

/**
 * Whether it has ended by the end of a day. What is replaced holds until its replacement counts: on the days between,
 * one of the two does.
 */
const slutatVid = ({ slut, till }: Organuppdrag, dag: Datum): Vetskap => {
  if (till !== null && till < dag) return true;
  if (slut === null) return false;
  const slutat = hadeSkett(slut, dag);
  return slut.ersatt ? slutat === true : slutat;
};

/** Whether it holds at the end of a day. `till` is its last day, an end its first day without. */
export const gallerVid = (uppdrag: Organuppdrag, dag: Datum): Vetskap =>
  bada(hadeSkett(uppdrag.fran, dag), inte(slutatVid(uppdrag, dag)));

/** Whether it runs when something happens to it. The day after `till` says the same as `till`. */
export const loper = ({ slut, till }: Organuppdrag, moment: number): boolean =>
  slut === null && (till === null || moment <= dygnetsSlut(nastaDag(till)));

export const gallerRoll = (
  avslut: { readonly person: string; readonly roll: Roll | null },
  u: Organuppdrag,
): boolean => avslut.person === u.person && (avslut.roll === null || avslut.roll === u.roll);

/** A role was given: the same role of the same person ends where this begins. */
export const medUppdrag = (
  { uppdrag, losa }: Uppdragslista,
  data: UppdragTilldelat['data'],
  fran: Intraffat,
  revision: number,
  upphort: Intraffat | null,
): Uppdragslista => {
  const ersatts = (u: Organuppdrag): boolean =>
    gallerRoll(data, u) && u.slut === null && (u.till === null || fran.moment <= dygnetsSlut(u.till));
  const nytt: Organuppdrag = { ...data, fran, slut: null, revision };
  const vantar = losa.find((a) => gallerRoll(a, nytt) && kanHaSkett(fran, a.moment));
  const medOrganet: Slut | null = upphort && { ...upphort, grund: 'organetUpphorde' };
  const slut: Slut | null = vantar
    ? { datum: vantar.datum, moment: vantar.moment, grund: vantar.grund }
    : medOrganet;
  return {
    losa,
    uppdrag: [
      ...uppdrag.map((u) =>
        ersatts(u) ? { ...u, slut: { ...fran, grund: null, ersatt: true as const } } : u,
      ),
      { ...nytt, slut },
    ],
  };
};

/** A role ended. One that nobody has had yet is kept for the role that turns out to be older than it was dated. */
export const medAvslut = (
  { uppdrag, losa }: Uppdragslista,
  { person, roll, grund }: UppdragAvslutat['data'],
  nar: Intraffat,
): Uppdragslista => {
  const traffas = (u: Organuppdrag): boolean => gallerRoll({ person, roll }, u) && loper(u, nar.moment);
  const slut: Slut = { ...nar, grund };
  return uppdrag.some(traffas)
    ? { losa, uppdrag: uppdrag.map((u) => (traffas(u) ? { ...u, slut } : u)) }
    : { losa: [...losa, { ...slut, person, roll }], uppdrag };
};

/** The body is no more: so are the roles in it. */
export const medOrganetsSlut = ({ uppdrag, losa }: Uppdragslista, nar: Intraffat): Uppdragslista => ({
  losa,
  uppdrag: uppdrag.map((u) =>
    loper(u, nar.moment) ? { ...u, slut: { ...nar, grund: 'organetUpphorde' } } : u,
  ),
});
