import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { verifyConsistency, type Tree } from '../../merkle/index.js';
import { MEDSIGNATUR, notrad, skrivVkey, tolkaNot, type Notnyckel } from '../not.js';
import { tolkaCheckpoint } from '../checkpoint.js';
import type { Provsvar } from './httpsvar.js';

const TID = 1_772_442_000n;

/** A witness as C2SP tlog-witness has it: it checks the proof, remembers what it signed, and can be made to lie. */
export class Provvittne {
  readonly nyckel: Notnyckel;
  private readonly privat: KeyObject;
  /** What it has seen; null = nothing, or it lost it. */
  sett: Tree | null = null;
  ljuger = false;
  /** The status of each answer. */
  readonly svaren: number[] = [];

  constructor(namn: string) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const publik = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    this.nyckel = { namn, typ: MEDSIGNATUR, publik };
    this.privat = privateKey;
  }

  get vkey(): string {
    return skrivVkey(this.nyckel);
  }

  svara(kropp: Buffer): Provsvar {
    const [status, text] = this.svaret(kropp.toString('utf8'));
    this.svaren.push(status);
    return { status, kropp: text };
  }

  private svaret(kropp: string): [number, string] {
    const { old, bevis, text, trad } = vittnesbegaran(kropp);
    if (!trad) return [400, ''];
    const har = this.sett?.size ?? 0;
    if (old !== har) return [409, `${har}\n`];
    if (this.sett && !verifyConsistency(this.sett, trad, bevis)) return [422, ''];
    const tid = Buffer.alloc(8);
    tid.writeBigUInt64BE(TID);
    const meddelande = `cosignature/v1\ntime ${TID}\n${this.ljuger ? 'x' : text}`;
    const signatur = sign(null, Buffer.from(meddelande), this.privat);
    if (!this.ljuger) this.sett = trad;
    return [200, `${notrad(this.nyckel, Buffer.concat([tid, signatur]))}\n`];
  }
}

/** What is asked of a witness by add-checkpoint. */
const vittnesbegaran = (kropp: string) => {
  const [huvud = '', ...not] = kropp.split('\n\n');
  const [old = '', ...bevis] = huvud.split('\n');
  const text = tolkaNot(not.join('\n\n'))?.text ?? '';
  return {
    text,
    old: Number(old.slice(4)),
    bevis: bevis.map((rad) => Buffer.from(rad, 'base64')),
    trad: tolkaCheckpoint(text),
  };
};
