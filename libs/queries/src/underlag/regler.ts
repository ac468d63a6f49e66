import { dygnetsBorjan, dygnetsSlut, reglerFor, type Allvar, type Regelhandelsetyp } from '#domain';
import type { Svar } from './klassning.js';
import type { Spann } from './ogonblick.js';

/** A rule that speaks of a decision: its source, the version by the days it is in force, and whether it was so then. */
export type Underlagsregel = {
  readonly id: string;
  readonly text: string;
  readonly kalla: string;
  readonly allvar: Allvar;
  readonly iKraft: { readonly fran: string | null; readonly till: string | null };
  readonly gallde: Svar;
};

const galldeDa = ({ fran, till }: Underlagsregel['iKraft'], spann: Spann): Svar => {
  const borjar = fran === null ? -Infinity : dygnetsBorjan(fran);
  const slutar = till === null ? Infinity : dygnetsSlut(till);
  const forst = spann.fran ?? -Infinity;
  if (forst >= borjar && spann.till <= slutar) return 'ja';
  return spann.till < borjar || forst > slutar ? 'nej' : 'kanInteAvgoras';
};

/** The rules that speak of a decision, those that applied first told as such; where the day leaves it open, that is said. */
export const underlagsregler = (typ: Regelhandelsetyp, spann: Spann): readonly Underlagsregel[] =>
  reglerFor(typ).map(({ id, text, kalla, allvar, iKraft }) => ({
    ...{ id, text, kalla, allvar, iKraft },
    gallde: galldeDa(iKraft, spann),
  }));
