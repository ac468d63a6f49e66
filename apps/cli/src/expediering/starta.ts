import { ExpedieringsprocessenCommand } from '#commands';
import { arDatum, dygnetsBorjan, fragadTidpunkt, tidpunktText } from '#domain';
import { antalOplanerade, expedieringsstart } from '#projections';
import { Klifel } from '../fel/klifel.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { skriv } from '../terminal/skriv.js';
import { antalAv } from '../terminal/text.js';
import { visaRegistrerad } from '../terminal/tid.js';
import { fragaLasmodell, kravIkapp } from './lasmodell.js';
import { kontextFor, medSkrivning, uppgifterI, type Skrivval } from './skrivare.js';

export type Startval = Skrivval & { readonly fran: string; readonly ja?: boolean };

/** A date is its beginning in Sweden. */
const tolkad = (fran: string): string => {
  const ms = arDatum(fran) ? dygnetsBorjan(fran) : fragadTidpunkt(fran);
  if (ms === null)
    throw new Klifel(
      'TIDPUNKTEN_OGILTIG',
      `--fran ska vara ett datum eller en tidpunkt, t.ex. 2026-03-01 eller 2026-03-01T12:00:00Z, men är ${fran}.`,
    );
  return tidpunktText(ms);
};

type Foljd = { readonly nu: string | null; readonly tillkommer: number };

const beslut = (n: number): string => antalAv(n, 'expedierat beslut', 'expedierade beslut');

const foljden = ({ nu, tillkommer }: Foljd, fran: string): readonly string[] => [
  nu === null
    ? 'Ingen har sagt från när något ska skickas: inget skickas nu.'
    : `Nu skickas det som registrerats från och med ${visaRegistrerad(nu)}.`,
  tillkommer < 0
    ? `Från och med ${visaRegistrerad(fran)} i stället: ${beslut(-tillkommer)} som väntar på att planeras skickas inte.`
    : `Från och med ${visaRegistrerad(fran)} i stället: ${beslut(tillkommer)} till skickas.`,
];

/** `arendelogg expediering starta`: what is older is only ever sent because somebody asked for it, knowing how much it is. */
export const korStarta = async (val: Startval, omgivning: Omgivning): Promise<Utgang> => {
  const fran = tolkad(val.fran);
  return medSkrivning<Utgang>(omgivning, val, async ({ store, installningar, utfor }) => {
    const { snapshot, ...foljd } = fragaLasmodell(installningar.data, 'expediering', (query, da) => {
      const nu = expedieringsstart(query);
      const tillkommer = antalOplanerade(query, fran) - antalOplanerade(query, nu);
      return { nu, tillkommer, snapshot: da };
    });
    await kravIkapp(store, snapshot);
    skriv(omgivning.ut, foljden(foljd, fran));
    if (val.ja !== true) {
      skriv(omgivning.ut, ['Inget är ändrat. Lägg till --ja för att göra det.']);
      return 1;
    }
    const data = { fran, tvingat: true };
    await utfor(
      new ExpedieringsprocessenCommand(
        { ...uppgifterI(val), type: 'StartaExpediering', data },
        kontextFor(val),
      ),
    );
    skriv(omgivning.ut, ['Klart.']);
    return 0;
  });
};
