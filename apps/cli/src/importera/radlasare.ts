import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** The most that one line may be, in bytes: as large as a request to the API. */
export const STORSTA_RAD = 1024 * 1024;

/** A line of the file as it lies, or why it cannot be read. */
export type Textrad = {
  /** From 1, blank lines counted. */
  readonly nr: number;
  readonly text: string | null;
  readonly fel: { readonly kod: string; readonly text: string } | null;
  /** How far into the file it ends, in bytes. */
  readonly byte: number;
};

const NYRAD = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true });

const FOR_LANG = {
  kod: 'RADEN_FOR_LANG',
  text: `Raden är längre än ${STORSTA_RAD / 1024} KiB. Lägg långa texter som handlingar.`,
};
const FEL_TECKEN = {
  kod: 'OGILTIG_UTF8',
  text: 'Raden är inte UTF-8. Spara filen i UTF-8 och försök igen.',
};

/** Bytes become lines; a line that is too long is passed over without being kept. */
class Raddelare {
  private delar: Buffer[] = [];
  private langd = 0;
  private nr = 0;
  private byte = 0;

  /** The lines that end in this piece. */
  *med(bit: Buffer): Generator<Textrad> {
    let fran = 0;
    for (let till = bit.indexOf(NYRAD); till >= 0; till = bit.indexOf(NYRAD, fran)) {
      this.tag(bit.subarray(fran, till));
      this.byte += till - fran + 1;
      fran = till + 1;
      yield this.rad();
    }
    this.tag(bit.subarray(fran));
    this.byte += bit.length - fran;
  }

  /** What stands after the last line break. */
  *sist(): Generator<Textrad> {
    if (this.langd > 0) yield this.rad();
  }

  private tag(bit: Buffer): void {
    this.langd += bit.length;
    if (this.langd <= STORSTA_RAD) this.delar.push(bit);
    else this.delar = [];
  }

  private rad(): Textrad {
    const { langd, byte } = this;
    const bytes = Buffer.concat(this.delar);
    this.delar = [];
    this.langd = 0;
    this.nr++;
    if (langd > STORSTA_RAD) return { nr: this.nr, text: null, fel: FOR_LANG, byte };
    try {
      // the decoder takes away a byte order mark
      return { nr: this.nr, text: utf8.decode(bytes), fel: null, byte };
    } catch {
      return { nr: this.nr, text: null, fel: FEL_TECKEN, byte };
    }
  }
}

/** The lines of a file, one at a time and only when asked for. Throws as the file system does. */
export async function* textrader(fil: string): AsyncGenerator<Textrad> {
  const delare = new Raddelare();
  for await (const bit of createReadStream(fil, { highWaterMark: 256 * 1024 }))
    yield* delare.med(bit as Buffer);
  yield* delare.sist();
}

/** The size of a file, in bytes. Throws as the file system does, also for a folder. */
export const storlekAv = async (fil: string): Promise<number> => {
  const oppen = await open(fil, 'r');
  try {
    const { size } = await oppen.stat();
    await oppen.read(Buffer.alloc(1), 0, 1, 0); // a folder opens, but cannot be read
    return size;
  } finally {
    await oppen.close();
  }
};
