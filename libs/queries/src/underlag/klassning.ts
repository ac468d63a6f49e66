import type { Markering, Historikrad, Skedde } from '#domain';
import { mening } from '#domain';
import { comparePositions, type Position } from '#event-store';
import { skeddesSpann, type Spann } from './ogonblick.js';

export type Svar = 'ja' | 'nej' | 'kanInteAvgoras';

/** An event as a line, with what came of it after the decision. */
export type Underlagsrad = Historikrad & {
  readonly mening: string;
  /** The revision that corrected or annulled it, where that was recorded when the decision had been taken. */
  readonly rattadSenare?: number;
  readonly makuleradSenare?: number;
};

/** Something of which the sources do not say whether it was known, or had happened. */
export type Oavgjord = Underlagsrad & { readonly registreratDa: Svar; readonly hantDa: Svar };

/** What was recorded when a decision was taken, what had happened and was not, and what cannot be told. */
export type Kunskap = {
  readonly registrerat: readonly Underlagsrad[];
  readonly ejRegistrerat: readonly Underlagsrad[];
  readonly kanInteAvgoras: readonly Oavgjord[];
};

/** When a decision was taken, and where in the log it stands. */
export type Beslutsplats = { readonly spann: Spann; readonly position: Position };

/** An event of any stream: as it was written, and when it happened by what is known now. */
export type Klassad = {
  readonly position: Position;
  readonly revision: number;
  readonly registrerad: string;
  readonly skedde: Skedde;
};

/** Whether an event was in the log when the decision was taken: what stands after the decision in the log was not. */
export const registreratDa = ({ position, registrerad }: Klassad, beslut: Beslutsplats): Svar => {
  const nar = Date.parse(registrerad);
  const { fran, till } = beslut.spann;
  if (comparePositions(position, beslut.position) > 0 || nar > till) return 'nej';
  return fran !== null && nar <= fran ? 'ja' : 'kanInteAvgoras';
};

/** Whether it had happened when the decision was taken. */
export const hantDa = ({ skedde, registrerad }: Klassad, { spann }: Beslutsplats): Svar => {
  const eget = skeddesSpann(skedde, registrerad);
  if (spann.fran !== null && eget.till <= spann.fran) return 'ja';
  return eget.fran !== null && eget.fran > spann.till ? 'nej' : 'kanInteAvgoras';
};

const senare = (
  rad: Historikrad,
  nu: Markering | undefined,
): Pick<Underlagsrad, 'rattadSenare' | 'makuleradSenare'> => ({
  ...(nu?.rattad != null && nu.rattad !== rad.rattad && { rattadSenare: nu.rattad }),
  ...(nu?.makulerad != null && rad.makulerad === undefined && { makuleradSenare: nu.makulerad }),
});

/** What tells of the events of one stream: each as a line with the marks it had then, and the marks it has now. */
export type Klassbar = {
  readonly handelse: Klassad;
  readonly rad: Historikrad;
  readonly nu: Markering | undefined;
};

/**
 * Sorts the events of a stream by what the decision can have rested on. What happened later is left out, and so is what
 * was recorded later and has been annulled: it was never so.
 */
export const klassade = (handelser: readonly Klassbar[], beslut: Beslutsplats): Kunskap => {
  const registrerat: Underlagsrad[] = [];
  const ejRegistrerat: Underlagsrad[] = [];
  const kanInteAvgoras: Oavgjord[] = [];
  for (const { handelse, rad, nu } of handelser) {
    const post = { ...rad, ...senare(rad, nu), mening: mening(rad) };
    const [kant, hant] = [registreratDa(handelse, beslut), hantDa(handelse, beslut)];
    if (kant === 'ja') registrerat.push(post);
    else if (hant === 'nej' || (kant === 'nej' && nu?.makulerad != null)) continue;
    else if (kant === 'nej' && hant === 'ja') ejRegistrerat.push(post);
    else kanInteAvgoras.push({ ...post, registreratDa: kant, hantDa: hant });
  }
  return { registrerat, ejRegistrerat, kanInteAvgoras };
};
