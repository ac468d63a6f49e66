import { R20, R21, R22, R23 } from './beredningstvang.regler.js';
import { R60 } from './delegation.regler.js';
import { R61, R61b } from './delegationsanmalan.regler.js';
import { R40, R41, R42, R43, R44, R45 } from './minoritet.regler.js';
import { R03, R04, R05 } from './motion.regler.js';
import { ordningsregler } from './ordning.regler.js';
import { R50, R51, R52, R52b, R54, R54b } from './protokoll.regler.js';
import { R70, R71 } from './overklagande.regler.js';
import { R72, R73, R74 } from './verkstallighet.regler.js';
import type { Regel, Regelhandelsetyp } from './regel.js';
import { R14, R53 } from './offentlighet.regler.js';
import { R37 } from './reservation.regler.js';
import { R34, R35 } from './omrostning.regler.js';
import { R10, R11, R13, R18, R24 } from './registrering.regler.js';
import { R30, R31, R32, R33 } from './sammantrade.regler.js';
import { R01, R02 } from './vackning.regler.js';

/** Every rule. A rule only ever meets facts of the types it names, so its narrower type is safe to widen. */
export const REGLER = [
  R01,
  R02,
  R03,
  R04,
  R05,
  R10,
  R11,
  R13,
  R14,
  R18,
  R20,
  R21,
  R22,
  R23,
  R24,
  R30,
  R31,
  R32,
  R33,
  R34,
  R35,
  R37,
  R40,
  R41,
  R42,
  R43,
  R44,
  R45,
  R50,
  R51,
  R52,
  R52b,
  R53,
  R54,
  R54b,
  R60,
  R61,
  R61b,
  R70,
  R71,
  R72,
  R73,
  R74,
  ...ordningsregler,
] as unknown as readonly Regel[];

const perTyp = new Map<Regelhandelsetyp, readonly Regel[]>();
for (const regel of REGLER)
  for (const typ of regel.galler) perTyp.set(typ, [...(perTyp.get(typ) ?? []), regel]);

/** The rules that speak of facts of a type. */
export const reglerFor = (typ: Regelhandelsetyp): readonly Regel[] => perTyp.get(typ) ?? [];

/** The ids that a command may acknowledge. */
export const arRegel = (id: string): boolean => REGLER.some((r) => r.id === id);
