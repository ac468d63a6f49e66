import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

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

/** What the keys are used for, so that one used for something else could never make a link, nor one kind the other. */
const SYFTE = { kvittens: 'arendelogg kvittenslank 1\n', hamtning: 'arendelogg hamtningslank 1\n' } as const;
export type Lankslag = keyof typeof SYFTE;

const SIGNATUR_BYTE = 16;
const MINSTA_NYCKEL = 32;
const LANGSTA = 400;
const FORM = /^([\w-]+)\.([\w-]{22})$/;
const DEL = /^([^\n]{1,200})\n([1-9]\d{0,5})\n(\d{1,10})$/;

const delnyckel = (slag: Lankslag, bruk: string, nyckel: Kvittensnyckel): Buffer => {
  if (nyckel.length < MINSTA_NYCKEL) throw new RangeError('En kvittensnyckel är minst 32 byte.');
  return createHmac('sha256', nyckel).update(SYFTE[slag]).update(bruk).digest();
};

/** Of what is said in clear; also what the encryption begins from, so the same is always written the same (as SIV does). */
const signatur = (slag: Lankslag, innehall: Buffer, nyckel: Kvittensnyckel): Buffer =>
  createHmac('sha256', delnyckel(slag, 'signatur', nyckel))
    .update(innehall)
    .digest()
    .subarray(0, SIGNATUR_BYTE);

const KRYPTERING = 'aes-256-ctr';

const sekunder = (gallerTill: string): number => {
  const ms = Date.parse(gallerTill);
  if (Number.isNaN(ms)) throw new RangeError(`${gallerTill} är ingen tidpunkt.`);
  return Math.floor(ms / 1000);
};

/**
 * The token of a link. It tells nothing to whoever has no key, not even which ärende it is about. Nothing is kept of it:
 * the same round until the same second is the same token, in every attempt and after every restart. Throws for a delivery
 * without id, a round that is none, a time that is none or a short key.
 */
export const skapaKvittenstoken = (
  { leverans, omgang, gallerTill }: Kvittenslank,
  nyckel: Kvittensnyckel,
  slag: Lankslag = 'kvittens',
): string => {
  const text = `${leverans}\n${omgang}\n${sekunder(gallerTill)}`;
  if (!DEL.test(text)) throw new RangeError('Leveransen kan inte stå i en kvittenslänk.');
  const innehall = Buffer.from(text, 'utf8');
  const iv = signatur(slag, innehall, nyckel);
  const kropp = createCipheriv(KRYPTERING, delnyckel(slag, 'kryptering', nyckel), iv).update(innehall);
  return `${kropp.toString('base64url')}.${iv.toString('base64url')}`;
};

/** What a key makes of a token; null where it did not make it. */
const oppnad = (slag: Lankslag, kropp: Buffer, given: Buffer, nyckel: Kvittensnyckel): Buffer | null => {
  const innehall = createDecipheriv(KRYPTERING, delnyckel(slag, 'kryptering', nyckel), given).update(kropp);
  return timingSafeEqual(signatur(slag, innehall, nyckel), given) ? innehall : null;
};

const lankenI = (innehall: Buffer): Kvittenslank | null => {
  const delar = DEL.exec(innehall.toString('utf8'));
  if (!delar) return null;
  const [, leverans = '', omgang, till] = delar;
  return { leverans, omgang: Number(omgang), gallerTill: new Date(Number(till) * 1000).toISOString() };
};

/** The two parts of a token, where it is written as a token is. */
const delarna = (token: string): readonly [kropp: Buffer, given: Buffer] | null => {
  const skrivna = (token.length <= LANGSTA ? FORM.exec(token) : null)?.slice(1) ?? [];
  const [kropp, given] = skrivna.map((del) => Buffer.from(del, 'base64url'));
  if (kropp === undefined || given?.length !== SIGNATUR_BYTE) return null;
  return `${kropp.toString('base64url')}.${given.toString('base64url')}` === token ? [kropp, given] : null;
};

/**
 * What a token names, if one of the keys has made it: the first is the one in use, the others those before it. `nu` is
 * ISO 8601 UTC. Every key is tried in full, so that the time it takes tells nothing of how near a guess was.
 */
export const lasKvittenstoken = (
  token: string,
  nycklar: readonly Kvittensnyckel[],
  nu: string,
  slag: Lankslag = 'kvittens',
): Lastkvittenslank => {
  const delar = delarna(token);
  if (delar === null) return { ok: false, fel: 'ogiltig' };
  const traffar = nycklar.map((nyckel) => oppnad(slag, ...delar, nyckel)).filter((traff) => traff !== null);
  const lank = traffar[0] ? lankenI(traffar[0]) : null;
  if (lank === null) return { ok: false, fel: 'ogiltig' };
  return Date.parse(nu) < Date.parse(lank.gallerTill)
    ? { ok: true, ...lank }
    : { ok: false, fel: 'utgangen', ...lank };
};
