import type { Akt } from '../akt/akt.types.js';
import { dokumentplats } from '../erms/handling.js';
import type { Tillverkare } from '../erms/erms.js';
import type { Validering } from '../validering/validera.js';
import { element, iNamnrymd, kanske, text, type Element } from '../xml/element.js';
import type { Filuppgift } from './filer.js';

const PREMIS = 'http://www.loc.gov/premis/v3';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** When the package was made (ISO 8601 UTC), by what, and what came of trying what is in it. */
export type Tillkomst = {
  readonly skapad: string;
  readonly av: Tillverkare;
  readonly validering: Validering;
};

const identitet = (vad: string, slag: string, varde: string): Element =>
  element(`${vad}Identifier`, {}, [text(`${vad}IdentifierType`, slag), text(`${vad}IdentifierValue`, varde)]);

const objekt = ({ plats, mime, sha256, storlek }: Filuppgift): Element =>
  element('object', { 'xsi:type': 'file' }, [
    identitet('object', 'plats i paketet', plats),
    element('objectCharacteristics', {}, [
      element('fixity', {}, [
        text('messageDigestAlgorithm', 'SHA-256'),
        text('messageDigest', sha256),
        text('messageDigestOriginator', 'Ärendelogg'),
      ]),
      text('size', String(storlek)),
      element('format', {}, [element('formatDesignation', {}, [text('formatName', mime)])]),
    ]),
  ]);

type Handelse = {
  readonly id: string;
  readonly slag: string;
  readonly detalj: string;
  readonly utfall: 'success' | 'fail' | 'not performed';
  readonly anmarkningar?: readonly string[];
  readonly plats?: string;
};

const handelse =
  ({ skapad }: Tillkomst) =>
  ({ id, slag, detalj, utfall, anmarkningar = [], plats }: Handelse): Element =>
    element('event', {}, [
      identitet('event', 'i paketet', id),
      text('eventType', slag),
      text('eventDateTime', skapad),
      element('eventDetailInformation', {}, [text('eventDetail', detalj)]),
      element('eventOutcomeInformation', {}, [
        text('eventOutcome', utfall),
        anmarkningar.map((rad) => element('eventOutcomeDetail', {}, [text('eventOutcomeDetailNote', rad)])),
      ]),
      element('linkingAgentIdentifier', {}, [
        text('linkingAgentIdentifierType', 'program'),
        text('linkingAgentIdentifierValue', 'Ärendelogg'),
      ]),
      plats === undefined
        ? null
        : element('linkingObjectIdentifier', {}, [
            text('linkingObjectIdentifierType', 'plats i paketet'),
            text('linkingObjectIdentifierValue', plats),
          ]),
    ]);

const UTFALL = {
  finns: { utfall: 'success', text: 'Innehållet är det som lagrades.' },
  saknas: { utfall: 'fail', text: 'Dokumentet saknas i dokumentlagret och följer inte med.' },
  andrat: { utfall: 'fail', text: 'Innehållet är inte det som lagrades; dokumentet följer inte med.' },
} as const;

const dokumentkontroller = ({ dokument }: Akt): readonly Handelse[] => {
  const kanda = new Map(dokument.map((post) => [post.sha256, post]));
  return [...kanda.values()].map(({ sha256, lage }) => ({
    id: `kontrollsumma-${sha256}`,
    slag: 'fixity check',
    detalj: `SHA-256 räknades över dokumentet ${sha256}. ${UTFALL[lage].text}`,
    utfall: UTFALL[lage].utfall,
    ...(lage === 'finns' && { plats: dokumentplats(sha256) }),
  }));
};

const valideringen = ({ validering: { mot, fel } }: Tillkomst, erms: Filuppgift): Handelse => ({
  id: 'validering',
  slag: 'validation',
  detalj:
    mot === 'erms'
      ? 'Prövad mot schemat för ERMS 3, dess regler om samförekomst och händelselistans schema.'
      : 'Prövad mot händelselistans schema. INTE prövad mot schemat för ERMS: det fanns inte.',
  utfall: fel.length > 0 ? 'fail' : mot === 'erms' ? 'success' : 'not performed',
  anmarkningar: fel.map(({ rad, text: felet }) => (rad === null ? felet : `Rad ${rad}: ${felet}`)),
  plats: erms.plats,
});

/** What happened to the files on their way into the package, by what, and what they were then. */
export const premis = (
  akt: Akt,
  filer: readonly [Filuppgift, ...Filuppgift[]],
  tillkomst: Tillkomst,
): Element => {
  const som = handelse(tillkomst);
  return iNamnrymd(
    PREMIS,
    element('premis', { 'xmlns:xsi': XSI, version: '3.0' }, [
      filer.map(objekt),
      som({
        id: 'paketering',
        slag: 'information package creation',
        detalj: `Ärendet ${akt.kort.id} skrevs ut ur loggen som det stod vid revision ${akt.kort.revision}.`,
        utfall: 'success',
      }),
      som(valideringen(tillkomst, filer[0])),
      dokumentkontroller(akt).map(som),
      element('agent', {}, [
        identitet('agent', 'program', 'Ärendelogg'),
        text('agentName', 'Ärendelogg'),
        text('agentType', 'software'),
        kanske('agentVersion', tillkomst.av.version),
      ]),
    ]),
  );
};
