import type { Datum } from '#domain';

/** One line of the story of a scenario. */
export type Handelserad = {
  readonly dag: Datum;
  /** What sort of line it is: `mote` heads those of a meeting, `punkt` is one of them. */
  readonly slag: 'mote' | 'punkt' | 'handelse' | 'nekat' | 'varning' | 'klockan';
  /** The paragraf and the ärende that it is about, where it is said at a meeting. */
  readonly om?: string;
  readonly text: string;
  /** It takes place at a meeting. */
  readonly vidMote: boolean;
  /** The rule that refused or warned, and what it said. */
  readonly regel?: string | null;
  readonly svar?: string;
};

/** What happened, in the order it did. */
export class Berattelse {
  private readonly sagt: Handelserad[] = [];

  sag(rad: Handelserad): void {
    this.sagt.push(rad);
  }

  get rader(): readonly Handelserad[] {
    return this.sagt;
  }
}
