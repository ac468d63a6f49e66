import type { Hash } from '../merkle/index.js';
import type { Tradhuvud } from './intyg.js';
import {
  bevittnadAv,
  MEDSIGNATUR,
  nyckelId,
  tolkaNot,
  tolkaNotrad,
  tolkaVkey,
  type Notnyckel,
} from './not.js';
import { IntygUteblev, posta, type Utsvar } from './utgaende.js';

/** What a witness is asked. */
export type Vittnesfraga = {
  readonly huvud: Pick<Tradhuvud, 'storlek' | 'not'>;
  /** How much it has seen, as far as is known. */
  readonly sett: number;
  /** That the head is of a log that begins with that much. */
  readonly bevis: (fran: number) => readonly Hash[];
  readonly signal?: AbortSignal;
};

/** Somebody outside who sees that the log only grows. */
export type Vittne = {
  readonly namn: string;
  /** Whether a line is of this witness. */
  readonly harSkrivit: (rad: string) => boolean;
  /** Its line under the head, verified. Throws `IntygUteblev`. */
  readonly bevittna: (fraga: Vittnesfraga) => Promise<string>;
};

const MS = 10_000;
const LANGST = 64 * 1024;
/** The witness may cosign for another process between two questions. */
const FORSOK = 3;

/** A witness that is asked over HTTP (C2SP tlog-witness). */
export class HttpVittne implements Vittne {
  constructor(
    private readonly url: string,
    private readonly nyckel: Notnyckel,
    private readonly ms = MS,
  ) {}

  get namn(): string {
    return this.nyckel.namn;
  }

  harSkrivit(rad: string): boolean {
    const tolkad = tolkaNotrad(rad);
    return tolkad?.namn === this.namn && tolkad.nyckelId === nyckelId(this.nyckel);
  }

  async bevittna(fraga: Vittnesfraga): Promise<string> {
    let { sett } = fraga;
    for (let forsok = 0; forsok < FORSOK; forsok++) {
      const svar = await this.fraga(fraga, Math.min(sett, fraga.huvud.storlek));
      if (svar.status === 200) return this.rad(fraga.huvud.not, svar);
      sett = this.seddStorlek(svar, sett, fraga.huvud.storlek);
    }
    throw new IntygUteblev(`Vittnet ${this.namn} byter huvud hela tiden.`);
  }

  private fraga({ huvud, bevis, signal }: Vittnesfraga, sett: number): Promise<Utsvar> {
    const rader = [`old ${sett}`, ...bevis(sett).map((hash) => Buffer.from(hash).toString('base64')), ''];
    return posta({
      url: `${this.url}/add-checkpoint`,
      typ: 'text/plain; charset=utf-8',
      kropp: Buffer.from(`${rader.join('\n')}\n${huvud.not}`, 'utf8'),
      ...{ langst: LANGST, ms: this.ms, signal },
    });
  }

  /** Its own line, of all that may stand there. */
  private rad(not: string, { kropp }: Utsvar): string {
    const text = tolkaNot(not)?.text ?? '';
    const rader = kropp.toString('utf8').split('\n');
    const egen = rader.find((rad) => {
      const tolkad = tolkaNotrad(rad);
      return tolkad !== null && bevittnadAv(text, tolkad, this.nyckel) !== null;
    });
    if (egen === undefined)
      throw new IntygUteblev(`Vittnet ${this.namn} svarade utan en medsignatur som håller för dess nyckel.`);
    return egen;
  }

  /** How much it says that it has seen. What it says may mean that the log is not the one it saw, and is said loud. */
  private seddStorlek({ status, kropp }: Utsvar, trodd: number, storlek: number): number {
    const [, har] = /^(0|[1-9]\d{0,14})\n$/u.exec(kropp.toString('latin1')) ?? [];
    if (status !== 409 || har === undefined)
      throw new IntygUteblev(
        status === 422 || status === 409
          ? `Vittnet ${this.namn} har sett en annan logg än den här (${status}). Kör arendelogg logg verifiera.`
          : `Vittnet ${this.namn} svarade ${status}.`,
      );
    if (Number(har) > storlek)
      throw new IntygUteblev(
        `Vittnet ${this.namn} har sett ${har} händelser, men det nyaste trädhuvudet omfattar ${storlek}. Har loggen kortats i slutet?`,
      );
    if (Number(har) === trodd)
      throw new IntygUteblev(
        `Vittnet ${this.namn} har sett en annan logg med ${har} händelser. Kör arendelogg logg verifiera.`,
      );
    return Number(har);
  }
}

/** Reads `<url>=<vkey>`, separated by blanks, commas or lines; # begins a remark. Throws a text that says which is wrong. */
export const tolkaVittnen = (text: string, ms = MS): readonly HttpVittne[] => {
  const namn = new Set<string>();
  return text
    .replaceAll(/^\s*#.*$/gmu, '')
    .split(/[\s,]+/u)
    .filter((del) => del !== '')
    .map((del) => {
      const [, url, vkey] = /^(https?:\/\/[^\s=]+?)\/*=(\S+)$/u.exec(del) ?? [];
      const nyckel = vkey === undefined ? null : tolkaVkey(vkey);
      if (url === undefined || nyckel?.typ !== MEDSIGNATUR)
        throw new Error(`${del} är inget vittne: ska vara <adress>=<vkey>, med en nyckel av typ 4`);
      if (namn.has(nyckel.namn)) throw new Error(`vittnet ${nyckel.namn} står två gånger`);
      namn.add(nyckel.namn);
      return new HttpVittne(url, nyckel, ms);
    });
};
