import { createHash, randomBytes } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, id_sha256, MessageImprint, TimeStampReq } from 'pkijs';

/** A question for a time stamp, and the number that the answer has to repeat. */
export type Tidsfraga = { readonly der: Uint8Array; readonly nonce: Uint8Array };

/** Asks for a time stamp over the SHA-256 of some bytes, with the certificate in the answer (RFC 3161, 2.4.1). */
export const tidsfraga = (bytes: Uint8Array): Tidsfraga => {
  const nonce = randomBytes(8);
  // positive, and as short as it can be written: an authority that writes it anew writes the same
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  const fraga = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: id_sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: createHash('sha256').update(bytes).digest() }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  });
  return { der: new Uint8Array(fraga.toSchema().toBER()), nonce };
};
