import { comparePositions, NotPlainJson, type Position } from '#event-store';
import { felrad } from '../fel/felrad.js';
import { felText, type Faltfel } from './faltfel.js';
import { stopparAllt, type Genomforare } from './genomforare.js';
import { Radidentiteter, type Radidentitet } from './identitet.js';
import { ordningsnycklar } from './ordningsnycklar.js';
import { arObjekt } from './falttyper.js';
import { tolkaRad, type Importrad } from './rad.js';
import type { Textrad } from './radlasare.js';
import { Radregister } from './radregister.js';
import { Rapportforare } from './rapport.js';
import { Turordning } from './turordning.js';

/** Lines carried out at once, and lines read ahead: far more, since a file is often sorted by ärende. */
const SAMTIDIGT = 64;
const FORSPRANG = 4_000;
/** A line that holds this deep a structure holds nothing of ours. */
const STORSTA_DJUP = 20;

const forDjup = (varde: unknown, djup: number): boolean =>
  typeof varde === 'object' &&
  varde !== null &&
  (djup === 0 || Object.values(varde).some((del) => forDjup(del, djup - 1)));

type Tolkad = { readonly rad: Importrad; readonly identitet: Radidentitet };

export type Importval = {
  readonly genomforare: Genomforare;
  /** Where the log ended when the import began: what stands before it was there already. */
  readonly huvud: Position | null;
  readonly avbrott: AbortSignal;
  /** Told of every line that will be carried out, well before its turn. Must not throw. */
  readonly forbered: (rad: Importrad, identitet: Radidentitet) => void;
  /** Told of every line, with how many lines are done and how far into the file has been read. */
  readonly framsteg: (lage: {
    readonly klara: number;
    readonly lasta: number;
    readonly byte: number;
  }) => void;
};

/** One run over the lines of a file. */
export class Import {
  readonly rapport = new Rapportforare();
  /** What stopped it before the end of the file. */
  stopp: Error | null = null;
  private readonly identiteter = new Radidentiteter();
  private readonly register = new Radregister();
  private readonly turordning = new Turordning(SAMTIDIGT);
  private readonly pagar = new Set<Promise<void>>();
  /** The reading, when it has come too far ahead. */
  private vantar: (() => void) | null = null;
  private lasta = 0;
  private byte = 0;

  constructor(private readonly val: Importval) {}

  /** Resolves when every line that was begun is done; true = every line of the file was. */
  async kor(rader: AsyncIterable<Textrad> | Iterable<Textrad>): Promise<boolean> {
    let heltIgenom = true;
    for await (const textrad of rader) {
      if (this.avbruten()) {
        heltIgenom = false;
        break;
      }
      this.byte = textrad.byte;
      if (textrad.text?.trim() === '') continue;
      this.lasta++;
      this.begynn(textrad);
      if (this.pagar.size >= FORSPRANG) await new Promise<void>((resolve) => (this.vantar = resolve));
    }
    await Promise.all(this.pagar);
    return heltIgenom && !this.avbruten();
  }

  private avbruten(): boolean {
    return this.stopp !== null || this.val.avbrott.aborted;
  }

  private begynn(textrad: Textrad): void {
    const tolkad = this.tolka(textrad);
    this.beratta();
    if (!tolkad) return;
    this.val.forbered(tolkad.rad, tolkad.identitet);
    const nycklar = ordningsnycklar(tolkad.rad, tolkad.identitet);
    const arbete = this.turordning
      .ko(nycklar, () => this.genomfor(tolkad, textrad.nr))
      .finally(() => {
        this.pagar.delete(arbete);
        this.vantar?.();
        this.beratta();
      });
    this.pagar.add(arbete);
  }

  private beratta(): void {
    this.val.framsteg({ klara: this.rapport.rader, lasta: this.lasta, byte: this.byte });
  }

  private tolka({ nr, text, fel }: Textrad): Tolkad | null {
    if (text === null) {
      this.felaktig(nr, fel?.kod ?? 'OGILTIG_RAD', fel?.text ?? '');
      return null;
    }
    const json = somJson(text);
    if (json === undefined) {
      this.felaktig(
        nr,
        'OGILTIG_JSON',
        'Raden är inte giltig JSON. Kontrollera citattecken, komman och att den är hel.',
      );
      return null;
    }
    if (!arObjekt(json) || forDjup(json, STORSTA_DJUP)) {
      this.felaktig(nr, 'OGILTIG_RAD', `Raden ska vara ett JSON-objekt, högst ${STORSTA_DJUP} nivåer djupt.`);
      return null;
    }
    return this.tolkaObjekt(json, nr);
  }

  private tolkaObjekt(json: Record<string, unknown>, nr: number): Tolkad | null {
    const faltfel: Faltfel[] = [];
    const skriven = tolkaRad(json, faltfel);
    const identitet = this.identitetAv(json, skriven?.id ?? null);
    if (identitet === null) {
      const halvt = [{ falt: '', fel: 'innehåller tecken som inte går att visa' }];
      this.felaktig(nr, 'OGILTIG_RAD', felText(faltfel.length > 0 ? faltfel : halvt));
      return null;
    }
    const rad = skriven && this.register.registrera(skriven, identitet, faltfel);
    if (rad && faltfel.length === 0) return { rad, identitet };
    this.felaktig(nr, 'OGILTIG_RAD', felText(faltfel));
    if (rad) this.register.oppningNekad(rad, nr);
    return null;
  }

  /** null: half a character somewhere, maybe in a field that there is not, and so nothing to know the line by. */
  private identitetAv(json: object, id: string | null): Radidentitet | null {
    try {
      return this.identiteter.av(json, id);
    } catch (error) {
      if (error instanceof NotPlainJson) return null;
      throw error;
    }
  }

  private felaktig(rad: number, kod: string, text: string): void {
    this.rapport.felaktiga.push({ rad, kod, regel: null, text });
  }

  private async genomfor({ rad, identitet }: Tolkad, nr: number): Promise<void> {
    if (this.avbruten()) return;
    const hinder = this.register.nekadOppningFor(rad);
    if (hinder !== undefined) {
      const text = `Ärendet öppnades inte: rad ${hinder} nekades. Rätta den raden och läs in filen igen.`;
      this.rapport.nekade.push({ rad: nr, kod: 'OPPNINGEN_NEKADES', regel: null, text });
      return;
    }
    try {
      await this.utfor(rad, identitet, nr);
    } catch (error) {
      if (stopparAllt(error)) this.stopp ??= error;
      else {
        this.rapport.nekade.push({ rad: nr, ...felrad(error) });
        this.register.oppningNekad(rad, nr);
      }
    }
  }

  private async utfor(rad: Importrad, identitet: Radidentitet, nr: number): Promise<void> {
    const { kvitto, annatNummer } = await this.val.genomforare.genomfor(rad, identitet);
    const { id, position, varningar } = kvitto;
    if (comparePositions(position, this.val.huvud) > 0) this.rapport.nya++;
    else this.rapport.fannsRedan++;
    for (const varning of varningar) this.rapport.avvikelse(nr, id, varning);
    if (annatNummer !== undefined)
      this.rapport.avvikelse(nr, id, {
        regel: null,
        kod: 'NUMMER_ANNAT',
        text: `Raden säger nummer ${JSON.stringify(rad.vantat)}, men ärendet gav ${JSON.stringify(annatNummer)}. Hänvisningar i filen kan peka fel.`,
      });
  }
}

/** undefined for a text that is no JSON. */
const somJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
