import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Klocka } from '#platform';
import type { Kanal, Sandningsutfall, Utskick } from '../kanal.js';
import { medTidsgrans } from '../gemensamt/tidsgrans.js';
import { adressenOgiltig, kanLaka } from '../gemensamt/utfall.js';
import { skapaAdressvakt, type Adressvakt, type Uppslagning } from './adressvakt.js';
import { handelseAv, provhandelse, type Webhookmeddelande } from './handelse.js';
import { lasNycklar, NyckelSaknas } from './nycklar.js';
import { posta, type Postsvar } from './posta.js';
import { signera, SIGNATURHUVUD } from './signatur.js';
import { tolkaWebbadress, type Webbadress } from './webbadress.js';
import { utfallAvNatfel, utfallAvSvar } from './webhook-utfall.js';

/** How events are posted. */
export type Webhookval = {
  /** `source` of the events: the public address of the service. */
  readonly kalla: string;
  /** Folder of the receivers' key files; see `lasNycklar`. */
  readonly nyckelmapp: string;
  /** Networks that are not open to all and may be posted to all the same, in CIDR; also in clear. */
  readonly tillat: readonly string[];
  readonly tidsgranser?: {
    /** Default 5 s. */
    readonly anslutningMs?: number;
    /** From connected until the answer begins. Default 10 s. */
    readonly svarMs?: number;
    /** For the body of the answer. Default 2 s. */
    readonly kroppMs?: number;
    /** For a whole attempt, what is waited for a free connection included. Default 20 s. */
    readonly totaltMs?: number;
  };
  /** At most so far ahead is a receiver's Retry-After heeded. Default 24 h. */
  readonly langstaUppskovMs?: number;
  /** Of an answer no more than this is read, in bytes. Default 4096. */
  readonly storstaSvar?: number;
  /** Default: as the machine looks names up. */
  readonly slaUpp?: Uppslagning;
  /** Certificates to trust instead of the machine's, PEM. */
  readonly ca?: string;
};

const TIDSGRANSER = { anslutningMs: 5_000, svarMs: 10_000, kroppMs: 2_000, totaltMs: 20_000 };
const DYGN_MS = 24 * 3_600_000;
/** So that a receiver that hangs holds few connections, and all of them together no more than the process can bear. */
const FORBINDELSER = {
  keepAlive: true,
  maxSockets: 4,
  maxTotalSockets: 128,
  maxFreeSockets: 2,
  timeout: 30_000,
};

/** Events over HTTP. What has been answered with 2xx is delivered. */
export class Webhookkanal implements Kanal {
  readonly namn = 'webhook';
  private readonly vakt: Adressvakt;
  private readonly agenter: { readonly klar: HttpAgent; readonly tls: HttpsAgent };
  private readonly tidsgranser: typeof TIDSGRANSER;

  /** Throws for a network that cannot be read. */
  constructor(
    private readonly val: Webhookval,
    private readonly klocka: Klocka,
  ) {
    this.vakt = skapaAdressvakt(val.tillat, val.slaUpp ?? (async (host) => lookup(host, { all: true })));
    this.agenter = {
      klar: new HttpAgent(FORBINDELSER),
      tls: new HttpsAgent({
        ...FORBINDELSER,
        minVersion: 'TLSv1.2',
        ...(val.ca !== undefined && { ca: val.ca }),
      }),
    };
    this.tidsgranser = { ...TIDSGRANSER, ...val.tidsgranser };
  }

  felIAdress(text: string): string | null {
    const tolkad = tolkaWebbadress(text, this.vakt);
    return 'fel' in tolkad ? tolkad.fel : null;
  }

  async skicka(utskick: Utskick, signal: AbortSignal): Promise<Sandningsutfall> {
    return this.sand(utskick.mottagare.adress, handelseAv(utskick, this.val.kalla), signal);
  }

  async prova(adress: string, signal: AbortSignal): Promise<Sandningsutfall> {
    const prov = provhandelse(`provning.${randomUUID()}`, this.klocka.nu(), this.val.kalla);
    return this.sand(adress, prov, signal);
  }

  async stang(): Promise<void> {
    this.agenter.klar.destroy();
    this.agenter.tls.destroy();
  }

  private async sand(
    text: string,
    meddelande: Webhookmeddelande,
    signal: AbortSignal,
  ): Promise<Sandningsutfall> {
    signal.throwIfAborted();
    const tolkad = tolkaWebbadress(text, this.vakt);
    if ('fel' in tolkad) return adressenOgiltig(tolkad.fel);
    const { totaltMs } = this.tidsgranser;
    let svar: Postsvar | null = null;
    return medTidsgrans(
      totaltMs,
      signal,
      async (avbrott) => this.posta(tolkad.adress, meddelande, (forst) => (svar = forst), avbrott),
      () =>
        svar === null
          ? kanLaka('WEBHOOK_TIDEN_UTE', `Mottagaren svarade inte inom ${totaltMs} ms.`)
          : this.utfall(svar),
    );
  }

  private async posta(
    { url, medTls, nyckelnamn }: Webbadress,
    { huvuden, kropp }: Webhookmeddelande,
    vidStatus: (svar: Postsvar) => void,
    avbrott: AbortSignal,
  ): Promise<Sandningsutfall> {
    try {
      const nycklar = await lasNycklar(this.val.nyckelmapp, nyckelnamn);
      const unix = Math.floor(Date.parse(this.klocka.nu()) / 1000);
      const svar = await posta(
        {
          url,
          agent: medTls ? this.agenter.tls : this.agenter.klar,
          lookup: this.vakt.lookup(medTls),
          huvuden: { ...huvuden, [SIGNATURHUVUD]: signera(kropp, nycklar, unix) },
          kropp,
          ...this.tidsgranser,
          storstaSvar: this.val.storstaSvar ?? 4096,
          vidStatus,
        },
        avbrott,
      );
      return this.utfall(svar);
    } catch (error) {
      if (error instanceof NyckelSaknas) return kanLaka(error.kod, error.message);
      const utfall = avbrott.aborted ? null : utfallAvNatfel(error);
      if (utfall === null) throw error;
      return utfall;
    }
  }

  private utfall(svar: Postsvar): Sandningsutfall {
    return utfallAvSvar(svar, this.klocka.nu(), this.val.langstaUppskovMs ?? DYGN_MS);
  }
}
