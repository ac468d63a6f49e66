import { delegationsanslag, type Delegationsbeslut } from '../delegationsbeslut/delegationsbeslut.state.js';
import { anslagAv, justeringAv } from '../sammantrade/justering.js';
import { sammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import type { Kalender } from '../tidsfrister/kalender.js';
import { klockaAv, type Overklagandeklocka } from './overklagandeklocka.js';

const okand = (saknas: string): Overklagandeklocka => ({ lage: 'okand', saknas });

const vidMotet = (
  { sammantrade, paragraf }: Delegationsbeslut['anmalningar'][number],
  moten: readonly Sammantrade[],
  kalender: Kalender,
): Overklagandeklocka => {
  const mote = moten.find((m) => sammantradeId(m) === sammantrade);
  if (!mote) return okand(`sammanträdet ${sammantrade}, där beslutet anmäldes`);
  if (paragraf === null) return okand('paragrafen där beslutet anmäldes');
  return klockaAv(anslagAv(mote, paragraf), justeringAv(mote, paragraf) !== null, kalender);
};

/**
 * The clock of a decision outside a meeting (KL 13:5, 8:10 p. 3): from the notice of the justering of the minutes where
 * it was first reported, among some meetings; one that is not reported from its own notice. A party's own time by
 * another law is R-71's.
 */
export const delegationsklocka = (
  beslut: Delegationsbeslut,
  moten: readonly Sammantrade[],
  kalender: Kalender,
): Overklagandeklocka => {
  if (beslut.makulerat || beslut.overklagbart === 'nej') return { lage: 'ingen', varfor: 'ejOverklagbart' };
  if (beslut.overklagbart === 'forvaltningsbesvar') return { lage: 'ingen', varfor: 'parternasTid' };
  if (beslut.overklagbart === null) return okand('om och hur beslutet får överklagas');
  const [anmalan] = beslut.anmalningar;
  if (anmalan) return vidMotet(anmalan, moten, kalender);
  const egna = delegationsanslag(beslut);
  return egna.length === 0 ? { lage: 'ejBorjat', avbrutet: false } : klockaAv(egna, true, kalender);
};
