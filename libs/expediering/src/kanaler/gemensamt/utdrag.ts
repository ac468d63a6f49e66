import type { Dokumentlager } from '#handlingar';
import type { Dokumenthanvisning } from '../kanal.js';
import { forAvbrott } from './tidsgrans.js';

/** A document that a message refers to is not in the store. */
export class DokumentetSaknas extends Error {
  override readonly name = 'DokumentetSaknas';
  readonly kod = 'DOKUMENTET_SAKNAS';
  constructor(readonly sha256: string) {
    super(`Dokumentet ${sha256} finns inte i dokumentlagret. Återställ det från säkerhetskopia.`);
  }
}

/** The content as it comes. Rejects with what the store throws, `DokumentetSaknas`, and the signal's reason. */
export async function* lasUtdrag(
  lager: Dokumentlager,
  { sha256 }: Dokumenthanvisning,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const innehall = await forAvbrott(signal, lager.get(sha256));
  if (innehall === null) throw new DokumentetSaknas(sha256);
  const delar = innehall[Symbol.asyncIterator]();
  try {
    for (let del = await forAvbrott(signal, delar.next()); del.done !== true;) {
      yield del.value;
      del = await forAvbrott(signal, delar.next());
    }
  } finally {
    // not waited for: a store that hangs in `next` hangs here too
    delar.return?.().catch(() => undefined);
  }
}
