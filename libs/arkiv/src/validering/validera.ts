import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HANDELSESCHEMA, SCHEMAFIL } from '../handelselista/schema.js';
import { NAMNRYMD } from '../handelselista/namnrymd.js';
import { ERMS } from '../erms/erms.js';
import { provaXml, type Schemafil, type Xmlfel } from '../xml/prova.js';
import { samforekomst } from './schematron.js';

/** The schema of ERMS, as the folder of the setting has it. */
export const ERMSFIL = 'ERMS_v3.xsd';

/** What came of trying an export. `mot` says what it was tried against: without the schema of ERMS only our own part is. */
export type Validering = {
  readonly mot: 'erms' | 'bara-handelselistan';
  readonly fel: readonly Xmlfel[];
};

/** There is no schema in the folder that the setting names. */
export class SchemaSaknas extends Error {
  override readonly name = 'SchemaSaknas';
  readonly kod = 'ERMS_SCHEMA_SAKNAS';
  constructor(fil: string, options?: ErrorOptions) {
    super(`Arkivschemat ${fil} går inte att läsa. Rätta ARENDELOGG_ERMS_SCHEMA, eller ta bort den.`, options);
  }
}

const xs = (innehall: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${innehall}</xs:schema>`;

const egna: Schemafil = { namn: SCHEMAFIL, text: HANDELSESCHEMA };
const egenImport = `<xs:import namespace="${NAMNRYMD}" schemaLocation="${SCHEMAFIL}"/>`;

/** Both namespaces at once: ERMS takes any element in its additional data, and looks into those it has a schema for. */
const BADA: Schemafil = {
  namn: 'bada.xsd',
  text: xs(`><xs:import namespace="${ERMS}" schemaLocation="${ERMSFIL}"/>${egenImport}`),
};

/** In place of ERMS's own: anything at all, with our part looked into. */
const BARA_EGET: Schemafil = {
  namn: 'eget.xsd',
  text: xs(
    `targetNamespace="${ERMS}">${egenImport}<xs:element name="erms"><xs:complexType><xs:sequence><xs:any processContents="lax" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>`,
  ),
};

/** Reads the schema. Throws `SchemaSaknas`. */
export const lasErmsSchema = async (mapp: string): Promise<Schemafil> => {
  const fil = join(mapp, ERMSFIL);
  try {
    return { namn: ERMSFIL, text: await readFile(fil, 'utf8') };
  } catch (cause) {
    throw new SchemaSaknas(fil, { cause });
  }
};

const iRadordning = (fel: readonly Xmlfel[]): readonly Xmlfel[] =>
  fel.toSorted((a, b) => (a.rad ?? 0) - (b.rad ?? 0));

/**
 * Tries an export: against the schema in `mapp`, the schema of our own part, and the rules of ERMS that no schema says. Every
 * fault, in one run. Throws `SchemaSaknas` where `mapp` has none.
 */
export const valideraErms = async (text: string, mapp: string | null): Promise<Validering> => {
  if (mapp === null) return { mot: 'bara-handelselistan', fel: await provaXml(text, BARA_EGET, [egna]) };
  const schemafel = await provaXml(text, BADA, [await lasErmsSchema(mapp), egna]);
  return { mot: 'erms', fel: iRadordning([...schemafel, ...samforekomst(text)]) };
};

/** The faults as people read them, a line each. */
export const felrader = ({ fel }: Validering): readonly string[] =>
  fel.map(({ rad, text }) => `${rad === null ? 'Filen' : `Rad ${rad}`}: ${text}`);
