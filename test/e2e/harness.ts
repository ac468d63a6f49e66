import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { lasInstallningar, skapaLogg, type Klocka } from '#platform';
import { starta, type Igang } from '../../apps/api/src/start/starta.js';
import { loggmiljo, programmiljo, taBort, tillfalligMapp } from './datamapp.js';

export { taBort, tillfalligMapp } from './datamapp.js';

/** The answer to a request, read to its end. */
export type Svar<T = Record<string, unknown>> = {
  readonly status: number;
  readonly headers: Headers;
  readonly json: T;
};

type Rubriker = Readonly<Record<string, string>>;

/** Asks a running service. A body that is text is sent as it is. */
export class Klient {
  constructor(readonly url: string) {}

  async posta<T = Record<string, unknown>>(
    vag: string,
    kropp: unknown = {},
    rubriker: Rubriker = {},
  ): Promise<Svar<T>> {
    const body = typeof kropp === 'string' ? kropp : JSON.stringify(kropp);
    return this.fraga<T>(vag, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...rubriker },
    });
  }

  async hamta<T = Record<string, unknown>>(vag: string, rubriker: Rubriker = {}): Promise<Svar<T>> {
    return this.fraga<T>(vag, { headers: rubriker });
  }

  async fraga<T = Record<string, unknown>>(vag: string, init: RequestInit): Promise<Svar<T>> {
    const svar = await fetch(`${this.url}${vag}`, init);
    const text = await svar.text();
    return { status: svar.status, headers: svar.headers, json: (text === '' ? {} : JSON.parse(text)) as T };
  }
}

export type Tjanst = Igang & { readonly klient: Klient; readonly data: string; stang(): Promise<void> };

type Tjanstval = { readonly env?: Rubriker; readonly klocka?: Klocka; readonly data?: string };

/** A worker's to send, and there is none: the log holds what the specification does, and nothing more. */
export const INGET_SKICKAS: Rubriker = { REDIS_URL: 'redis://127.0.0.1:1' };

/** The real app on a free port in this process, over a folder and a log of its own that are gone afterwards. */
export const startaTjanst = async ({
  env = {},
  klocka,
  data = tillfalligMapp(),
}: Tjanstval = {}): Promise<Tjanst> => {
  const igang = await starta({
    installningar: lasInstallningar({
      PORT: '0',
      ARENDELOGG_DEMO: '0',
      ARENDELOGG_TRADHUVUD_MINUTER: '0', // the log holds what the specification does
      ...(await loggmiljo(data)),
      ...env,
    }),
    logg: skapaLogg({ produktion: true, niva: 'silent' }),
    utskrift: () => undefined,
    lage: 'har',
    ...(klocka && { klocka }),
  });
  await igang.redo;
  return {
    ...igang,
    data,
    klient: new Klient(igang.url),
    stang: async () => {
      await igang.app.close();
      await taBort(data);
    },
  };
};

/** The built product as a process of its own. */
export type Process = {
  readonly pid: number;
  /** Everything written so far. */
  readonly ut: () => string;
  readonly fel: () => string;
  /** Resolves with the address once the service says that it is ready; rejects if it ends before. */
  readonly redo: Promise<string>;
  /** The exit code, or 128 + the signal. */
  readonly slut: Promise<number>;
  readonly signal: (signal: NodeJS.Signals) => void;
};

const SIGNALER: Readonly<Record<string, number>> = { SIGTERM: 15, SIGKILL: 9, SIGINT: 2 };
const ROT = join(import.meta.dirname, '../..');

/**
 * Starts the built product. `npm test` builds it first; settings of this process are not passed on. `genom` is a command
 * that becomes the product once it has limited what the product may do (`prlimit …`); `app` is which of its processes.
 */
export const startaProcess = (
  env: Rubriker,
  argument: readonly string[] = [],
  genom: readonly string[] = [],
  app: 'api' | 'worker' = 'api',
): Process => {
  const [program = '', ...resten] = [
    ...genom,
    join(ROT, 'node_modules/.bin/node'),
    join(ROT, `dist/apps/${app}/src/main.js`),
    ...argument,
  ];
  const barn = spawn(program, resten, {
    env: {
      ...programmiljo,
      ...{ PORT: '0', ARENDELOGG_ARBETARE_PORT: '0', ARENDELOGG_DEMO: '0' },
      ARENDELOGG_TRADHUVUD_MINUTER: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let ut = '';
  let fel = '';
  const redo = Promise.withResolvers<string>();
  const slut = Promise.withResolvers<number>();
  barn.stdout.on('data', (bit: Buffer) => {
    ut += bit.toString();
    const url = /Lyssnar på (http:\S+?)["\s]/.exec(ut)?.[1];
    if (url !== undefined && ut.includes('Redo efter')) redo.resolve(url);
  });
  barn.stderr.on('data', (bit: Buffer) => (fel += bit.toString()));
  barn.on('error', slut.reject);
  barn.on('close', (kod, signal) => {
    const slutkod = kod ?? 128 + (SIGNALER[signal ?? ''] ?? 0);
    redo.reject(new Error(`Tjänsten slutade med ${slutkod}:\n${ut}${fel}`));
    slut.resolve(slutkod);
  });
  redo.promise.catch(() => undefined); // a spec that expects a failed start waits for `slut` instead
  return {
    pid: barn.pid ?? -1,
    ut: () => ut,
    fel: () => fel,
    redo: redo.promise,
    slut: slut.promise,
    signal: (signal) => void barn.kill(signal),
  };
};
