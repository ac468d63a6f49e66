import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { lasTar } from '#handlingar';
import { lasLista, type Lista } from '../handelselista/las-lista.js';
import { provaLista } from '../handelselista/prova-lista.js';
import { ERMSPLATS, METSFIL } from '../eark/paket.js';
import { valideraErms, felrader, type Validering } from '../validering/validera.js';
import { provaPaket, type Avlast } from './prova-paket.js';
import { OlasligXml } from '../xml/las.js';

/** An export as it lies in a file: the XML alone, or a package with it and its documents. */
export type Arkivfil = {
  readonly slag: 'erms' | 'eark';
  readonly xml: string;
  /** What does not hold together in the package; nothing of the XML alone. */
  readonly paketfel: readonly string[];
};

const arXml = async (fil: string): Promise<boolean> => {
  const handtag = await open(fil, 'r');
  try {
    const { buffer, bytesRead } = await handtag.read(Buffer.alloc(64), 0, 64, 0);
    return /^\ufeff?\s*</.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await handtag.close();
  }
};

/** Held whole: the descriptions, which are read. A document is only hashed. */
const HALLS: readonly string[] = [METSFIL, ERMSPLATS];

const iPaketet = (plats: string): string => plats.split('/').slice(1).join('/');

const lasPaket = async (fil: string): Promise<Arkivfil> => {
  const avlasta: Avlast[] = [];
  const texter = new Map<string, string>();
  for await (const { plats, innehall } of lasTar(fil)) {
    const egen = iPaketet(plats);
    const hash = createHash('sha256');
    const bitar: Uint8Array[] = [];
    let storlek = 0;
    for await (const bit of innehall) {
      hash.update(bit);
      storlek += bit.byteLength;
      if (HALLS.includes(egen)) bitar.push(bit);
    }
    avlasta.push({ plats: egen, storlek, sha256: hash.digest('hex') });
    if (HALLS.includes(egen)) texter.set(egen, Buffer.concat(bitar).toString('utf8'));
  }
  const [mets, xml] = HALLS.map((plats) => texter.get(plats));
  if (mets === undefined || xml === undefined)
    throw new OlasligXml(`${fil} är inget paket ur Ärendelogg: ${METSFIL} eller ${ERMSPLATS} saknas.`);
  return { slag: 'eark', xml, paketfel: provaPaket(mets, avlasta) };
};

/** Reads an export, of either kind. Throws `OlasligXml`, `OlasligTar`, and as files do. */
export const lasArkivfil = async (fil: string): Promise<Arkivfil> =>
  (await arXml(fil)) ? { slag: 'erms', xml: await readFile(fil, 'utf8'), paketfel: [] } : lasPaket(fil);

/** What came of trying an export: every fault in words, and what it was tried against. */
export type Provning = Pick<Arkivfil, 'slag'> & {
  readonly mot: Validering['mot'];
  readonly fel: readonly string[];
  /** Null where it could not be read. */
  readonly lista: Lista | null;
};

/** Tries an export in every way: the package's checksums, the schemas, and the list of events against its own hashes. */
export const provaArkivfil = async (
  { slag, xml, paketfel }: Arkivfil,
  schemamapp: string | null,
): Promise<Provning> => {
  const validering = await valideraErms(xml, schemamapp);
  const fel = [...paketfel, ...felrader(validering)];
  try {
    const lista = lasLista(xml);
    return { slag, mot: validering.mot, fel: [...fel, ...provaLista(lista)], lista };
  } catch (error) {
    if (!(error instanceof OlasligXml)) throw error;
    return { slag, mot: validering.mot, fel: [...fel, error.message], lista: null };
  }
};
