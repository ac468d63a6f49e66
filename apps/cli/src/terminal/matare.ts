import type { Utstrom } from '../omgivning.js';
import { antal, avkortad } from './text.js';
import { breddAv } from './stil.js';
import { visaTid } from './tid.js';

const LANGD = 24;
const OFTAST_MS = 100;
/** Without a terminal a line now and then says that it is still going. */
const RAD_MS = 10_000;

const stapel = (andel: number): string => {
  const fyllt = Math.round(Math.min(1, Math.max(0, andel)) * LANGD);
  return '█'.repeat(fyllt) + '░'.repeat(LANGD - fyllt);
};

/** How far a piece of work has come. */
export type Lage = {
  /** 0 to 1, null where nobody can tell. */
  readonly andel: number | null;
  readonly gjort: number;
  /** What is counted: `rader`, `händelser`. */
  readonly enhet: string;
  readonly perSekund?: number;
  /** Whatever else the reader wants to know. */
  readonly mer?: string;
};

const kvar = (andel: number, gattMs: number): string =>
  andel > 0.02 && andel < 1 && gattMs > 1_000 ? `ca ${visaTid((gattMs * (1 - andel)) / andel)} kvar` : '';

/** A progress bar: redrawn in place in a terminal, a line now and then elsewhere. */
export class Matare {
  private readonly borjade = performance.now();
  private ritad = -Infinity;
  private synlig = false;

  constructor(
    private readonly ut: Utstrom,
    private readonly rubrik: string,
  ) {}

  visa(lage: Lage): void {
    const nu = performance.now();
    const paus = this.ut.isTTY === true ? OFTAST_MS : RAD_MS;
    if (this.ritad === -Infinity && this.ut.isTTY !== true) this.ritad = this.borjade;
    if (nu - this.ritad < paus) return;
    this.ritad = nu;
    const text = this.text(lage, nu - this.borjade);
    if (this.ut.isTTY !== true) this.ut.write(`${text}\n`);
    else {
      this.ut.write(`\r\u001B[2K${avkortad(text, breddAv(this.ut) - 1)}`);
      this.synlig = true;
    }
  }

  /** Takes the bar away. */
  klar(): void {
    if (this.synlig) this.ut.write('\r\u001B[2K');
    this.synlig = false;
  }

  private text({ andel, gjort, enhet, perSekund, mer = '' }: Lage, gattMs: number): string {
    const takt = perSekund ?? (gjort * 1000) / Math.max(gattMs, 1);
    return [
      this.rubrik,
      andel === null ? '' : `${stapel(andel)} ${String(Math.floor(andel * 100)).padStart(3)} %`,
      `${antal(gjort)} ${enhet}`,
      `${antal(takt)}/s`,
      andel === null ? '' : kvar(andel, gattMs),
      mer,
    ]
      .filter((del) => del !== '')
      .join('  ');
  }
}
