import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { EventStore } from '#event-store';
import { Trad } from '../../trad/index.js';
import { BevisUrTrad } from '../bevis-ur-trad.js';
import type { Bevishuvud } from '../paket.js';

const sha256 = (...delar: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const del of delar) hash.update(del);
  return hash.digest();
};

/** A signer of heads with a key that nobody keeps. */
export class Provsignerare {
  private readonly nyckel: KeyObject;
  private readonly bytes: Buffer;
  private readonly id: Buffer;

  constructor(readonly namn = 'kommunen.exempel.se/logg') {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.nyckel = privateKey;
    this.bytes = Buffer.concat([
      Buffer.from([1]),
      publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    ]);
    this.id = sha256(`${namn}\n`, this.bytes).subarray(0, 4);
  }

  get vkey(): string {
    return `${this.namn}+${this.id.toString('hex')}+${this.bytes.toString('base64')}`;
  }

  huvud(storlek: number, rot: Uint8Array): string {
    const text = `${this.namn}\n${storlek}\n${Buffer.from(rot).toString('base64')}\n`;
    const signatur = Buffer.concat([this.id, sign(null, Buffer.from(text), this.nyckel)]);
    return `${text}\n\u2014 ${this.namn} ${signatur.toString('base64')}\n`;
  }
}

/** Proofs out of a real tree, under heads by a signer of the specification. */
export class Provkalla extends BevisUrTrad {
  constructor(
    private readonly egetTrad: Trad,
    readonly signerare = new Provsignerare(),
  ) {
    let sist: Bevishuvud | null = null;
    super(egetTrad, {
      vkey: signerare.vkey,
      senaste: async () => sist,
      skapa: async () => (sist = huvudAv(egetTrad, signerare, await egetTrad.ikapp())),
    });
  }

  static over(mapp: string, store: EventStore): Provkalla {
    return new Provkalla(Trad.oppna({ mapp, store }));
  }

  /** The head of the tree as it was at a size. */
  av(storlek: number): Bevishuvud {
    return huvudAv(this.egetTrad, this.signerare, storlek);
  }

  stang(): Promise<void> {
    return this.egetTrad.stang();
  }
}

const huvudAv = (trad: Trad, signerare: Provsignerare, storlek: number): Bevishuvud => ({
  storlek,
  not: signerare.huvud(storlek, trad.rot(storlek)),
  nyckel: signerare.vkey,
});
