import type { Dokumentlager, Skrivfil } from '#handlingar';
import type { Akt, Dokumentpost } from '../akt/akt.types.js';
import { dokumentplats } from '../erms/handling.js';
import { HANDELSESCHEMA, SCHEMAFIL } from '../handelselista/schema.js';
import type { Schemafil } from '../xml/prova.js';
import { skrivXml } from '../xml/skriv.js';
import { uppgiftOm, type Paketfil } from './filer.js';
import { mets } from './mets.js';
import { premis, type Tillkomst } from './premis.js';

/** A package before it is written: what is held, and the documents that are read while it is. */
export type Paket = {
  /** Name of the folder that everything stands in, and the package's own. */
  readonly objid: string;
  readonly filer: readonly Paketfil[];
  readonly dokument: readonly Dokumentpost[];
};

export const METSFIL = 'METS.xml';
export const ERMSPLATS = 'metadata/descriptive/erms.xml';
const PREMISPLATS = 'metadata/preservation/premis.xml';

/** The documents that follow, each once, however many events speak of it. */
const medfoljer = ({ dokument }: Akt): readonly Dokumentpost[] => [
  ...new Map(dokument.filter(({ lage }) => lage === 'finns').map((post) => [post.sha256, post])).values(),
];

/** An E-ARK SIP of an export. `scheman` are those that the export was tried against: they follow, with our own. */
export const paketet = (
  akt: Akt,
  ermsXml: string,
  scheman: readonly Schemafil[],
  tillkomst: Tillkomst,
): Paket => {
  const objid = `arendelogg-${akt.kort.id}`;
  const dokument = medfoljer(akt);
  const dokumentuppgifter = dokument.map(({ sha256, mime, storlek }) => ({
    plats: dokumentplats(sha256),
    mime,
    sha256,
    storlek,
  }));
  const erms: Paketfil = { plats: ERMSPLATS, text: ermsXml };
  const schemafiler = [{ namn: SCHEMAFIL, text: HANDELSESCHEMA }, ...scheman].map(
    ({ namn, text }): Paketfil => ({ plats: `schemas/${namn}`, text }),
  );
  const bevarande: Paketfil = {
    plats: PREMISPLATS,
    text: skrivXml(premis(akt, [uppgiftOm(erms), ...dokumentuppgifter], tillkomst)),
  };
  const innehall = {
    erms: uppgiftOm(erms),
    premis: uppgiftOm(bevarande),
    scheman: schemafiler.map(uppgiftOm),
    dokument: dokumentuppgifter,
  };
  const rot: Paketfil = {
    plats: METSFIL,
    text: skrivXml(mets(objid, akt.kort, innehall, tillkomst)),
  };
  return { objid, filer: [rot, erms, bevarande, ...schemafiler], dokument };
};

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text, 'utf8'));
}

/** The document went away after it was counted on. */
export class DokumentetForsvann extends Error {
  override readonly name = 'DokumentetForsvann';
  readonly kod = 'DOKUMENTET_SKADAT';
  constructor(sha256: string) {
    super(`Dokumentet ${sha256} försvann medan paketet skrevs. Kör exporten igen.`);
  }
}

async function* dokumentbytes(lager: Dokumentlager, sha256: string): AsyncGenerator<Uint8Array> {
  const innehall = await lager.get(sha256);
  if (innehall === null) throw new DokumentetForsvann(sha256);
  yield* innehall;
}

/** Every file of a package in the order it is written. A document is read when its turn comes, and never held whole. */
export const skrivfiler = ({ objid, filer, dokument }: Paket, lager: Dokumentlager): readonly Skrivfil[] => [
  ...filer.map(({ plats, text }) => ({
    plats: `${objid}/${plats}`,
    storlek: Buffer.byteLength(text, 'utf8'),
    innehall: bytes(text),
  })),
  ...dokument.map(({ sha256, storlek }) => ({
    plats: `${objid}/${dokumentplats(sha256)}`,
    storlek,
    innehall: dokumentbytes(lager, sha256),
  })),
];
