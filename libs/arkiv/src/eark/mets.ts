import type { Kort } from '#domain';
import { element, iNamnrymd, omNagra, text, type Element } from '../xml/element.js';
import { xmlId, type Filuppgift } from './filer.js';
import type { Tillkomst } from './premis.js';

/*
 * The METS of an E-ARK SIP. The numbers are those of the requirements that a line answers: CSIP 2 (earkcsip.dilcis.eu) and
 * SIP 2 (earksip.dilcis.eu).
 */

const METS = 'http://www.loc.gov/METS/';
const XLINK = 'http://www.w3.org/1999/xlink';
const CSIP = 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS';
const PROFIL = 'https://earksip.dilcis.eu/profile/E-ARK-SIP.xml';

/** What is in a package, by where it belongs. */
export type Innehall = {
  readonly erms: Filuppgift;
  readonly premis: Filuppgift;
  readonly scheman: readonly Filuppgift[];
  readonly dokument: readonly Filuppgift[];
};

const lank = (plats: string): Readonly<Record<string, string>> => ({
  LOCTYPE: 'URL',
  'xlink:type': 'simple',
  'xlink:href': plats,
});
const matt = ({ mime, sha256, storlek }: Filuppgift, skapad: string): Readonly<Record<string, string>> => ({
  MIMETYPE: mime,
  SIZE: String(storlek),
  CREATED: skapad,
  CHECKSUM: sha256,
  CHECKSUMTYPE: 'SHA-256',
});

/** CSIP117, CSIP7–16; SIP12, the one whose archive it is. */
const huvudet = ({ organ, serie }: Kort, { skapad, av }: Tillkomst): Element =>
  element(
    'metsHdr',
    { CREATEDATE: skapad, LASTMODDATE: skapad, RECORDSTATUS: 'NEW', 'csip:OAISPACKAGETYPE': 'SIP' },
    [
      element('agent', { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' }, [
        text('name', 'Ärendelogg'),
        text('note', av.version, { 'csip:NOTETYPE': 'SOFTWARE VERSION' }),
      ]),
      element('agent', { ROLE: 'ARCHIVIST', TYPE: 'ORGANIZATION' }, [text('name', organ ?? serie)]),
    ],
  );

const hanvisning = (fil: Filuppgift, slag: Readonly<Record<string, string>>, skapad: string): Element =>
  element('mdRef', { ...lank(fil.plats), ...slag, ...matt(fil, skapad) });

/** CSIP17–30. */
const beskrivningen = ({ erms }: Innehall, skapad: string): Element =>
  element('dmdSec', { ID: xmlId('dmd', erms.plats), CREATED: skapad, STATUS: 'CURRENT' }, [
    hanvisning(erms, { MDTYPE: 'OTHER', OTHERMDTYPE: 'ERMS', MDTYPEVERSION: '3.0.2' }, skapad),
  ]);

/** CSIP31–45. */
const bevarandet = ({ premis }: Innehall, skapad: string): Element =>
  element('amdSec', { ID: xmlId('amd', 'paketet') }, [
    element('digiprovMD', { ID: xmlId('digiprov', premis.plats), CREATED: skapad, STATUS: 'CURRENT' }, [
      hanvisning(premis, { MDTYPE: 'PREMIS', MDTYPEVERSION: '3.0' }, skapad),
    ]),
  ]);

const grupp = (use: string, filer: readonly Filuppgift[], skapad: string): Element | null =>
  filer.length === 0
    ? null
    : element(
        'fileGrp',
        {
          ID: xmlId('grupp', use),
          USE: use,
          ...(use.startsWith('Representations') && { 'csip:CONTENTINFORMATIONTYPE': 'ERMS' }),
        },
        filer.map((fil) =>
          element('file', { ID: xmlId('fil', fil.plats), ...matt(fil, skapad) }, [
            element('FLocat', lank(fil.plats)),
          ]),
        ),
      );

/** CSIP58–79, CSIP113, CSIP114. */
const filerna = ({ scheman, dokument }: Innehall, skapad: string): Element | null => {
  const grupper = omNagra('fileSec', [
    grupp('Schemas', scheman, skapad),
    grupp('Representations/rep1', dokument, skapad),
  ]);
  return grupper && { ...grupper, attribut: { ID: xmlId('filer', 'paketet') } };
};

const del = (label: string, use: string, finns: boolean): Element | null =>
  finns
    ? element('div', { ID: xmlId('del', label), LABEL: label }, [
        element('fptr', { FILEID: xmlId('grupp', use) }),
      ])
    : null;

/** CSIP80–99, CSIP105–112: one structure, LABEL CSIP, that names every part there is. */
const strukturen = (objid: string, { erms, premis, scheman, dokument }: Innehall): Element =>
  element('structMap', { ID: xmlId('struktur', objid), TYPE: 'PHYSICAL', LABEL: 'CSIP' }, [
    element('div', { ID: xmlId('del', objid), LABEL: objid }, [
      element('div', {
        ID: xmlId('del', 'Metadata'),
        LABEL: 'Metadata',
        DMDID: xmlId('dmd', erms.plats),
        ADMID: xmlId('digiprov', premis.plats),
      }),
      del('Schemas', 'Schemas', scheman.length > 0),
      del('Representations/rep1', 'Representations/rep1', dokument.length > 0),
    ]),
  ]);

/** The METS of a package. */
export const mets = (objid: string, kort: Kort, innehall: Innehall, tillkomst: Tillkomst): Element =>
  iNamnrymd(
    METS,
    element(
      'mets',
      {
        'xmlns:xlink': XLINK,
        'xmlns:csip': CSIP,
        OBJID: objid, // CSIP1
        TYPE: 'Mixed', // CSIP2
        'csip:CONTENTINFORMATIONTYPE': 'ERMS', // CSIP4; the vocabulary has no version 3 of it
        LABEL: kort.diarienummer,
        PROFILE: PROFIL, // CSIP6
      },
      [
        huvudet(kort, tillkomst),
        beskrivningen(innehall, tillkomst.skapad),
        bevarandet(innehall, tillkomst.skapad),
        filerna(innehall, tillkomst.skapad),
        strukturen(objid, innehall),
      ],
    ),
  );
