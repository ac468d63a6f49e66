import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';

/** Signature types of C2SP signed-note that are known here. */
export const ED25519 = 0x01;
export const MEDSIGNATUR = 0x04;

/** A key that notes are verified with: name, type, and 32 bytes of Ed25519. */
export type Notnyckel = { readonly namn: string; readonly typ: number; readonly publik: Uint8Array };

/** A signature line, taken apart. */
export type Notrad = {
  readonly namn: string;
  readonly nyckelId: string;
  readonly signatur: Buffer;
  readonly rad: string;
};

/** A note, taken apart and not yet believed. `text` ends with a line break. */
export type Not = { readonly text: string; readonly rader: readonly Notrad[] };

const NAMN = /^[^\s+]+$/u;
const RAD = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u;
/** Control signs, but for the line break. */
const STYRTECKEN = /[^\P{Cc}\n]/u;
/** A note with more signatures than anyone needs is not read. */
const MEST_RADER = 64;

/** Whether a text can be the name of a key, and the origin of a log. */
export const arNyckelnamn = (namn: string): boolean => NAMN.test(namn) && namn.length <= 255;

/** Key id of C2SP signed-note: the first four bytes of SHA-256(name || LF || type || public key), hex. */
export const nyckelId = ({ namn, typ, publik }: Notnyckel): string =>
  createHash('sha256')
    .update(`${namn}\n`)
    .update(Buffer.from([typ]))
    .update(publik)
    .digest('hex')
    .slice(0, 8);

/** A key as text, for those who verify: `<name>+<key id>+<base64 of type and key>`. */
export const skrivVkey = (nyckel: Notnyckel): string =>
  `${nyckel.namn}+${nyckelId(nyckel)}+${Buffer.from([nyckel.typ, ...nyckel.publik]).toString('base64')}`;

/** Reads a key; null for what is none, or whose id is not its own. */
export const tolkaVkey = (text: string): Notnyckel | null => {
  const [, namn, id, kod] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim()) ?? [];
  if (namn === undefined || kod === undefined) return null;
  const bytes = Buffer.from(kod, 'base64');
  const nyckel = { namn, typ: bytes[0] ?? 0, publik: bytes.subarray(1) };
  const kand = [ED25519, MEDSIGNATUR].includes(nyckel.typ) && nyckel.publik.length === 32;
  return kand && nyckelId(nyckel) === id ? nyckel : null;
};

/** Takes a note apart; null where it is not one. */
export const tolkaNot = (not: string): Not | null => {
  const delning = not.lastIndexOf('\n\n');
  if (delning < 0 || !not.endsWith('\n') || STYRTECKEN.test(not)) return null;
  const rader = not.slice(delning + 2, -1).split('\n');
  const tolkade = rader.map(tolkaNotrad).filter((rad) => rad !== null);
  if (tolkade.length !== rader.length || rader.length > MEST_RADER) return null;
  return { text: not.slice(0, delning + 1), rader: tolkade };
};

/** A signature line; null where it is not one. */
export const tolkaNotrad = (rad: string): Notrad | null => {
  const [, namn, kod] = RAD.exec(rad) ?? [];
  if (namn === undefined || kod === undefined || !arNyckelnamn(namn)) return null;
  const bytes = Buffer.from(kod, 'base64');
  if (bytes.length < 5) return null;
  return { namn, nyckelId: bytes.subarray(0, 4).toString('hex'), signatur: bytes.subarray(4), rad };
};

/** The signature line of a key over a note. */
export const notrad = (nyckel: Notnyckel, signatur: Uint8Array): string =>
  `— ${nyckel.namn} ${Buffer.concat([Buffer.from(nyckelId(nyckel), 'hex'), signatur]).toString('base64')}`;

/**
 * Whether a known key has signed the note: at least one line of it that holds, and none that does not. Lines of unknown keys
 * say nothing.
 */
export const arSigneradAv = ({ text, rader }: Not, nyckel: Notnyckel): boolean => {
  const egna = rader.filter((rad) => rad.namn === nyckel.namn && rad.nyckelId === nyckelId(nyckel));
  return egna.length > 0 && egna.every(({ signatur }) => haller(nyckel, text, signatur));
};

/** When a witness cosigned the note (seconds since 1970), null where it has not (C2SP tlog-cosignature). */
export const bevittnadAv = (text: string, rad: Notrad, vittne: Notnyckel): number | null => {
  if (rad.namn !== vittne.namn || rad.nyckelId !== nyckelId(vittne) || rad.signatur.length !== 72)
    return null;
  const tid = rad.signatur.readBigUInt64BE(0);
  const meddelande = `cosignature/v1\ntime ${tid}\n${text}`;
  return haller(vittne, meddelande, rad.signatur.subarray(8)) ? Number(tid) : null;
};

const haller = ({ publik }: Notnyckel, text: string, signatur: Uint8Array): boolean =>
  signatur.length === 64 && verify(null, Buffer.from(text, 'utf8'), publikNyckel(publik), signatur);

/** DER before the 32 bytes of an Ed25519 public key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const publikNyckel = (publik: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, publik]), format: 'der', type: 'spki' });
