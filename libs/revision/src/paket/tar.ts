import type { Paketfil } from './paket.js';

const BLOCK = 512;
/** Eleven octal digits: 8 GiB less one byte. */
const STORST = 8 ** 11 - 1;

const oktalt = (tal: number, bredd: number): string => `${tal.toString(8).padStart(bredd - 1, '0')}\0`;

/** The same for the same file, whoever writes it and when: no owner, and the time is the beginning of time. */
const huvud = ({ namn, storlek }: Paketfil): Buffer => {
  if (Buffer.byteLength(namn) > 100 || storlek > STORST)
    throw new RangeError(`${namn} ryms inte i en tar-fil.`);
  const block = Buffer.alloc(BLOCK);
  block.write(namn, 0);
  block.write(oktalt(0o644, 8), 100);
  for (const plats of [108, 116]) block.write(oktalt(0, 8), plats);
  block.write(oktalt(storlek, 12), 124);
  block.write(oktalt(0, 12), 136);
  block.fill(' ', 148, 156);
  block.write('0', 156);
  block.write('ustar\x0000', 257, 'latin1');
  const summa = block.reduce((a, b) => a + b, 0);
  block.write(`${summa.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
};

/** A package as one tar file (ustar), byte for byte the same for the same package. */
export async function* tarAv(filer: readonly Paketfil[]): AsyncGenerator<Uint8Array> {
  for (const fil of filer) {
    yield huvud(fil);
    yield* fil.las();
    const rest = fil.storlek % BLOCK;
    if (rest > 0) yield Buffer.alloc(BLOCK - rest);
  }
  yield Buffer.alloc(2 * BLOCK);
}
