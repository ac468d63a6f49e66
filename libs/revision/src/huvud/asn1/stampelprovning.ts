import { createHash, type X509Certificate } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { id_eContentType_TSTInfo, id_sha1, id_sha256, id_sha384, id_sha512, type Attribute } from 'pkijs';
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
/** RSA (PKCS #1 and PSS) and ECDSA, over SHA-2. */
const SIGNATURER: readonly string[] = [
  ...['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10'],
  ...['1.2.840.113549.1.1.11', '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13'],
  ...['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4'],
];
const INNEHALLSTYP = '1.2.840.113549.1.9.3';
const HASHEN = '1.2.840.113549.1.9.4';
const CERTIFIKATET = '1.2.840.113549.1.9.16.2.12';
const CERTIFIKATET_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * That an answer is a time stamp over the bytes, by somebody whom one of the roots vouched for at that time. Whether a
 * certificate was recalled is not asked. Throws `Stampelfel`.
 */
export const provaStampel = async ({ bytes, svar, utfardare, nonce }: Stampelfraga): Promise<Intygad> => {
  const tidssvar = lasTidssvar(svar);
  kravOver(tidssvar, bytes);
  if (nonce) kravNonce(tidssvar, nonce);
  const alla = tidssvar.certifikat.map(lasCertifikat);
  const certifikat = signerande(tidssvar, alla);
  await kravSignatur(tidssvar, bytes, certifikat);
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
const kravSignatur = async (
  svar: Tidssvar,
  bytes: Uint8Array,
  certifikat: X509Certificate,
): Promise<void> => {
  const { signerat } = svar;
  const [signatur, ...fler] = signerat.signerInfos;
  const typ = attribut(svar, INNEHALLSTYP)?.values[0] as unknown;
  const hel =
    fler.length === 0 &&
    typ instanceof ObjectIdentifier &&
    typ.getValue() === id_eContentType_TSTInfo &&
    attribut(svar, HASHEN) !== null;
  if (!hel || !signatur) throw new Stampelfel('svarade med en signatur som inte är gjord som RFC 3161 säger');
  if (
    !(signatur.digestAlgorithm.algorithmId in HASHAR) ||
    !SIGNATURER.includes(signatur.signatureAlgorithm.algorithmId)
  )
    throw new Stampelfel('signerar på ett sätt som inte godtas (RSA eller ECDSA över SHA-2)');
  if (!(await haller(svar, bytes, certifikat)))
    throw new Stampelfel('svarade med en signatur som inte håller');
};

const haller = async (
  { signerat }: Tidssvar,
  bytes: Uint8Array,
  { raw }: X509Certificate,
): Promise<boolean> => {
  try {
    const data = new Uint8Array(bytes).buffer;
    const utfall = await signerat.verify({ signer: 0, data, checkChain: false, extendedMode: true });
    const med = utfall.signerCertificate?.toSchema().toBER();
    return utfall.signatureVerified === true && med !== undefined && raw.equals(new Uint8Array(med));
  } catch {
    // the library throws where the hash in the signature is another
    return false;
  }
};

/** A signed attribute with one value; null where there is none, or several. */
const attribut = ({ signerat }: Tidssvar, typ: string): Attribute | null => {
  const signerade = signerat.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const [en, ...fler] = signerade.filter(({ type }) => type === typ);
  return en?.values.length === 1 && fler.length === 0 ? en : null;
};
