import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link of acknowledgement names: one round of one delivery, and until when (ISO 8601 UTC, exclusive). */
export type Kvittenslank = {
  readonly leverans: string;
  readonly omgang: number;
  readonly gallerTill: string;
};

/** `ogiltig`: nobody with a key of ours made it. `utgangen`: somebody did, and its time is out. */
export type Lastkvittenslank =
  | ({ readonly ok: true } & Kvittenslank)
  | { readonly ok: false; readonly fel: 'ogiltig' }
  | ({ readonly ok: false; readonly fel: 'utgangen' } & Kvittenslank);

/** A secret of at least 256 bits. */
export type Kvittensnyckel = Uint8Array;

/** What the signature is for, so that a key used for something else could never make one. */
const SYFTE = 'arendelogg kvittenslank 1\n';
const SIGNATUR_BYTE = 16;
const MINSTA_NYCKEL = 32;
const LANGSTA = 400;
const FORM = /^([\w-]+)\.([\w-]{22})$/;
const DEL = /^([^\n]{1,200})\n([1-9]\d{0,5})\n(\d{1,10})$/;

const signatur = (innehall: string, nyckel: Kvittensnyckel): Buffer => {
  if (nyckel.length < MINSTA_NYCKEL) throw new RangeError('En kvittensnyckel är minst 32 byte.');
  return createHmac('sha256', nyckel).update(SYFTE).update(innehall).digest().subarray(0, SIGNATUR_BYTE);
};

const sekunder = (gallerTill: string): number => {
  const ms = Date.parse(gallerTill);
  if (Number.isNaN(ms)) throw new RangeError(`${gallerTill} är ingen tidpunkt.`);
  return Math.floor(ms / 1000);
};

/**
 * The token of a link. Nothing is kept of it: the same round until the same second is the same token, in every attempt
 * and after every restart. Throws for a delivery without id, a round that is none, a time that is none or a short key.
 */
export const skapaKvittenstoken = (
  { leverans, omgang, gallerTill }: Kvittenslank,
  nyckel: Kvittensnyckel,
): string => {
  const innehall = `${leverans}\n${omgang}\n${sekunder(gallerTill)}`;
  if (!DEL.test(innehall)) throw new RangeError('Leveransen kan inte stå i en kvittenslänk.');
  const kropp = Buffer.from(innehall, 'utf8').toString('base64url');
  return `${kropp}.${signatur(kropp, nyckel).toString('base64url')}`;
};

const lankenI = (kropp: string): Kvittenslank | null => {
  const delar = DEL.exec(Buffer.from(kropp, 'base64url').toString('utf8'));
  if (!delar) return null;
  const [, leverans = '', omgang, till] = delar;
  return { leverans, omgang: Number(omgang), gallerTill: new Date(Number(till) * 1000).toISOString() };
};

/**
 * What a token names, if one of the keys has made it: the first is the one in use, the others those before it. `nu` is
 * ISO 8601 UTC. Every key is tried in full, so that the time it takes tells nothing of how near a guess was.
 */
export const lasKvittenstoken = (
  token: string,
  nycklar: readonly Kvittensnyckel[],
  nu: string,
): Lastkvittenslank => {
  const [, kropp = '', given = ''] = token.length <= LANGSTA ? (FORM.exec(token) ?? []) : [];
  const denna = Buffer.from(given, 'base64url');
  if (denna.length !== SIGNATUR_BYTE || denna.toString('base64url') !== given)
    return { ok: false, fel: 'ogiltig' };
  const traffar = nycklar.filter((nyckel) => timingSafeEqual(signatur(kropp, nyckel), denna));
  const lank = traffar.length > 0 ? lankenI(kropp) : null;
  if (lank === null) return { ok: false, fel: 'ogiltig' };
  return Date.parse(nu) < Date.parse(lank.gallerTill)
    ? { ok: true, ...lank }
    : { ok: false, fel: 'utgangen', ...lank };
};
