import type { Readable } from 'node:stream';
import { skrivTar } from '#handlingar';
import type { Akt } from './akt/akt.types.js';
import { lasAkt, type Aktkallor } from './akt/las-akt.js';
import { ermsUr, type Tillverkare } from './erms/erms.js';
import { paketet, skrivfiler } from './eark/paket.js';
import { lasErmsSchema, valideraErms, type Validering } from './validering/validera.js';
import { skrivXml } from './xml/skriv.js';

export type Exportval = Aktkallor & {
  readonly av: Tillverkare;
  /** Folder of the schema of ERMS; null: it is not tried against it, which is said. */
  readonly schemamapp: string | null;
};

/** An export, and what came of trying it. */
export type Ermsexport = { readonly akt: Akt; readonly xml: string; readonly validering: Validering };

/** An ärende as ERMS. Throws `Okand` ARENDE_OKANT, `SchemaSaknas`. A fault against the schema is told and stops nothing. */
export const exporteraErms = async (id: string, val: Exportval): Promise<Ermsexport> => {
  const akt = await lasAkt(id, val);
  const xml = skrivXml(ermsUr(akt, val.av));
  return { akt, xml, validering: await valideraErms(xml, val.schemamapp) };
};

/** A package, to be written while it is read. */
export type Earkexport = Omit<Ermsexport, 'xml'> & { readonly filnamn: string; readonly tar: Readable };

/** An ärende as an E-ARK SIP with its documents, made at `skapad` (ISO 8601 UTC). Throws as `exporteraErms`. */
export const exporteraEark = async (id: string, skapad: string, val: Exportval): Promise<Earkexport> => {
  const { akt, xml, validering } = await exporteraErms(id, val);
  const scheman = val.schemamapp === null ? [] : [await lasErmsSchema(val.schemamapp)];
  const paket = paketet(akt, xml, scheman, { skapad, av: val.av, validering });
  return {
    akt,
    validering,
    filnamn: `${paket.objid}.tar`,
    tar: skrivTar(skrivfiler(paket, val.lager), skapad),
  };
};

/** The documents that do not follow, and why, as people read it. Each once. */
export const dokumentbrister = ({ dokument }: Akt): readonly string[] => [
  ...new Set(
    dokument
      .filter(({ lage }) => lage !== 'finns')
      .map(
        ({ sha256, lage, strom, revision }) =>
          `Dokumentet ${sha256} (${strom}, revision ${revision}) ${lage === 'saknas' ? 'saknas i dokumentlagret' : 'är inte det som lagrades'}.`,
      ),
  ),
];
