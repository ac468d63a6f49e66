import { X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import {
  BasicConstraints,
  Certificate,
  ExtKeyUsage,
  id_BasicConstraints,
  id_CertificatePolicies,
  id_ExtKeyUsage,
  id_KeyUsage,
  type Extension,
} from 'pkijs';
import { Stampelfel } from './stampelfel.js';

const TIDSSTAMPLING = '1.3.6.1.5.5.7.3.8';
/** What may be demanded of whoever reads a certificate and is known here. A certificate that demands more is not relied upon. */
const KANDA: readonly string[] = [id_KeyUsage, id_BasicConstraints, id_ExtKeyUsage, id_CertificatePolicies];
/** Longer than any there is: an authority must not be able to keep us climbing. */
const LANGSTA_KEDJA = 8;

/** Those who are trusted to say who may stamp time: roots, and what may be needed on the way to them. */
export type Utfardare = {
  readonly rotter: readonly X509Certificate[];
  readonly mellan: readonly X509Certificate[];
};

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu;

/** Reads certificates of a PEM file. Throws a text that says what is wrong with it. */
export const lasUtfardare = (pem: string): Utfardare => {
  const alla = (pem.match(PEM) ?? []).map((ett) => new X509Certificate(ett));
  const rotter = alla.filter((ett) => ett.ca && ett.checkIssued(ett) && ett.verify(ett.publicKey));
  if (rotter.length === 0) throw new Error('har inget rotcertifikat, ett som en utfärdare gett sig själv');
  return { rotter, mellan: alla.filter((ett) => !rotter.includes(ett)) };
};

/** The certificate of an answer. Throws `Stampelfel` where it is none. */
export const lasCertifikat = (der: Uint8Array): X509Certificate => {
  try {
    return new X509Certificate(der);
  } catch (cause) {
    throw new Stampelfel('skickade ett certifikat som inte går att läsa', { cause });
  }
};

/** That a certificate is for time stamps and for nothing else (RFC 3161, 2.3). Throws `Stampelfel`. */
export const kravTidsstampling = (certifikat: X509Certificate): void => {
  const bruk = tillagg(certifikat).find(({ extnID }) => extnID === id_ExtKeyUsage);
  const syften = bruk?.parsedValue instanceof ExtKeyUsage ? bruk.parsedValue.keyPurposes : [];
  if (!bruk?.critical || syften.length !== 1 || syften[0] !== TIDSSTAMPLING)
    throw new Stampelfel('har ett certifikat som inte är till för tidsstämplar och bara för det');
};

/**
 * That a certificate at some time led to one of the roots. The certificates on the way are of the answer or of the settings.
 * Throws `Stampelfel`.
 */
export const kravKedja = (
  certifikat: X509Certificate,
  iSvaret: readonly X509Certificate[],
  { rotter, mellan }: Utfardare,
  nar: Date,
): void => {
  if (!gallde(certifikat, nar)) throw new Stampelfel('angav en tid då certifikatet inte gällde');
  // a CA that was renewed has two certificates with one key: the one of that time is the one that counts
  const daRotter = rotter.filter((en) => gallde(en, nar));
  const pavagen = [...mellan, ...iSvaret].filter((ett) => ett.ca && gallde(ett, nar));
  let detta = certifikat;
  for (let under = 0; under < LANGSTA_KEDJA; under++) {
    kravKant(detta);
    const rot = daRotter.find((en) => harGett(en, detta));
    const over = rot ?? pavagen.find((ett) => harGett(ett, detta) && !ett.raw.equals(detta.raw));
    if (!over) break;
    kravRum(over, under);
    if (rot) return;
    detta = over;
  }
  throw new Stampelfel('har ett certifikat som inte leder till någon utfärdare i ARENDELOGG_TIDSSTAMPEL_CA');
};

const harGett = (utfardare: X509Certificate, certifikat: X509Certificate): boolean =>
  certifikat.checkIssued(utfardare) && certifikat.verify(utfardare.publicKey);

const gallde = ({ validFromDate, validToDate }: X509Certificate, nar: Date): boolean =>
  nar >= validFromDate && nar <= validToDate;

const kravKant = (certifikat: X509Certificate): void => {
  const okant = tillagg(certifikat).find(({ critical, extnID }) => critical && !KANDA.includes(extnID));
  if (okant) throw new Stampelfel(`har ett certifikat med ett villkor som inte prövas här (${okant.extnID})`);
};

/** How many certificates may stand between a certificate and the one that stamps. */
const kravRum = (utfardare: X509Certificate, under: number): void => {
  const villkor: unknown = tillagg(utfardare).find(
    ({ extnID }) => extnID === id_BasicConstraints,
  )?.parsedValue;
  const hogst: unknown = villkor instanceof BasicConstraints ? villkor.pathLenConstraint : undefined;
  if (typeof hogst === 'number' && under > hogst)
    throw new Stampelfel('har ett certifikat som utfärdaren inte fick låta ge');
};

/** To read a certificate takes longer than all that is done with it. */
const lasta = new WeakMap<X509Certificate, readonly Extension[]>();

const tillagg = (certifikat: X509Certificate): readonly Extension[] => {
  const redan = lasta.get(certifikat);
  if (redan) return redan;
  const { extensions = [] } = new Certificate({ schema: fromBER(certifikat.raw).result });
  lasta.set(certifikat, extensions);
  return extensions;
};
