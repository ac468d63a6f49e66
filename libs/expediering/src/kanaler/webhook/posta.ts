import {
  request as httpRequest,
  type Agent,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

export type Postning = {
  readonly url: URL;
  readonly agent: Agent;
  readonly lookup: LookupFunction;
  readonly huvuden: Readonly<Record<string, string>>;
  readonly kropp: string;
  /** Until connected, TLS included. */
  readonly anslutningMs: number;
  /** From then until the answer begins. */
  readonly svarMs: number;
  /** For the body of the answer; what has come by then is enough. */
  readonly kroppMs: number;
  /** Of the body of the answer no more than this is read, in bytes. */
  readonly storstaSvar: number;
  /** Told when the status has been received, before the body. */
  readonly vidStatus: (svar: Postsvar) => void;
};

export type Postsvar = {
  readonly status: number;
  readonly statustext: string;
  readonly retryAfter: string | null;
  /** The beginning of what was said. */
  readonly text: string;
};

/** A part of the posting took too long. */
export class PostningenForLang extends Error {
  override readonly name = 'PostningenForLang';
  readonly code = 'ETIMEDOUT';
}

const anslut = ({ url, kropp, huvuden, agent, lookup }: Postning, signal: AbortSignal): ClientRequest => {
  const options: RequestOptions = {
    method: 'POST',
    agent,
    lookup,
    signal,
    headers: { ...huvuden, 'content-length': String(Buffer.byteLength(kropp)), accept: '*/*' },
  };
  return url.protocol === 'https:' ? httpsRequest(url, options) : httpRequest(url, options);
};

/** Lets the request go when it has not been connected, or not been answered, in time. */
const vaktaTiden = (fraga: ClientRequest, { url, anslutningMs, svarMs }: Postning): (() => void) => {
  let klocka: NodeJS.Timeout | undefined;
  const vanta = (ms: number, vad: string): void => {
    clearTimeout(klocka);
    klocka = setTimeout(() => fraga.destroy(new PostningenForLang(`${url.host} ${vad} inom ${ms} ms.`)), ms);
  };
  fraga.once('socket', (socket) => {
    const ansluten = (): void => vanta(svarMs, 'svarade inte');
    if (fraga.reusedSocket) {
      ansluten();
      return;
    }
    vanta(anslutningMs, 'gick inte att ansluta till');
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', ansluten);
  });
  return () => clearTimeout(klocka);
};

/** The beginning of the body. What goes wrong with it changes nothing: the status has been received. */
const lasBorjan = async (svar: IncomingMessage, { storstaSvar, kroppMs }: Postning): Promise<string> => {
  const delar: Uint8Array[] = [];
  let storlek = 0;
  const klocka = setTimeout(() => svar.destroy(), kroppMs);
  try {
    for await (const del of svar as AsyncIterable<Uint8Array>) {
      delar.push(del);
      storlek += del.byteLength;
      if (storlek >= storstaSvar) break; // leaving the loop closes the connection
    }
  } catch {
    // dropped, or too slow: what came is enough
  } finally {
    clearTimeout(klocka);
  }
  return Buffer.concat(delar).subarray(0, storstaSvar).toString('utf8');
};

/** A connection that was kept had been closed by the other side, just as it was to be used. */
class GammalForbindelse extends Error {}

const svaretPa = async (fraga: ClientRequest, kropp: string): Promise<IncomingMessage> =>
  new Promise((klar, fel) => {
    fraga.once('response', klar);
    fraga.on('error', (error: NodeJS.ErrnoException) => {
      const gammal = fraga.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '');
      fel(gammal ? new GammalForbindelse(error.message, { cause: error }) : error);
    });
    fraga.end(kropp);
  });

const forsok = async (postning: Postning, signal: AbortSignal): Promise<Postsvar> => {
  const fraga = anslut(postning, signal);
  const sluta = vaktaTiden(fraga, postning);
  try {
    const svar = await svaretPa(fraga, postning.kropp);
    sluta();
    const huvud = {
      status: svar.statusCode ?? 0,
      statustext: svar.statusMessage ?? '',
      retryAfter: svar.headers['retry-after'] ?? null,
      text: '',
    };
    postning.vidStatus(huvud);
    return { ...huvud, text: await lasBorjan(svar, postning) };
  } finally {
    sluta();
  }
};

/**
 * Posts once, and follows no redirect. Rejects with what kept the status from coming. A kept connection that turns out to
 * be closed is replaced and the same is posted again, once: the receiver knows it by its key.
 */
export const posta = async (postning: Postning, signal: AbortSignal): Promise<Postsvar> => {
  for (let gang = 1; ; gang++) {
    try {
      return await forsok(postning, signal);
    } catch (error) {
      if (!(error instanceof GammalForbindelse)) throw error;
      if (gang === 2) throw error.cause;
    }
  }
};
