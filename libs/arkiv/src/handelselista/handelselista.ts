import { handelsekatalog, type AnyKatalog, type RecordedEvent } from '#domain';
import { canonicalJson } from '#event-store';
import type { Akt, Arkivhandelse, Dokumentpost } from '../akt/akt.types.js';
import type { LagradText } from '../akt/akt.types.js';
import { element, iNamnrymd, text, type Element } from '../xml/element.js';
import { giltigJson, kanSkrivas } from '../xml/giltig-text.js';
import { NAMNRYMD } from './namnrymd.js';

const katalog: AnyKatalog = handelsekatalog;

/** Whether anything in it is encrypted in the log: a field that is protected, or why, or what the source says. */
const arSkyddad = ({ type, metadata }: RecordedEvent): boolean =>
  metadata.skal !== undefined ||
  metadata.kalla?.citat !== undefined ||
  Object.values(katalog[type]?.falt ?? {}).some(({ skyddad }) => skyddad !== undefined);

const json = (namn: string, varde: unknown): Element => text(namn, giltigJson(canonicalJson(varde)));

/** Exactly the bytes of the log; where XML cannot hold one of the signs, all of them in Base64. */
const lagrad = (namn: string, byte: string): Element =>
  kanSkrivas(byte)
    ? text(namn, byte)
    : text(namn, Buffer.from(byte, 'utf8').toString('base64'), { kodning: 'base64' });

const lagrat = ({ version, data, metadata }: LagradText): Element =>
  element('lagrat', { version: String(version) }, [lagrad('data', data), lagrad('metadata', metadata)]);

const handelsen = ({ handelse, lagrat: byte }: Arkivhandelse): Element => {
  const { stream, revision, id, type, version, data, metadata, gallrad } = handelse;
  const { hash, foregaendeHash, ...rest } = metadata;
  return element(
    'handelse',
    {
      strom: stream,
      revision: String(revision),
      id,
      typ: type,
      version: String(version),
      registrerad: metadata.registrerad,
      skedde: metadata.skedde,
      hash,
      foregaendeHash,
      skyddad: arSkyddad(handelse) ? 'true' : null,
      gallrad: gallrad ? 'true' : null,
    },
    [json('data', data), json('metadata', rest), byte && lagrat(byte)],
  );
};

const dokumentet = ({ sha256, namn, mime, storlek, lage, strom, revision }: Dokumentpost): Element =>
  element('dokument', {
    sha256,
    namn,
    mime,
    storlek: String(storlek),
    lage,
    strom,
    revision: String(revision),
  });

/**
 * Every event of the ärende and of what belongs to it, in the order of the log, readable and with the stored bytes that its
 * hash is made of; and every document by checksum.
 */
export const handelselistan = ({ kort, handelser, dokument }: Akt): Element =>
  iNamnrymd(
    NAMNRYMD,
    element('akt', { arende: kort.id, utgava: '1' }, [
      element('handelser', { antal: String(handelser.length) }, handelser.map(handelsen)),
      element('dokumentlista', { antal: String(dokument.length) }, dokument.map(dokumentet)),
    ]),
  );
