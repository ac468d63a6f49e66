import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header with the signatures of a message. */
export const SIGNATURHUVUD = 'Arendelogg-Signatur';

const hmac = (nyckel: string, tid: number, kropp: string | Uint8Array): Buffer =>
  createHmac('sha256', nyckel).update(`${tid}.`).update(kropp).digest();

/** `t=<unix>,v1=<hex>[,v1=<hex>]`, one signature per key, in the order of the keys. */
export const signera = (kropp: string, nycklar: readonly string[], unix: number): string =>
  [`t=${unix}`, ...nycklar.map((nyckel) => `v1=${hmac(nyckel, unix, kropp).toString('hex')}`)].join(',');

export type Signaturprov = {
  /** The value of the header; undefined or null where it is missing. */
  readonly huvud: string | null | undefined;
  /** The body as it came, before anything has been read into it. */
  readonly kropp: string | Uint8Array;
  /** Every key that the receiver accepts: the new and the old while keys are changed. */
  readonly nycklar: readonly string[];
  /** The receiver's time (ISO 8601 UTC). */
  readonly nu: string;
  /** How far the time of the signature may be from it, either way. Default 300 s. */
  readonly toleransSekunder?: number;
};

export type Signatursvar =
  | { readonly giltig: true }
  | {
      readonly giltig: false;
      readonly kod: 'SIGNATUR_SAKNAS' | 'SIGNATUR_OGILTIG' | 'SIGNATUR_FOR_GAMMAL';
    };

const HUVUD = /^t=(\d{1,12})((?:,v1=[0-9a-f]{64}){1,10})$/;

/**
 * Whether a message is ours and fresh, as a receiver judges it. All signatures are compared with all keys in a time that
 * does not tell which of them came close.
 */
export const provaSignatur = ({
  huvud,
  kropp,
  nycklar,
  nu,
  toleransSekunder = 300,
}: Signaturprov): Signatursvar => {
  const [, tid, signaturer] = HUVUD.exec(huvud ?? '') ?? [];
  if (tid === undefined || signaturer === undefined) return { giltig: false, kod: 'SIGNATUR_SAKNAS' };
  const givna = [...signaturer.matchAll(/[0-9a-f]{64}/g)].map(([hex]) => Buffer.from(hex, 'hex'));
  let lika = 0;
  for (const nyckel of nycklar) {
    const vantad = hmac(nyckel, Number(tid), kropp);
    for (const given of givna) lika += Number(timingSafeEqual(given, vantad));
  }
  if (lika === 0) return { giltig: false, kod: 'SIGNATUR_OGILTIG' };
  const avstand = Math.abs(Date.parse(nu) / 1000 - Number(tid));
  return avstand <= toleransSekunder ? { giltig: true } : { giltig: false, kod: 'SIGNATUR_FOR_GAMMAL' };
};
