import { readFile } from 'node:fs/promises';
import { OgiltigaInstallningar } from '#platform';
import type { Intygad, Utfardare } from './asn1/index.js';
import type { Tradhuvud } from './intyg.js';
import { IntygUteblev, posta, type Utsvar } from './utgaende.js';

export type { Utfardare } from './asn1/index.js';

/** A time stamp as it was given: the time in it, and the answer, whole. */
export type Tidsstampel = { readonly tidpunkt: string; readonly svar: Buffer };

/** Somebody outside who says when a head was there at the latest. */
export type Tidsstamplare = {
  /** Who, as the log has it. */
  readonly utgivare: string;
  /** A time stamp over the note, verified. Throws `IntygUteblev`. */
  readonly stampla: (not: string, signal?: AbortSignal) => Promise<Tidsstampel>;
};

const MS = 10_000;
/** An answer with its certificates is some kilobytes. */
const LANGST = 64 * 1024;

/** What reads ASN.1 is large, and most who use this library have no time stamp to read. */
const asn1 = () => import('./asn1/index.js');

/** An authority that is asked over HTTP (RFC 3161, 3.4). */
export class HttpTidsstamplare implements Tidsstamplare {
  constructor(
    readonly utgivare: string,
    private readonly utfardare: Utfardare,
    private readonly ms = MS,
  ) {}

  async stampla(not: string, signal?: AbortSignal): Promise<Tidsstampel> {
    const { provaStampel, Stampelfel, tidsfraga } = await asn1();
    const bytes = Buffer.from(not, 'utf8');
    const { der, nonce } = tidsfraga(bytes);
    const svar = this.svaret(
      await posta({
        url: this.utgivare,
        typ: 'application/timestamp-query',
        kropp: der,
        ...{ langst: LANGST, ms: this.ms, signal },
      }),
    );
    try {
      const { tidpunkt } = provaStampel({ bytes, svar, utfardare: this.utfardare, nonce });
      return { tidpunkt, svar };
    } catch (error) {
      if (error instanceof Stampelfel) throw this.uteblev(error.message, error);
      throw error;
    }
  }

  private svaret({ status, typ, kropp }: Utsvar): Buffer {
    if (status !== 200) throw this.uteblev(`svarade ${status}`);
    if (typ !== 'application/timestamp-reply') throw this.uteblev(`svarade med ${typ || 'okänt innehåll'}`);
    return kropp;
  }

  private uteblev(vad: string, cause?: unknown): IntygUteblev {
    return new IntygUteblev(`Utgivaren av tidsstämplar, ${this.utgivare}, ${vad}.`, { cause });
  }
}

/** Reads the file that ARENDELOGG_TIDSSTAMPEL_CA names. Throws `OgiltigaInstallningar`. */
export const lasUtfardarfil = async (fil: string): Promise<Utfardare> => {
  const { lasUtfardare } = await asn1();
  try {
    return lasUtfardare(await readFile(fil, 'latin1'));
  } catch (error) {
    const skal = error instanceof Error ? error.message : String(error);
    throw new OgiltigaInstallningar([`ARENDELOGG_TIDSSTAMPEL_CA: ${fil} ${skal}.`]);
  }
};

/** What a time stamp in the log is worth. */
export type Stampelprovning = {
  readonly utfall: 'haller' | 'hallerInte' | 'inteProvad';
  /** Whose certificate it is, where it holds. */
  readonly certifikat: string | null;
  /** Why it does not hold, or was not tried. */
  readonly skal: string | null;
};

/** Tries the time stamp over a head, as it lies in the log. `utfardare` null: nobody is trusted to vouch for one. */
export const provaTidsstampel = async (
  { not, tidsstampel }: { readonly not: string; readonly tidsstampel: NonNullable<Tradhuvud['tidsstampel']> },
  utfardare: Utfardare | null,
): Promise<Stampelprovning> => {
  if (!utfardare)
    return { utfall: 'inteProvad', certifikat: null, skal: 'ARENDELOGG_TIDSSTAMPEL_CA är inte angiven' };
  const { provaStampel, Stampelfel } = await asn1();
  let intygad: Intygad;
  try {
    const svar = Buffer.from(tidsstampel.svar, 'base64');
    intygad = provaStampel({ bytes: Buffer.from(not, 'utf8'), svar, utfardare });
  } catch (error) {
    if (!(error instanceof Stampelfel)) throw error;
    return { utfall: 'hallerInte', certifikat: null, skal: `utgivaren ${error.message}` };
  }
  if (intygad.tidpunkt !== tidsstampel.tidpunkt)
    return { utfall: 'hallerInte', certifikat: null, skal: `utgivaren angav ${intygad.tidpunkt}` };
  return { utfall: 'haller', certifikat: intygad.namn, skal: null };
};
