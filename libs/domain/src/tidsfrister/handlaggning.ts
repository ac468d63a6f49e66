import type { Datum } from '../shared/stockholm.js';
import { dagenEfter } from './datumrakning.js';
import { fast, flyttad, type Tidsfrist } from './tidsfrist.js';
import type { Kalender } from './kalender.js';
import { plusArbetsdagar } from './vardagar.js';

/** What has come in is registered as soon as it has: the next working day at the latest (OSL 5:1 and JO's practice). */
export const registreringSenast = (inkom: Datum, kalender: Kalender): Tidsfrist =>
  flyttad(dagenEfter(inkom), kalender, { regel: 'R-10', kalla: 'OSL 5:1, JO:s praxis' });

/** After how many working days without a receipt somebody is told, where the municipality has not said otherwise. */
export const KVITTENS_ARBETSDAGAR = { paminnelse: 3, eskalering: 7 } as const;

const arbetsdagarEfter = (skickad: Datum, antal: number, kalender: Kalender): Tidsfrist => ({
  ...fast(plusArbetsdagar(skickad, antal, kalender), { regel: null, kalla: 'rutin för expediering' }),
  kalender: kalender.version,
});

/** When a recipient who has not confirmed is reminded. Counted in working days, so there is nothing to move. */
export const kvittensPaminnelse = (
  skickad: Datum,
  kalender: Kalender,
  arbetsdagar: number = KVITTENS_ARBETSDAGAR.paminnelse,
): Tidsfrist => arbetsdagarEfter(skickad, arbetsdagar, kalender);

/** When a receipt that has not come is somebody else's matter as well: the kanslichef's. */
export const kvittensEskalering = (
  skickad: Datum,
  kalender: Kalender,
  arbetsdagar: number = KVITTENS_ARBETSDAGAR.eskalering,
): Tidsfrist => arbetsdagarEfter(skickad, arbetsdagar, kalender);
