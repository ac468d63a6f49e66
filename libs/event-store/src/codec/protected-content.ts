import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const NONCES_AT_ONCE = 256;

/**
 * One AES-256-GCM message as base64url of nonce, ciphertext and tag. `bound` must be the same when it is
 * opened: an encrypted text moved to another event is not accepted there.
 */
export const encrypt = (key: KeyObject, bound: string, text: string): string => {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  const sealed = cipher.update(text, 'utf8');
  cipher.final(); // adds nothing in this mode, but makes the tag
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()], NONCE + sealed.length + TAG).toString(
    'base64url',
  );
};

/** Throws when the key, the bound text or a single bit of the message is another. */
export const decrypt = (key: KeyObject, bound: string, message: string): string => {
  const bytes = Buffer.from(message, 'base64url');
  const end = bytes.length - TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(end));
  return decipher.update(bytes.subarray(NONCE, end), undefined, 'utf8') + decipher.final('utf8');
};

/** Random nonces are safe for 2^32 events under one key; one key holds a stream, which has tens. */
const nonces = Buffer.alloc(NONCE * NONCES_AT_ONCE);
let used = nonces.length;

/** A call to the system for every nonce would cost as much as the encryption. */
const nextNonce = (): Buffer => {
  if (used === nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  used += NONCE;
  return nonces.subarray(used - NONCE, used);
};
