import { validateXML, memoryPages, type XMLFileInfo, type XMLValidationError } from 'xmllint-wasm';

/** One fault of a document against its schema. */
export type Xmlfel = { readonly rad: number | null; readonly text: string };

/** A schema by the name that others import it by. */
export type Schemafil = { readonly namn: string; readonly text: string };

const fil = ({ namn, text }: Schemafil): XMLFileInfo => ({ fileName: namn, contents: text });

const felet = ({ loc, message }: XMLValidationError): Xmlfel => ({
  rad: loc?.lineNumber ?? null,
  text: message.trim(),
});

/** What is said of the document as a whole says nothing that the faults do not. */
const arSammanfattning = ({ rawMessage }: XMLValidationError): boolean =>
  / (fails to validate|validates)$/.test(rawMessage.trim());

/**
 * Every fault of a document, in one run and in the order of the document. `schema` is the schema itself; the others are those
 * it imports. The library runs in a thread of its own.
 */
export const provaXml = async (
  text: string,
  schema: Schemafil,
  ovriga: readonly Schemafil[],
): Promise<readonly Xmlfel[]> => {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'export.xml', contents: text }],
    schema: [fil(schema)],
    preload: ovriga.map(fil),
    maxMemoryPages: memoryPages.GiB,
    // a text of the log may be longer than what a parser takes from strangers
    modifyArguments: (argument) => ['--huge', '--nonet', ...argument],
  });
  const fel = errors.filter((error) => !arSammanfattning(error)).map(felet);
  return valid || fel.length > 0 ? fel : [{ rad: null, text: 'Filen kunde inte prövas.' }];
};
