import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Dokumentlager } from '#handlingar';
import type { Klocka } from '#platform';
import type { Internbrev, Kanal, Sandningsutfall, Utskick } from '../kanal.js';
import type { Utdragssatt } from '../brev/brev.js';
import { medTidsgrans } from '../gemensamt/tidsgrans.js';
import { lasUtdrag } from '../gemensamt/utdrag.js';
import { adressenOgiltig, kanLaka, levererad } from '../gemensamt/utfall.js';
import { skrivEpostadress, tolkaEpostadress, type Epostadress } from './epostadress.js';
import { grundmeddelande, meddelandeAv, meddelandeId, type Avsandaradresser } from './meddelande.js';
import { tolkaSmtpUrl } from './smtp-url.js';
import { utfallAvSmtpfel } from './smtp-utfall.js';

/** How mail is sent. */
export type Epostval = {
  /** `smtps://[user@]server[:port]` or `smtp://…`; see `tolkaSmtpUrl`. */
  readonly url: string;
  /** For the user of the URL. */
  readonly losenord: string | null;
  /** Who mail is from, an address. The name beside it is the sending body's. */
  readonly fran: string;
  /** Where mail that bounces goes, with `+<delivery>` before the @; null: to `fran`, likewise. */
  readonly studs: string | null;
  /** Extracts larger than this, in bytes, are linked. Default 5 MB. */
  readonly storstaBilaga?: number;
  /** Sessions open at the same time. Default 5. */
  readonly anslutningar?: number;
  readonly tidsgranser?: {
    /** To be connected and greeted. Default 10 s. */
    readonly anslutningMs?: number;
    /** Without a byte from the server. Default 20 s. */
    readonly tystnadMs?: number;
    /** For a whole attempt. Default 60 s. */
    readonly totaltMs?: number;
  };
  /** Further certificates to trust, PEM. */
  readonly ca?: string;
};

const STORSTA_BILAGA = 5_000_000;
const FEL_I_ADRESS = 'Ange en e-postadress, t.ex. registrator@exempel.se.';

const adress = (text: string, vad: string): Epostadress => {
  const tolkad = tolkaEpostadress(text);
  if (tolkad === null) throw new Error(`${vad} ska vara en e-postadress: ${text}`);
  return tolkad;
};

const transport = ({ url, losenord, anslutningar = 5, tidsgranser = {}, ca }: Epostval) => {
  const { host, port, direktTls, kravTls, anvandare } = tolkaSmtpUrl(url);
  const { anslutningMs = 10_000, tystnadMs = 20_000 } = tidsgranser;
  return createTransport({
    pool: true,
    host,
    port,
    secure: direktTls,
    requireTLS: kravTls && !direktTls,
    ...(anvandare !== null && { auth: { user: anvandare, pass: losenord ?? '' } }),
    tls: { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
    maxConnections: anslutningar,
    maxRequeues: 0, // an attempt is one attempt: whether there is to be another is for the log to say
    connectionTimeout: anslutningMs,
    greetingTimeout: anslutningMs,
    dnsTimeout: anslutningMs,
    socketTimeout: tystnadMs,
    maxResponseSize: 65_536,
    allowInternalNetworkInterfaces: true,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
};

/** E-mail over SMTP. What a mail server has taken is delivered; what it sends back later goes to the bounce address. */
export class Epostkanal implements Kanal {
  readonly namn = 'epost';
  private readonly transport: ReturnType<typeof transport>;
  private readonly adresser: Avsandaradresser;
  private readonly storstaBilaga: number;
  private readonly totaltMs: number;

  /** Throws for an address that cannot be used. Connects when there is something to send. */
  constructor(
    val: Epostval,
    private readonly lager: Dokumentlager,
    private readonly klocka: Klocka,
  ) {
    const fran = adress(val.fran, 'Avsändaren');
    this.adresser = { fran, studs: val.studs === null ? fran : adress(val.studs, 'Adressen för studsar') };
    this.transport = transport(val);
    this.transport.on('error', () => undefined); // each sending tells of its own
    this.storstaBilaga = val.storstaBilaga ?? STORSTA_BILAGA;
    this.totaltMs = val.tidsgranser?.totaltMs ?? 60_000;
  }

  felIAdress(text: string): string | null {
    return tolkaEpostadress(text) === null ? FEL_I_ADRESS : null;
  }

  async skicka(utskick: Utskick, signal: AbortSignal): Promise<Sandningsutfall> {
    return this.sand(utskick.mottagare.adress, signal, async (till, avbrott) =>
      meddelandeAv(utskick, till, await this.utdrag(utskick, avbrott), this.adresser),
    );
  }

  async skickaBrev({ id, till, amne, rader }: Internbrev, signal: AbortSignal): Promise<Sandningsutfall> {
    return this.sand(till, signal, async (adressen) => ({
      ...grundmeddelande('Ärendelogg', { namn: '', adress: adressen }, this.adresser),
      envelope: { from: skrivEpostadress(this.adresser.studs), to: [adressen] },
      messageId: meddelandeId(id, this.adresser.fran),
      subject: amne,
      text: `${rader.join('\n')}\n`,
    }));
  }

  async prova(adress: string, signal: AbortSignal): Promise<Sandningsutfall> {
    return this.sand(adress, signal, async (till) => ({
      ...grundmeddelande('Ärendelogg', { namn: '', adress: till }, this.adresser),
      envelope: { from: skrivEpostadress(this.adresser.studs), to: [till] },
      messageId: meddelandeId(randomUUID(), this.adresser.fran),
      subject: 'Provutskick',
      text: 'Det här är ett prov av adressen. Inget behöver göras.\n',
    }));
  }

  async stang(): Promise<void> {
    this.transport.close();
  }

  private async sand(
    text: string,
    signal: AbortSignal,
    skriv: (till: string, avbrott: AbortSignal) => Promise<SendMailOptions>,
  ): Promise<Sandningsutfall> {
    signal.throwIfAborted();
    const tolkad = tolkaEpostadress(text);
    if (tolkad === null) return adressenOgiltig(FEL_I_ADRESS);
    return medTidsgrans(
      this.totaltMs,
      signal,
      async (avbrott) => this.overlamna(await skriv(skrivEpostadress(tolkad), avbrott), avbrott),
      () => kanLaka('EPOST_TIDEN_UTE', `E-postservern blev inte klar inom ${this.totaltMs} ms.`),
    );
  }

  private async overlamna(meddelande: SendMailOptions, avbrott: AbortSignal): Promise<Sandningsutfall> {
    try {
      const date = new Date(this.klocka.nu());
      const { response } = await this.transport.sendMail({ ...meddelande, date, signal: avbrott });
      return levererad(response);
    } catch (error) {
      const utfall = avbrott.aborted ? null : utfallAvSmtpfel(error);
      if (utfall === null) throw error;
      return utfall;
    }
  }

  /** Read before the server is spoken to: what the document store throws is not the server's. */
  private async utdrag(
    { innehall, slag }: Utskick,
    avbrott: AbortSignal,
  ): Promise<{ readonly satt: Utdragssatt; readonly pdf: Buffer | null }> {
    const pdf = innehall?.utdrag?.pdf;
    if (pdf === undefined) return { satt: 'inget', pdf: null };
    // a reminder has already been preceded by what it reminds of
    if (slag === 'paminnelse' || pdf.storlek > this.storstaBilaga) return { satt: 'lankat', pdf: null };
    return { satt: 'bifogat', pdf: await buffer(lasUtdrag(this.lager, pdf, avbrott)) };
  }
}
