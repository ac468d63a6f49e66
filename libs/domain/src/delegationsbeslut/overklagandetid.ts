import { anslagAv } from '../sammantrade/justering.js';
import { sammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import type { Skedde, Skett } from '../shared/edtf.js';
import { fristspann, type Fristspann } from '../tidsfrister/fristspann.js';
import type { Kalender } from '../tidsfrister/kalender.js';
import { overklagandetid } from '../tidsfrister/overklagande.js';
import type { Tidsfrist } from '../tidsfrister/tidsfrist.js';
import { delegationsanslag, type Delegationsbeslut } from './delegationsbeslut.state.js';

/**
 * Where the time for appealing a decision outside a meeting stands.
 * `ingen`: it may not be appealed. `perPart`: it counts for each party from the day that party received it (KL 13:3,
 * FL 44 §). `vantar`: it has not begun, and what has to happen first. `okand`: what is missing to tell. `loper`: from
 * the notices that stand, the earliest and the latest day it can end; the same where their days are known.
 */
export type Overklagandelage =
  | { readonly slag: 'ingen' }
  | { readonly slag: 'perPart' }
  | { readonly slag: 'vantar'; readonly pa: 'anmalan' | 'anslag' }
  | { readonly slag: 'okand'; readonly saknas: readonly string[] }
  | { readonly slag: 'loper'; readonly frist: Fristspann<Tidsfrist> };

type Anslag = { readonly datum: Skedde; readonly avbrutet: Skett };

const okand = (...saknas: string[]): Overklagandelage => ({ slag: 'okand', saknas });

const senare = (a: Tidsfrist, b: Tidsfrist): Tidsfrist => (a.sistaDag < b.sistaDag ? b : a);

/** Several boards of a gemensam nämnd: from the last of them (KL 13:5). A notice that broke off counts for nothing. */
const franAnslag = (alla: readonly Anslag[], kalender: Kalender): Overklagandelage => {
  const sittande = alla.filter((a) => a.avbrutet === null);
  if (sittande.length === 0) return { slag: 'vantar', pa: 'anslag' };
  const frister = sittande.map((a) => fristspann(a.datum, (dag) => overklagandetid(dag, kalender)));
  const kanda = frister.filter((f) => f !== null);
  const [forsta, ...resten] = kanda;
  if (forsta === undefined || kanda.length < frister.length) return okand('dagen då anslaget sattes upp');
  const frist = resten.reduce(
    (a, b) => ({ tidigast: senare(a.tidigast, b.tidigast), senast: senare(a.senast, b.senast) }),
    forsta,
  );
  return { slag: 'loper', frist };
};

const vidMotet = (
  { anmalningar }: Delegationsbeslut,
  mote: Sammantrade | null,
  kalender: Kalender,
): Overklagandelage => {
  const [anmalan] = anmalningar;
  if (!anmalan) return { slag: 'vantar', pa: 'anmalan' };
  if (!mote || sammantradeId(mote) !== anmalan.sammantrade)
    return okand(`sammanträdet ${anmalan.sammantrade}, där beslutet anmäldes`);
  if (anmalan.paragraf === null) return okand('paragrafen där beslutet anmäldes');
  return franAnslag(anslagAv(mote, anmalan.paragraf), kalender);
};

const tiden = (
  beslut: Delegationsbeslut,
  anmalningsmote: Sammantrade | null,
  kalender: Kalender,
): Overklagandelage => {
  if (beslut.anmalningar.length > 0) return vidMotet(beslut, anmalningsmote, kalender);
  const egna = delegationsanslag(beslut);
  if (egna.length > 0) return franAnslag(egna, kalender);
  // minutes of its own say that it is not to be reported, so what is missing is the notice
  return { slag: 'vantar', pa: beslut.protokollforingar.length > 0 ? 'anslag' : 'anmalan' };
};

/**
 * The time for appealing a decision outside a meeting (KL 13:5, 8:10 p. 3): from the notice of the justering of the
 * minutes where it was first reported (`anmalningsmote`, null where nobody has looked it up), an unreported one from its own
 * notice. Throws `KalenderRackerInte` where the calendar does not reach.
 */
export const overklagandetidFor = (
  beslut: Delegationsbeslut,
  anmalningsmote: Sammantrade | null,
  kalender: Kalender,
): Overklagandelage => {
  if (beslut.makulerat) return { slag: 'ingen' };
  switch (beslut.overklagbart) {
    case 'nej':
      return { slag: 'ingen' };
    case 'forvaltningsbesvar':
      return { slag: 'perPart' };
    case 'laglighetsprovning':
      return tiden(beslut, anmalningsmote, kalender);
    case null:
      return okand('om och hur beslutet får överklagas');
  }
};
