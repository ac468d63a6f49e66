import type { Varning } from '#domain';

/** A line that was not carried out, and why. */
export type Nekad = {
  readonly rad: number;
  readonly kod: string;
  readonly regel: string | null;
  readonly text: string;
};

/** Something that deviated from the rules or from the expected, how often, and the first lines it was found in. */
export type Avvikelsegrupp = {
  readonly regel: string | null;
  readonly kod: string;
  antal: number;
  readonly exempel: { readonly rad: number; readonly arende: string; readonly text: string }[];
};

/** What came of an import. */
export type Rapport = {
  readonly fil: string;
  readonly torrkorning: boolean;
  /** Whether every line of the file has been tried. */
  readonly heltIgenom: boolean;
  readonly rader: number;
  readonly nya: number;
  readonly fannsRedan: number;
  readonly felaktiga: readonly Nekad[];
  readonly nekade: readonly Nekad[];
  readonly avvikelser: readonly Avvikelsegrupp[];
  readonly ms: number;
};

const EXEMPEL = 5;

/** Counts what comes of the lines. */
export class Rapportforare {
  nya = 0;
  fannsRedan = 0;
  readonly felaktiga: Nekad[] = [];
  readonly nekade: Nekad[] = [];
  private readonly grupper = new Map<string, Avvikelsegrupp>();

  /** Lines that have been dealt with. */
  get rader(): number {
    return this.nya + this.fannsRedan + this.felaktiga.length + this.nekade.length;
  }

  avvikelse(rad: number, arende: string, { regel, kod, text }: Varning): void {
    const nyckel = `${regel ?? ''} ${kod}`;
    const grupp = this.grupper.get(nyckel) ?? { regel, kod, antal: 0, exempel: [] };
    this.grupper.set(nyckel, grupp);
    grupp.antal++;
    if (grupp.exempel.length < EXEMPEL) grupp.exempel.push({ rad, arende, text });
  }

  /** In the order of the file, the most common deviation first. */
  sammanfatta(om: Pick<Rapport, 'fil' | 'torrkorning' | 'heltIgenom' | 'ms'>): Rapport {
    const iRadordning = (a: Nekad, b: Nekad): number => a.rad - b.rad;
    return {
      ...om,
      rader: this.rader,
      nya: this.nya,
      fannsRedan: this.fannsRedan,
      felaktiga: this.felaktiga.sort(iRadordning),
      nekade: this.nekade.sort(iRadordning),
      avvikelser: [...this.grupper.values()]
        .map((g) => ({ ...g, exempel: g.exempel.sort((a, b) => a.rad - b.rad) }))
        .sort((a, b) => b.antal - a.antal),
    };
  }
}
