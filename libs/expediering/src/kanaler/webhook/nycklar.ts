import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const KORTAST = 32;
const FLEST = 5;

/** There is no usable key for a receiver. Nothing is sent unsigned. */
export class NyckelSaknas extends Error {
  override readonly name = 'NyckelSaknas';
  readonly kod = 'WEBHOOK_NYCKEL_SAKNAS';
}

const felIRad = (nyckel: string): string | null =>
  nyckel.length < KORTAST || /\s/.test(nyckel)
    ? `en nyckel ska vara minst ${KORTAST} tecken utan blanksteg, på en egen rad`
    : null;

/** The keys of a file: one a line, newest first; empty lines and those that begin with # are passed over. */
const tolkaNycklar = (fil: string, text: string): readonly string[] => {
  const nycklar = text
    .split('\n')
    .map((rad) => rad.trim())
    .filter((rad) => rad !== '' && !rad.startsWith('#'));
  const fel =
    nycklar.length === 0
      ? 'där står ingen nyckel'
      : nycklar.length > FLEST
        ? `där får stå högst ${FLEST} nycklar`
        : nycklar.map(felIRad).find((brist) => brist !== null);
  if (fel !== undefined) throw new NyckelSaknas(`Nyckelfilen ${fil} går inte att använda: ${fel}.`);
  return nycklar;
};

/**
 * The keys of a receiver, `<mapp>/<namn>.nycklar`. Read each time, so that a key is changed without a restart. The name
 * begins with the host that the message goes to: nobody gets a signature with another's key.
 */
export const lasNycklar = async (mapp: string, namn: string): Promise<readonly string[]> => {
  const fil = `${namn}.nycklar`;
  const text = await readFile(join(mapp, fil), 'utf8').catch((error: unknown) => {
    throw new NyckelSaknas(`Nyckelfilen ${fil} finns inte, eller går inte att läsa.`, { cause: error });
  });
  return tolkaNycklar(fil, text);
};
