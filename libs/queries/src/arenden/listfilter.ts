import { ARENDESLAG, ARENDESTATUSAR, arDatum, OgiltigBegaran, organnyckel, type Arendestatus } from '#domain';
import { dagnummer, statusplats, tolkaSoktext, type Listfilter } from '#projections';
import type { Arendefilter } from '../fragor.js';

const enAv = (varde: string, tillatna: readonly string[], falt: string, kod: string): string => {
  if (tillatna.includes(varde)) return varde;
  throw new OgiltigBegaran(kod, `${falt} ska vara något av: ${tillatna.join(', ')}.`, falt);
};

const dag = (text: string, falt: string): number => {
  if (arDatum(text)) return dagnummer(text);
  throw new OgiltigBegaran('DATUM_OGILTIGT', `${falt} ska vara ett datum, t.ex. 2025-05-01.`, falt);
};

/** Read where it is given; an empty text limits nothing. */
const om = <T>(varde: string | undefined, las: (text: string) => T): T | null =>
  varde === undefined || varde.trim() === '' ? null : las(varde.trim());

/** What a list is limited to, as the read models want it. Throws `OgiltigBegaran`. */
export const listfilter = (filter: Arendefilter): Listfilter => ({
  sok: om(filter.q, tolkaSoktext),
  serie: om(filter.serie, (serie) => serie),
  status: om(filter.status, (status) =>
    statusplats(enAv(status, ARENDESTATUSAR, 'status', 'STATUS_OKAND') as Arendestatus),
  ),
  organ: om(filter.organ, organnyckel),
  slag: om(filter.slag, (slag) => enAv(slag, ARENDESLAG, 'slag', 'SLAG_OKANT')),
  handlaggare: om(filter.handlaggare, (handlaggare) => handlaggare),
  oppnadFran: om(filter.oppnadFran, (text) => dag(text, 'oppnadFran')),
  oppnadTill: om(filter.oppnadTill, (text) => dag(text, 'oppnadTill')),
});
