import type { Dokumentlager } from '#handlingar';
import type { Internbrev, Kanal, Sandningsutfall, Utskick } from '../kanal.js';
import { skrivPappersbrev } from '../brev/brev.js';
import { brevhtml } from '../brev/brevhtml.js';
import { brevtext } from '../brev/brevtext.js';
import { utgaendeIdn } from '../gemensamt/idn.js';
import { medTidsgrans } from '../gemensamt/tidsgrans.js';
import { lasUtdrag } from '../gemensamt/utdrag.js';
import { adressenOgiltig, kanLaka, levererad } from '../gemensamt/utfall.js';
import { Avlamning, filFinns, oppnaMapp } from './avlamning.js';
import { filnamn } from './filnamn.js';
import { Mappfel, utfallAvMappfel } from './mappfel.js';
import { metadataAv, type Skrivenfil } from './metadata.js';

/** Where files are left. */
export type Filval = {
  /** Made when it is first used. */
  readonly mapp: string;
  /** For a whole attempt. Default 30 s. */
  readonly totaltMs?: number;
};

/**
 * A folder that somebody else fetches from: a printer's, or an access point's. What lies in it whole is delivered. A
 * delivery that still lies there is not written again; one that has been fetched is, and is known by its `id`.
 */
export class Filkanal implements Kanal {
  readonly namn = 'fil';
  private readonly totaltMs: number;
  private oppnad = false;

  constructor(
    private readonly val: Filval,
    private readonly lager: Dokumentlager,
  ) {
    this.totaltMs = val.totaltMs ?? 30_000;
  }

  felIAdress(text: string): string | null {
    if (text.trim() === '') return 'Ange det namn eller den postadress som ska stå på utskriften.';
    return text.length <= 1000 && !/[^\P{Cc}\n]/u.test(text)
      ? null
      : 'Namnet eller postadressen ska vara högst 1 000 tecken, utan styrtecken.';
  }

  async skicka(utskick: Utskick, signal: AbortSignal): Promise<Sandningsutfall> {
    return this.lamna(utskick.mottagare.adress, signal, async (avbrott) => this.skriv(utskick, avbrott));
  }

  /** To be printed and put in the pigeonhole of whoever it is to. */
  async skickaBrev({ id, till, amne, rader }: Internbrev, signal: AbortSignal): Promise<Sandningsutfall> {
    return this.lamna(till, signal, async (avbrott) => {
      const namn = filnamn(id).text;
      if (await filFinns(this.val.mapp, namn)) return levererad(`${namn} låg redan i utskicksmappen.`);
      const avlamning = new Avlamning(this.val.mapp);
      try {
        const text = [`Till: ${till}`, `Ärende: ${amne}`, '', ...rader].join('\n');
        await avlamning.skriv(namn, 'text/plain', `${text}\n`);
        avbrott.throwIfAborted();
        await avlamning.slutfor();
        return levererad(`${namn} ligger i utskicksmappen.`);
      } finally {
        await avlamning.stada();
      }
    });
  }

  async prova(adress: string, signal: AbortSignal): Promise<Sandningsutfall> {
    return this.lamna(adress, signal, async () => {
      const prov = new Avlamning(this.val.mapp);
      try {
        await prov.skriv('prov', 'text/plain', 'prov\n');
      } finally {
        await prov.stada();
      }
      return levererad('Utskicksmappen går att skriva i.');
    });
  }

  async stang(): Promise<void> {
    // nothing is held between two deliveries
  }

  private async lamna(
    adress: string,
    signal: AbortSignal,
    arbete: (avbrott: AbortSignal) => Promise<Sandningsutfall>,
  ): Promise<Sandningsutfall> {
    signal.throwIfAborted();
    const fel = this.felIAdress(adress);
    if (fel !== null) return adressenOgiltig(fel);
    return medTidsgrans(
      this.totaltMs,
      signal,
      async (avbrott) => {
        try {
          if (!this.oppnad) await oppnaMapp(this.val.mapp);
          this.oppnad = true;
          return await arbete(avbrott);
        } catch (error) {
          if (!(error instanceof Mappfel)) throw error;
          this.oppnad = false; // it may have to be made again
          return utfallAvMappfel(error);
        }
      },
      () => kanLaka('MAPPEN_TIDEN_UTE', `Utskicksmappen blev inte klar inom ${this.totaltMs} ms.`),
    );
  }

  private async skriv(utskick: Utskick, avbrott: AbortSignal): Promise<Sandningsutfall> {
    const { mapp } = this.val;
    const namn = filnamn(utgaendeIdn(utskick).id);
    if (await filFinns(mapp, namn.metadata)) return levererad(`${namn.metadata} låg redan i utskicksmappen.`);
    const avlamning = new Avlamning(mapp);
    try {
      const filer = await this.skrivFiler(utskick, avlamning, avbrott);
      await avlamning.skriv(namn.metadata, 'application/json', metadataAv(utskick, filer));
      avbrott.throwIfAborted(); // from here on it is carried through
      await avlamning.slutfor();
      return levererad(`${namn.metadata} ligger i utskicksmappen.`);
    } finally {
      await avlamning.stada();
    }
  }

  private async skrivFiler(
    utskick: Utskick,
    avlamning: Avlamning,
    avbrott: AbortSignal,
  ): Promise<readonly Skrivenfil[]> {
    const namn = filnamn(utgaendeIdn(utskick).id);
    const pdf = utskick.innehall?.utdrag?.pdf;
    const brev = skrivPappersbrev(utskick, pdf === undefined ? 'inget' : 'bifogat');
    const filer = [
      await avlamning.skriv(namn.html, 'text/html; charset=utf-8', brevhtml(brev)),
      await avlamning.skriv(namn.text, 'text/plain; charset=utf-8', brevtext(brev)),
    ];
    if (pdf === undefined) return filer;
    const innehall = lasUtdrag(this.lager, pdf, avbrott);
    return [...filer, await avlamning.skriv(namn.utdrag, 'application/pdf', innehall)];
  }
}
