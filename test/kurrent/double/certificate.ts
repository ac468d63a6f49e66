import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A certificate authority of one test, and a certificate for loopback that it signed. PEM. */
export type TestCertificates = { readonly ca: string; readonly cert: string; readonly key: string };

/** Made anew in every run: no private key lies in the repository, and none expires there. */
export const testCertificates = (): TestCertificates => {
  const ca = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const node = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = commonName('Testutfärdare');
  return {
    ca: pem(
      'CERTIFICATE',
      certificate(issuer, issuer, ca.publicKey, ca.privateKey, [basicConstraints(true)]),
    ),
    cert: pem(
      'CERTIFICATE',
      certificate(issuer, commonName('nod'), node.publicKey, ca.privateKey, [
        basicConstraints(false),
        loopbackNames,
      ]),
    ),
    key: node.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};

// DER, as much of it as a certificate needs

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const oid = (...bytes: readonly number[]): Buffer => der(0x06, Buffer.from(bytes));
const octets = (content: Uint8Array): Buffer => der(0x04, content);
const bits = (content: Uint8Array): Buffer => der(0x03, Buffer.from([0]), content);
const TRUE = Buffer.from([0x01, 0x01, 0xff]);

const ECDSA_SHA256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));

const commonName = (name: string): Buffer =>
  sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from(name)))));

const basicConstraints = (isCa: boolean): Buffer =>
  sequence(oid(0x55, 0x1d, 0x13), TRUE, octets(isCa ? sequence(TRUE) : sequence()));

const loopbackNames = sequence(
  oid(0x55, 0x1d, 0x11),
  octets(sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])))),
);

const utcTime = (year: number): Buffer => der(0x18, Buffer.from(`${year}0101000000Z`));

const certificate = (
  issuer: Buffer,
  subject: Buffer,
  publicKey: KeyObject,
  signer: KeyObject,
  extensions: readonly Buffer[],
): Buffer => {
  const year = new Date().getUTCFullYear();
  const body = sequence(
    der(0xa0, Buffer.from([0x02, 0x01, 0x02])), // version 3
    der(0x02, Buffer.from([0x01]), randomBytes(8)),
    ECDSA_SHA256,
    issuer,
    sequence(utcTime(year - 1), utcTime(year + 2)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  return sequence(body, ECDSA_SHA256, bits(sign('sha256', body, signer)));
};

const pem = (label: string, bytes: Buffer): string =>
  [
    `-----BEGIN ${label}-----`,
    ...(bytes.toString('base64').match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
    '',
  ].join('\n');
