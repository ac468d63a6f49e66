import type { Halsosvar } from '#platform';

/** What the service does before it is ready, and how far it has come. */
export class Uppstart {
  private lage: Halsosvar = { redo: false, orsak: 'tjänsten startar' };

  /** Nothing is left to do. */
  klar(): void {
    this.lage = { redo: true };
  }

  /** What is being done now, or why it went no further. */
  sager(orsak: string): void {
    this.lage = { redo: false, orsak };
  }

  prova(): Halsosvar {
    return this.lage;
  }
}
