import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';

/** A file of records of the same length, which is only ever appended to. Nothing in it says how many are valid. */
export class Postfil {
  private readonly fd: number;

  /** Made if it does not exist, where it may be written. Throws what the file system does. */
  constructor(
    readonly fil: string,
    private readonly bredd: number,
    skriv: boolean,
  ) {
    this.fd = openSync(fil, skriv ? constants.O_RDWR | constants.O_CREAT : constants.O_RDONLY, 0o600);
  }

  /** Whole records in the file. */
  get antal(): number {
    return Math.floor(this.bytes / this.bredd);
  }

  /** Records from number `fran` on; fewer where the file ends. */
  las(fran: number, antal: number): Buffer {
    const poster = Buffer.allocUnsafe(antal * this.bredd);
    let last = 0;
    while (last < poster.length) {
      const bitar = readSync(this.fd, poster, last, poster.length - last, fran * this.bredd + last);
      if (bitar === 0) break;
      last += bitar;
    }
    return poster.subarray(0, last - (last % this.bredd));
  }

  skriv(fran: number, poster: Uint8Array): void {
    for (let skrivet = 0; skrivet < poster.length;)
      skrivet += writeSync(this.fd, poster, skrivet, poster.length - skrivet, fran * this.bredd + skrivet);
  }

  /** Takes away what comes after so many records: what a crash left half written. Answers whether there was anything. */
  korta(antal: number): boolean {
    if (this.bytes <= antal * this.bredd) return false;
    ftruncateSync(this.fd, antal * this.bredd);
    return true;
  }

  synka(): void {
    fdatasyncSync(this.fd);
  }

  stang(): void {
    closeSync(this.fd);
  }

  private get bytes(): number {
    return fstatSync(this.fd).size;
  }
}
