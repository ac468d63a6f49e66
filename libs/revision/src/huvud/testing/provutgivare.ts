import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provsvar } from './httpsvar.js';

/** Whose certificate stamps: one with EC, one with RSA under another, and one of a stranger. */
export type Stamplare = 'ec' | 'rsa' | 'frammande';

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const RSA = ['-newkey', 'rsa:2048', '-nodes'];
export const CA = 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n';
export const STAMPLAR = 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n';

/** A time stamping authority of the own machine: answers as `openssl ts` does, in a folder. */
export class Provutgivare {
  /** File of the certificate to rely upon. */
  readonly ca: string;
  private nr = 0;

  constructor(private readonly mapp: string) {
    this.ca = join(mapp, 'rot.pem');
    this.certifikat('rot', CA);
    this.certifikat('annan', CA);
    this.certifikat('ec', STAMPLAR, 'rot');
    this.certifikat('mellan', CA, 'rot');
    this.certifikat('rsa', STAMPLAR, 'mellan', RSA);
    this.certifikat('frammande', STAMPLAR, 'annan');
    writeFileSync(
      join(mapp, 'ts.cnf'),
      ['ec', 'rsa', 'frammande'].map((namn) => this.avsnitt(namn)).join(''),
    );
  }

  /** Answers a question over HTTP, as RFC 3161 has it. */
  svara(fraga: Uint8Array, stamplare: Stamplare = 'ec'): Provsvar {
    return tidssvar(this.stampla(fraga, stamplare));
  }

  /** File of a certificate. */
  fil(namn: string): string {
    return join(this.mapp, `${namn}.pem`);
  }

  /** Makes a certificate, and its key: with what it may be used for, and by whom; else by itself. */
  certifikat(namn: string, tillagg: string, utfardare?: string, nyckel: readonly string[] = EC): void {
    const cnf = `${namn}.cnf`;
    writeFileSync(join(this.mapp, cnf), `[req]\ndistinguished_name=dn\n[dn]\n[tillagg]\n${tillagg}`);
    const av = utfardare === undefined ? [] : ['-CA', `${utfardare}.pem`, '-CAkey', `${utfardare}.key`];
    this.openssl(
      ...['req', '-x509', ...nyckel, '-days', '20', '-config', cnf, '-extensions', 'tillagg', ...av],
      ...['-subj', `/O=Prov/CN=${namn}`, '-keyout', `${namn}.key`, '-out', `${namn}.pem`],
    );
  }

  /** `openssl ts -reply`: whole, or refused. */
  stampla(fraga: Uint8Array, stamplare: Stamplare = 'ec', avsnitt: string = stamplare): Buffer {
    const [in_, ut] = [this.ny('tsq'), this.ny('tsr')];
    writeFileSync(in_, fraga);
    this.openssl('ts', '-reply', '-config', 'ts.cnf', '-section', avsnitt, '-queryfile', in_, '-out', ut);
    return readFileSync(ut);
  }

  /** An answer that `openssl ts` would not give: signed by whoever, over whatever, as `openssl cms` is told. */
  forfalska(uppgifter: Uint8Array, stamplare: string, ...hur: readonly string[]): Buffer {
    const [in_, ut] = [this.ny('tst'), this.ny('p7')];
    writeFileSync(in_, uppgifter);
    this.openssl(
      ...['cms', '-sign', '-nodetach', '-binary', '-outform', 'DER', '-in', in_, '-out', ut],
      ...['-signer', `${stamplare}.pem`, '-inkey', `${stamplare}.key`, ...hur],
    );
    return der(0x30, der(0x30, Buffer.from([2, 1, 0])), readFileSync(ut));
  }

  /** What `openssl ts -verify` says of a time stamp over a file. Throws where it does not hold. */
  opensslProvar(data: string, svar: string): string {
    return this.openssl('ts', '-verify', '-data', data, '-in', svar, '-CAfile', this.ca);
  }

  /** `<namn>-sha512` takes no questions with SHA-256: it refuses ours. */
  private avsnitt(namn: string): string {
    const gemensamt = [
      ...[
        'serial = serie',
        'crypto_device = builtin',
        `signer_cert = ${namn}.pem`,
        `signer_key = ${namn}.key`,
      ],
      ...['signer_digest = sha256', 'default_policy = 1.2.3.4.1', 'accuracy = secs:1'],
      ...['ess_cert_id_alg = sha256', ...(namn === 'rsa' ? ['certs = mellan.pem'] : [])],
    ];
    return [
      ...[`[${namn}]`, ...gemensamt, 'digests = sha256, sha512'],
      ...[`[${namn}-sha512]`, ...gemensamt, 'digests = sha512'],
      ...[
        `[${namn}-sha1]`,
        ...gemensamt.map((rad) => rad.replace('_alg = sha256', '_alg = sha1')),
        'digests = sha256',
      ],
      '',
    ].join('\n');
  }

  private ny(slag: string): string {
    this.nr += 1;
    return join(this.mapp, `${this.nr}.${slag}`);
  }

  private openssl(...argument: readonly string[]): string {
    return execFileSync('openssl', argument, { cwd: this.mapp, encoding: 'utf8', stdio: 'pipe' });
  }
}

const SOM_TIDSSTAMPEL = ['-econtent_type', 'id-smime-ct-TSTInfo', '-md', 'sha256'];
/** Signed as a time stamp is. */
export const SOM_RFC_3161: readonly string[] = [...SOM_TIDSSTAMPEL, '-cades'];
export const UTAN_ATTRIBUT: readonly string[] = [...SOM_TIDSSTAMPEL, '-noattr'];

/** An answer as it is sent. */
export const tidssvar = (kropp: Uint8Array): Provsvar => ({
  ...{ status: 200, typ: 'application/timestamp-reply', kropp },
});

/** What an authority signs as its answer to a question (TSTInfo), at a time. */
export const uppgifter = (fraga: Buffer, nar = new Date()): Buffer => {
  const tid = nar.toISOString().replaceAll(/[-:T]|\.\d+/gu, '');
  // of the question: version, 51 bytes of what it is over, 10 of its number, and that the certificate is wanted
  const [over, nonce] = [fraga.subarray(5, 56), fraga.subarray(56, 66)];
  const policy = Buffer.from('06042a030401', 'hex');
  const [version, serie] = [Buffer.from([2, 1, 1]), Buffer.from([2, 1, 7])];
  return der(0x30, version, policy, over, serie, der(0x18, Buffer.from(tid)), nonce);
};

/** One value in DER. */
export const der = (typ: number, ...delar: readonly Uint8Array[]): Buffer => {
  const innehall = Buffer.concat(delar);
  const { length } = innehall;
  const langd = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([typ, ...langd]), innehall]);
};
