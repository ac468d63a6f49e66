import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Signs heads. A key file here; a key service (KMS, HSM) has the same two things to offer. */
export type Signerare = {
  /** 32 bytes of Ed25519. */
  readonly publik: Uint8Array;
  readonly signera: (bytes: Uint8Array) => Promise<Uint8Array>;
};

/** Where the key lies when no other was configured. */
export const standardnyckelfil = (data: string): string => join(data, 'nycklar', 'tradhuvud.pem');

/** The key that heads are signed with cannot be used; the text says what to do. */
export class NyckelEjAnvandbar extends Error {
  override readonly name = 'NyckelEjAnvandbar';
  readonly kod = 'TRADNYCKEL_EJ_ANVANDBAR';
}

/** Signs with the key of a file: PEM, PKCS#8, Ed25519, for nobody else to read. Throws `NyckelEjAnvandbar`. */
export const nyckelfil = (fil: string): Signerare => {
  const nyckel = lasNyckel(fil);
  const publik = createPublicKey(nyckel).export({ format: 'der', type: 'spki' }).subarray(-32);
  return { publik, signera: async (bytes) => sign(null, bytes, nyckel) };
};

/** The same, with a new key where there is none: of several that start at once, one makes it. */
export const nyckelfilEllerNy = (fil: string): Signerare => {
  if (statSync(fil, { throwIfNoEntry: false }) === undefined) skapaNyckel(fil);
  return nyckelfil(fil);
};

const lasNyckel = (fil: string): KeyObject => {
  let pem: Buffer;
  try {
    if ((statSync(fil).mode & 0o077) !== 0)
      throw new NyckelEjAnvandbar(`${fil} får läsas av andra än ägaren. Ge filen rättigheterna 0600.`);
    pem = readFileSync(fil);
  } catch (cause) {
    if (cause instanceof NyckelEjAnvandbar) throw cause;
    throw new NyckelEjAnvandbar(`Nyckeln för trädhuvuden, ${fil}, går inte att läsa.`, { cause });
  }
  try {
    const nyckel = createPrivateKey(pem);
    if (nyckel.asymmetricKeyType === 'ed25519') return nyckel;
  } catch {
    // said below
  }
  throw new NyckelEjAnvandbar(
    `${fil} är ingen Ed25519-nyckel i PEM. Skapa en med: openssl genpkey -algorithm ed25519 -out ${fil}`,
  );
};

/** Whole or not at all, and never over one that is there. */
const skapaNyckel = (fil: string): void => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  mkdirSync(dirname(fil), { recursive: true, mode: 0o700 });
  const ny = `${fil}.${process.pid}.ny`;
  const fd = openSync(ny, 'wx', 0o600);
  writeSync(fd, String(pem));
  fsyncSync(fd);
  closeSync(fd);
  try {
    linkSync(ny, fil);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(ny);
  }
};
