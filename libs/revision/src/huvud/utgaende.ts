/** What is asked of somebody outside, and how long and how much of an answer is waited for. */
export type Fraga = {
  readonly url: string;
  readonly typ: string;
  readonly kropp: Uint8Array;
  readonly langst: number;
  readonly ms: number;
  /** Aborted when the service stops. */
  readonly signal?: AbortSignal | undefined;
};

export type Utsvar = { readonly status: number; readonly typ: string; readonly kropp: Buffer };

/** Somebody outside did not vouch for a head; the text says who and why. */
export class IntygUteblev extends Error {
  override readonly name = 'IntygUteblev';
  readonly kod = 'INTYG_UTEBLEV';
}

/**
 * One POST. A redirect is not followed, and an answer that is longer than what there can be is not read to its end. Throws
 * `IntygUteblev` where there is no answer.
 */
export const posta = async (fraga: Fraga): Promise<Utsvar> => {
  const { url, typ, kropp, ms, signal, langst } = fraga;
  const signaler = [AbortSignal.timeout(ms), ...(signal ? [signal] : [])];
  try {
    const svar = await fetch(url, {
      ...{ method: 'POST', body: Buffer.from(kropp), redirect: 'error' },
      headers: { 'content-type': typ },
      signal: AbortSignal.any(signaler),
    });
    const rubrik = (svar.headers.get('content-type') ?? '').split(';')[0] ?? '';
    return { status: svar.status, typ: rubrik.trim().toLowerCase(), kropp: await las(svar, langst) };
  } catch (cause) {
    if (cause instanceof IntygUteblev) throw cause;
    throw new IntygUteblev(`${url} svarade inte: ${skal(cause)}`, { cause });
  }
};

const las = async (svar: Response, langst: number): Promise<Buffer> => {
  const delar: Uint8Array[] = [];
  let antal = 0;
  const strom: AsyncIterable<Uint8Array> | readonly Uint8Array[] = svar.body ?? [];
  for await (const del of strom) {
    antal += del.length;
    // leaving the loop ends the connection
    if (antal > langst) throw new IntygUteblev(`${svar.url} svarade med mer än ${langst} byte.`);
    delar.push(del);
  }
  return Buffer.concat(delar);
};

type Felaktig = { readonly message?: string; readonly cause?: { readonly message?: string } };

/** What fetch throws says why in its cause, where it knows. */
const skal = (fel: unknown): string => {
  const { message, cause } = Object(fel) as Felaktig;
  return cause?.message ?? message ?? String(fel);
};
