import type { JsonObject, Metadata } from '#domain';
import type { LagradText } from '../akt/akt.types.js';
import type { Element } from '../xml/element.js';
import { allaElement, lasXml, OlasligXml } from '../xml/las.js';
import { NAMNRYMD } from './namnrymd.js';

/** One event of a list, as it was read. */
export type Inlast = {
  readonly strom: string;
  readonly revision: number;
  readonly id: string;
  readonly typ: string;
  readonly version: number;
  readonly registrerad: string;
  readonly skedde: string | null;
  readonly hash: string;
  readonly foregaendeHash: string | null;
  readonly gallrad: boolean;
  readonly data: JsonObject;
  readonly metadata: Metadata;
  readonly lagrat: LagradText | null;
};

/** A list of events, as it was read: the form has been tried, what it says has not. */
export type Lista = {
  readonly arende: string;
  /** How many events it says that it has. */
  readonly antal: number;
  readonly handelser: readonly Inlast[];
  /** Checksums of the documents that were there when it was made. */
  readonly dokument: readonly string[];
};

const barn = ({ innehall }: Element, namn: string): Element | undefined =>
  typeof innehall === 'string' ? undefined : innehall.find((del) => del.namn === namn);

const textAv = (del: Element | undefined): string => (typeof del?.innehall === 'string' ? del.innehall : '');

const jsonAv = (del: Element | undefined): unknown => {
  try {
    return JSON.parse(textAv(del));
  } catch (cause) {
    throw new OlasligXml('En händelse i listan har ett innehåll som inte är JSON.', { cause });
  }
};

const byteAv = (del: Element | undefined): string =>
  del?.attribut['kodning'] === 'base64' ? Buffer.from(textAv(del), 'base64').toString('utf8') : textAv(del);

const lagratAv = (del: Element | undefined): LagradText | null =>
  del === undefined
    ? null
    : {
        version: Number(del.attribut['version']),
        data: byteAv(barn(del, 'data')),
        metadata: byteAv(barn(del, 'metadata')),
      };

const handelseAv = (del: Element): Inlast => {
  const a = del.attribut;
  return {
    strom: a['strom'] ?? '',
    revision: Number(a['revision']),
    id: a['id'] ?? '',
    typ: a['typ'] ?? '',
    version: Number(a['version']),
    registrerad: a['registrerad'] ?? '',
    skedde: a['skedde'] ?? null,
    hash: a['hash'] ?? '',
    foregaendeHash: a['foregaendeHash'] ?? null,
    gallrad: a['gallrad'] === 'true',
    data: jsonAv(barn(del, 'data')) as JsonObject,
    metadata: jsonAv(barn(del, 'metadata')) as Metadata,
    lagrat: lagratAv(barn(del, 'lagrat')),
  };
};

/** Reads the list of events in an export. Throws `OlasligXml` where there is none. */
export const lasLista = (xml: string): Lista => {
  const [akt] = allaElement(lasXml(xml), 'akt', NAMNRYMD);
  if (akt === undefined)
    throw new OlasligXml('Filen har ingen händelselista ur Ärendelogg, och går inte att läsa in.');
  return {
    arende: akt.attribut['arende'] ?? '',
    antal: Number(barn(akt, 'handelser')?.attribut['antal']),
    handelser: allaElement(akt, 'handelse', NAMNRYMD).map(handelseAv),
    dokument: [
      ...new Set(
        allaElement(akt, 'dokument', NAMNRYMD)
          .filter(({ attribut }) => attribut['lage'] === 'finns')
          .map(({ attribut }) => attribut['sha256'] ?? ''),
      ),
    ],
  };
};
