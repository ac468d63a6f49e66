import { helaOrganet } from '../organisation/organ.lage.js';
import type { Omvarld } from '../samband/omvarld.js';
import { anslagAv } from '../sammantrade/justering.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import { tillat, varna, type Provad, type Utfall } from './regel.js';

/**
 * A gemensam nämnd has its notices on the boards of all the municipalities that have it together, and the time for
 * appeal counts from the last of them (KL 13:5). Which they are nobody has said, but one board is too few.
 */
export const allasTavlor = (
  { data }: Provad<'JusteringTillkannagiven'>,
  sammantrade: Sammantrade,
  omvarld: Omvarld | undefined,
): Utfall => {
  if (!omvarld?.organet || helaOrganet(omvarld.organet)?.typ !== 'gemensamNamnd') return tillat;
  const uppe = data.paragrafer.flatMap((p) => anslagAv(sammantrade, p)).filter((a) => a.avbrutet === null);
  const tavlor = new Set([...uppe, data].flatMap((a) => a.tavlor));
  return tavlor.size > 1
    ? tillat
    : varna(
        'GEMENSAM_NAMND_EN_TAVLA',
        'En gemensam nämnds justering tillkännages i alla samverkande kommuner, och överklagandetiden räknas från det sista anslaget. Sätt upp det också på de andra kommunernas anslagstavlor och registrera det.',
      );
};
