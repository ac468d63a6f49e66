import { kantaFakta, type KantaFakta, type Stromregler, type Tidpunkter } from '../tid/fold.js';
import { jamfor, raknat, type RaknatFaktum } from '../tid/ordning.js';
import { arRattelse } from '../tid/rattelser.js';
import { evolveSammantrade, type Sammantradesfaktum } from './sammantrade.evolve.js';
import type { SammantradeId } from './sammantrade-id.js';
import { passarFalt } from './sammantrade.katalog.js';
import { okantSammantrade, type Sammantrade } from './sammantrade.state.js';

/** What the events of one meeting say, as of two times. */
export type Sammantradesvikning = KantaFakta<Sammantradesfaktum> & { readonly sammantrade: Sammantrade };

/** A meeting needs no first event: an extract of its minutes may be all that is known. */
const MOTESSTROM: Stromregler = { oppnande: null, passar: passarFalt };

/**
 * As `fold` of an ärende: what was registered by `vidTidpunkt`, with the corrections known then and without what was
 * annulled, as far as it counted by `giltig`, in the order it happened. A meeting needs no first event.
 */
export const foldSammantrade = (
  id: SammantradeId,
  handelser: readonly Sammantradesfaktum[],
  { vidTidpunkt, giltig }: Tidpunkter = {},
): Sammantradesvikning => {
  const kant = kantaFakta(handelser, vidTidpunkt, MOTESSTROM);
  const fakta =
    giltig === undefined ? kant.fakta : kant.fakta.filter(({ raknas }) => raknas.moment <= giltig);
  const sammantrade = fakta.reduce((s, { faktum }) => evolveSammantrade(s, faktum), okantSammantrade(id));
  return { ...kant, fakta, sammantrade };
};

/** What commands decide on: everything recorded of the meeting, and the fold of it. */
export type Sammantradeslage = {
  /** In stream order, as written: corrected and annulled events too. */
  readonly handelser: readonly Sammantradesfaktum[];
  /** The facts that count, in the order they happened. */
  readonly fakta: readonly RaknatFaktum<Sammantradesfaktum>[];
  readonly sammantrade: Sammantrade;
};

/** A meeting of which nothing is recorded. */
export const tomtSammantradeslage = (id: SammantradeId): Sammantradeslage => ({
  handelser: [],
  fakta: [],
  sammantrade: okantSammantrade(id),
});

/**
 * The state with one more recorded event. Equal to folding everything anew, which it does when the event corrects
 * another or happened before one already known; otherwise it only adds.
 */
export const utokaSammantrade = (lage: Sammantradeslage, faktum: Sammantradesfaktum): Sammantradeslage => {
  const handelser = [...lage.handelser, faktum];
  const ny = raknat(faktum);
  const sista = lage.fakta.at(-1);
  if (arRattelse(faktum) || (sista && jamfor(sista, ny) > 0)) {
    const { fakta, sammantrade } = foldSammantrade(lage.sammantrade, handelser);
    return { handelser, fakta, sammantrade };
  }
  return { handelser, fakta: [...lage.fakta, ny], sammantrade: evolveSammantrade(lage.sammantrade, faktum) };
};

/** What was true of a meeting from a moment (ms since 1970, inclusive) until the next period begins. */
export type Sammantradesperiod = { readonly fran: number; readonly sammantrade: Sammantrade };

/** The periods of a meeting in valid time: one per moment at which a fact began to count. */
export const sammantradesperioder = (
  id: SammantradeId,
  fakta: Sammantradesvikning['fakta'],
): readonly Sammantradesperiod[] => {
  const resultat: Sammantradesperiod[] = [];
  let sammantrade = okantSammantrade(id);
  for (const { faktum, raknas } of fakta) {
    sammantrade = evolveSammantrade(sammantrade, faktum);
    if (resultat.at(-1)?.fran === raknas.moment) resultat.pop();
    resultat.push({ fran: raknas.moment, sammantrade });
  }
  return resultat;
};
