import type { SendMailOptions } from 'nodemailer';
import type { Utskick } from '../kanal.js';
import type { Utdragssatt } from '../brev/brev.js';
import { skrivBrev } from '../brev/brev.js';
import { brevhtml } from '../brev/brevhtml.js';
import { brevtext } from '../brev/brevtext.js';
import { dolt, utgaendeIdn } from '../gemensamt/idn.js';
import { enRad } from '../gemensamt/utfall.js';
import { skrivEpostadress, studsadress, type Epostadress } from './epostadress.js';

/** Who mail is from, and where it goes that cannot be delivered. */
export type Avsandaradresser = { readonly fran: Epostadress; readonly studs: Epostadress };

const TILLAGG = /\.paminnelse$/;

/**
 * The same for every attempt, so that a receiver that gets it twice shows it once; hashed, since the key may hold what
 * may not stand in a header.
 */
export const meddelandeId = (id: string, { doman }: Epostadress): string => {
  const [tillagg = ''] = TILLAGG.exec(id) ?? [];
  return `<${dolt(id.replace(TILLAGG, ''))}${tillagg}@${doman}>`;
};

/** What every message has. Nothing is fetched by address or path while it is put together. */
export const grundmeddelande = (
  namn: string,
  till: { readonly namn: string; readonly adress: string },
  { fran }: Avsandaradresser,
): SendMailOptions => ({
  from: { name: enRad(namn, 150), address: skrivEpostadress(fran) },
  to: { name: enRad(till.namn, 150), address: till.adress },
  headers: { 'Auto-Submitted': 'auto-generated' },
  textEncoding: 'quoted-printable',
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** The whole message of a delivery. */
export const meddelandeAv = (
  utskick: Utskick,
  till: string,
  utdrag: { readonly satt: Utdragssatt; readonly pdf: Buffer | null },
  adresser: Avsandaradresser,
): SendMailOptions => {
  const idn = utgaendeIdn(utskick);
  const brev = skrivBrev(utskick, utdrag.satt);
  const { mottagare, avsandare } = utskick;
  return {
    ...grundmeddelande(avsandare.namn, { namn: mottagare.namn, adress: till }, adresser),
    envelope: { from: studsadress(adresser.studs, idn.leverans, dolt), to: [till] },
    messageId: meddelandeId(idn.id, adresser.fran),
    subject: brev.amne,
    text: brevtext(brev),
    html: brevhtml(brev),
    attachments:
      utdrag.pdf === null
        ? []
        : [{ filename: 'protokollsutdrag.pdf', contentType: 'application/pdf', content: utdrag.pdf }],
  };
};
