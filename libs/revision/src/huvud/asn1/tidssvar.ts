import { fromBER, type BaseBlock, type Constructed } from 'asn1js';
import {
  ContentInfo,
  id_ContentType_SignedData,
  id_eContentType_TSTInfo,
  SignedData,
  TimeStampResp,
  TSTInfo,
  type PKIStatusInfo,
} from 'pkijs';
import { Stampelfel } from './stampelfel.js';

/** An answer, taken apart and not yet believed. */
export type Tidssvar = {
  readonly signerat: SignedData;
  /** What is signed, as bytes and as they are read. */
  readonly innehall: Uint8Array;
  readonly uppgifter: TSTInfo;
  /** The certificates in it, each as it is written there. */
  readonly certifikat: readonly Uint8Array[];
};

const OLASBART = 'svarade med något som inte är en tidsstämpel enligt RFC 3161';

/** PKIStatus: granted, granted with modifications. */
const BEVILJAD: readonly number[] = [0, 1];
const LANGSTA_SKAL = 200;

/** Takes an answer apart (RFC 3161, 2.4.2). Throws `Stampelfel`. */
export const lasTidssvar = (der: Uint8Array): Tidssvar => {
  const { status, timeStampToken } = tolka(() => new TimeStampResp({ schema: lasDer(der) }));
  if (!BEVILJAD.includes(status.status))
    throw new Stampelfel(`nekade (status ${status.status})${skal(status)}`);
  if (timeStampToken?.contentType !== id_ContentType_SignedData) throw new Stampelfel(OLASBART);
  return tolka(() => oppna(timeStampToken));
};

const oppna = ({ content }: ContentInfo): Tidssvar => {
  const signerat = new SignedData({ schema: content });
  const { eContentType, eContent } = signerat.encapContentInfo;
  if (eContentType !== id_eContentType_TSTInfo || !eContent) throw new Stampelfel(OLASBART);
  const innehall = new Uint8Array(eContent.getValue());
  const uppgifter = new TSTInfo({ schema: lasDer(innehall) });
  return { signerat, innehall, uppgifter, certifikat: certifikatI(content as BaseBlock) };
};

/** The certificates lie as [0] in SignedData; as bytes, since what is signed and hashed are the bytes. */
const certifikatI = (signerat: BaseBlock): readonly Uint8Array[] =>
  barn(signerat)
    .filter(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0)
    .flatMap(barn)
    // others in the set are of kinds that sign no time stamps
    .filter(({ idBlock }) => idBlock.tagClass === 1)
    .map(({ valueBeforeDecodeView }) => valueBeforeDecodeView);

const barn = (block: BaseBlock): readonly BaseBlock[] => (block as Constructed).valueBlock.value;

/** One value, and nothing after it. */
const lasDer = (der: Uint8Array): BaseBlock => {
  const { offset, result } = fromBER(der);
  if (offset !== der.length) throw new Stampelfel(OLASBART);
  return result;
};

/** What the libraries throw says nothing to whoever reads the log. */
const tolka = <T>(lasning: () => T): T => {
  try {
    return lasning();
  } catch (cause) {
    throw cause instanceof Stampelfel ? cause : new Stampelfel(OLASBART, { cause });
  }
};

/** The words of the authority itself, on one line and of some length only. */
const skal = ({ statusStrings = [] }: PKIStatusInfo): string => {
  const text = statusStrings
    .map((rad) => rad.valueBlock.value)
    .join(' ')
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, ' ');
  return text === '' ? '' : `: ${text.slice(0, LANGSTA_SKAL)}`;
};
