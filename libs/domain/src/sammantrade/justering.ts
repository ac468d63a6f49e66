import type { Skedde, Skett } from '../shared/edtf.js';
import { arBeslutsfor, narvarandeVid, type Narvarolage } from './narvaro.js';
import type { Motespost, Sammantrade } from './sammantrade.state.js';

/** A notice and what became of it; null = has not happened as far as is known. */
export type Anslagslage = Motespost<'JusteringTillkannagiven'> & {
  readonly nedtaget: Skett;
  readonly avbrutet: Skett;
};

/** The approval of a paragraf; null when none is known. */
export const justeringAv = (
  { justeringar }: Sammantrade,
  paragraf: number,
): Motespost<'ProtokollJusterat'> | null => justeringar.find((j) => j.paragrafer.includes(paragraf)) ?? null;

const skett = (post: { readonly datum: Skedde } | undefined): Skett => (post ? { datum: post.datum } : null);

/** A notice by its number; null when none has it. */
export const anslaget = ({ anslag, nedtagningar, avbrott }: Sammantrade, nr: number): Anslagslage | null => {
  const post = anslag.find((a) => a.nr === nr);
  if (!post) return null;
  return {
    ...post,
    nedtaget: skett(nedtagningar.find((n) => n.anslag === nr)),
    avbrutet: skett(avbrott.find((a) => a.anslag === nr)),
  };
};

/** Whether a notice is up, as far as is known. */
export const sitterUppe = ({ nedtaget, avbrutet }: Anslagslage): boolean => !nedtaget && !avbrutet;

/**
 * The notices of the approval of a paragraf, in the order they went up: several where a gemensam nämnd has several
 * boards, and where one was put up again after a break.
 */
export const anslagAv = (sammantrade: Sammantrade, paragraf: number): readonly Anslagslage[] =>
  sammantrade.anslag
    .filter((a) => a.paragrafer.includes(paragraf))
    .map((a) => anslaget(sammantrade, a.nr))
    .filter((a) => a !== null);

/** That the meeting ended, and when; null when nothing says that it has. */
export const avslutatNar = ({ avslutat }: Sammantrade): Skett => avslutat;

/**
 * The day that the meeting ended, from which the days for justering count: the day in its name unless the end or an
 * adjournment says otherwise. null: it went on, and nobody says until when.
 */
export const sistaSammantradesdag = ({ datum, avslutat, ajourneringar }: Sammantrade): Skedde => {
  if (avslutat && avslutat.datum !== null) return avslutat.datum;
  return ajourneringar.length === 0 ? datum : null;
};

/** What is true of one paragraf. */
export type Paragraflage = {
  readonly paragraf: Motespost<'ParagrafTilldelad'> | null;
  readonly narvaro: Narvarolage | null;
  readonly beslutsfor: boolean | null;
  readonly justering: Motespost<'ProtokollJusterat'> | null;
  readonly anslag: readonly Anslagslage[];
};

/** Everything that the meeting says of a paragraf. */
export const paragraflage = (sammantrade: Sammantrade, nr: number): Paragraflage => ({
  paragraf: sammantrade.paragrafer.find((p) => p.nr === nr) ?? null,
  narvaro: narvarandeVid(sammantrade, nr),
  beslutsfor: arBeslutsfor(sammantrade, nr),
  justering: justeringAv(sammantrade, nr),
  anslag: anslagAv(sammantrade, nr),
});
