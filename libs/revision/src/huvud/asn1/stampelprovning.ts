import { constants, createHash, verify, type X509Certificate } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  id_eContentType_TSTInfo,
  id_sha1,
  id_sha256,
  id_sha384,
  id_sha512,
  type Attribute,
  type SignerInfo,
} from 'pkijs';
import { kravKedja, kravTidsstampling, lasCertifikat, type Utfardare } from './certifikatkedja.js';
import { Stampelfel } from './stampelfel.js';
import { lasTidssvar, type Tidssvar } from './tidssvar.js';

/** What an authority vouches for: that the bytes were there at that time. */
export type Intygad = {
  /** In UTC. */
  readonly tidpunkt: string;
  /** Whose certificate it is, as the certificate says it. */
  readonly namn: string;
};

export type Stampelfraga = {
  /** What the time stamp is to be over. */
  readonly bytes: Uint8Array;
  readonly svar: Uint8Array;
  readonly utfardare: Utfardare;
  /** The number in the question; a stored answer is checked without. */
  readonly nonce?: Uint8Array;
};

const HASHAR: Readonly<Record<string, string>> = {
  [id_sha256]: 'sha256',
  [id_sha384]: 'sha384',
  [id_sha512]: 'sha512',
};
/** What is signed with, and over which hash; without one it is the hash of the content. */
const SIGNATURER: Readonly<Record<string, { readonly hash?: string; readonly padding?: number }>> = {
  '1.2.840.113549.1.1.1': {},
  '1.2.840.113549.1.1.11': { hash: 'sha256' },
  '1.2.840.113549.1.1.12': { hash: 'sha384' },
  '1.2.840.113549.1.1.13': { hash: 'sha512' },
  '1.2.840.113549.1.1.10': { padding: constants.RSA_PKCS1_PSS_PADDING },
  '1.2.840.10045.4.3.2': { hash: 'sha256' },
  '1.2.840.10045.4.3.3': { hash: 'sha384' },
  '1.2.840.10045.4.3.4': { hash: 'sha512' },
};
const INNEHALLSTYP = '1.2.840.113549.1.9.3';
const HASHEN = '1.2.840.113549.1.9.4';
const CERTIFIKATET = '1.2.840.113549.1.9.16.2.12';
const CERTIFIKATET_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * That an answer is a time stamp over the bytes, by somebody whom one of the roots vouched for at that time. Whether a
 * certificate was recalled is not asked. Throws `Stampelfel`.
 */
export const provaStampel = (fraga: Stampelfraga): Intygad => {
  try {
    return prova(fraga);
  } catch (cause) {
    if (cause instanceof Stampelfel) throw cause;
    // a key or a certificate of a kind that is not known here
    throw new Stampelfel('svarade med något som inte går att pröva', { cause });
  }
};

const prova = ({ bytes, svar, utfardare, nonce }: Stampelfraga): Intygad => {
  const tidssvar = lasTidssvar(svar);
  kravOver(tidssvar, bytes);
  if (nonce) kravNonce(tidssvar, nonce);
  const alla = tidssvar.certifikat.map(lasCertifikat);
  const certifikat = signerande(tidssvar, alla);
  kravSignatur(tidssvar, certifikat);
  kravTidsstampling(certifikat);
  const { genTime } = tidssvar.uppgifter;
  kravKedja(certifikat, alla, utfardare, genTime);
  return { tidpunkt: genTime.toISOString(), namn: certifikat.subject.split('\n').join(', ') };
};

const kravOver = ({ uppgifter }: Tidssvar, bytes: Uint8Array): void => {
  const { hashAlgorithm, hashedMessage } = uppgifter.messageImprint;
  const hash = createHash('sha256').update(bytes).digest();
  if (hashAlgorithm.algorithmId !== id_sha256 || !hash.equals(hashedMessage.valueBlock.valueHexView))
    throw new Stampelfel('stämplade något annat än trädhuvudet');
};

const kravNonce = ({ uppgifter }: Tidssvar, nonce: Uint8Array): void => {
  const svarets = uppgifter.nonce?.valueBlock.valueHexView;
  if (!svarets || !Buffer.from(svarets).equals(nonce))
    throw new Stampelfel('svarade på en annan fråga (nonce är en annan)');
};

/** The certificate that the signature itself names by its hash (RFC 3161, 2.4.2; RFC 5816). */
const signerande = (svar: Tidssvar, alla: readonly X509Certificate[]): X509Certificate => {
  const namnt = namntCertifikat(svar);
  const funnet = alla.find(
    ({ raw }) => namnt && createHash(namnt.sort).update(raw).digest().equals(namnt.hash),
  );
  if (!funnet) throw new Stampelfel('skickade inte med certifikatet som signaturen nämner');
  return funnet;
};

const namntCertifikat = (svar: Tidssvar): { readonly sort: string; readonly hash: Uint8Array } | null => {
  const version2 = attribut(svar, CERTIFIKATET_V2);
  const [namn] = delarAv(delarAv((version2 ?? attribut(svar, CERTIFIKATET))?.values[0])[0]);
  const [forst, sedan] = delarAv(namn);
  const hash = forst instanceof OctetString ? forst : sedan;
  if (!(hash instanceof OctetString)) return null;
  const [oid] = delarAv(forst);
  const uttalad = oid instanceof ObjectIdentifier ? oid.getValue() : version2 ? id_sha256 : id_sha1;
  const sort = { ...HASHAR, [id_sha1]: 'sha1' }[uttalad];
  return sort === undefined ? null : { sort, hash: hash.valueBlock.valueHexView };
};

const delarAv = (block: unknown): readonly unknown[] =>
  block instanceof Sequence ? block.valueBlock.value : [];

/** The signature holds for the key of the certificate, over what says that this is a time stamp and which one. */
const kravSignatur = (svar: Tidssvar, certifikat: X509Certificate): void => {
  const { signatur, over } = signaturen(svar);
  const hash = HASHAR[signatur.digestAlgorithm.algorithmId];
  const sort = SIGNATURER[signatur.signatureAlgorithm.algorithmId];
  if (hash === undefined || !sort)
    throw new Stampelfel('signerar på ett sätt som inte godtas (RSA eller ECDSA över SHA-2)');
  const samma = createHash(hash).update(svar.innehall).digest().equals(over);
  if (!samma || !haller(signatur, { hash, ...sort }, certifikat))
    throw new Stampelfel('svarade med en signatur som inte håller');
};

/** The one signature there may be, and the hash that is signed. */
const signaturen = (svar: Tidssvar): { readonly signatur: SignerInfo; readonly over: Uint8Array } => {
  const [signatur, ...fler] = svar.signerat.signerInfos;
  const typ: unknown = attribut(svar, INNEHALLSTYP)?.values[0];
  const over: unknown = attribut(svar, HASHEN)?.values[0];
  const arStampel = typ instanceof ObjectIdentifier && typ.getValue() === id_eContentType_TSTInfo;
  if (!signatur || fler.length > 0 || !arStampel || !(over instanceof OctetString))
    throw new Stampelfel('svarade med en signatur som inte är gjord som RFC 3161 säger');
  return { signatur, over: over.valueBlock.valueHexView };
};

const haller = (
  { signedAttrs, signature }: SignerInfo,
  { hash, ...sort }: { readonly hash: string; readonly padding?: number },
  { publicKey }: X509Certificate,
): boolean => {
  const signerat = Buffer.from(signedAttrs?.encodedValue ?? new ArrayBuffer());
  try {
    return verify(hash, signerat, { key: publicKey, ...sort }, signature.valueBlock.valueHexView);
  } catch {
    return false; // a key of another kind than the signature
  }
};

/** A signed attribute with one value; null where there is none, or several. */
const attribut = ({ signerat }: Tidssvar, typ: string): Attribute | null => {
  const signerade = signerat.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const [en, ...fler] = signerade.filter(({ type }) => type === typ);
  return en?.values.length === 1 && fler.length === 0 ? en : null;
};
