import type { Oavgjort } from './fynd.js';

/** Different things lacked that are told apart of one rule: a rule that names what it lacks could fill the memory. */
const MEST_OLIKA = 50;
const ANNAT = 'annat';

/** Counts what the rules could not tell. */
export class Oavgjorda {
  private readonly perRegel = new Map<string, { antal: number; readonly saknas: Map<string, number> }>();

  rakna(regel: string, saknas: readonly string[]): void {
    const rad = this.perRegel.get(regel) ?? { antal: 0, saknas: new Map<string, number>() };
    rad.antal += 1;
    for (const vad of saknas) {
      const namn = rad.saknas.has(vad) || rad.saknas.size < MEST_OLIKA ? vad : ANNAT;
      rad.saknas.set(namn, 1 + (rad.saknas.get(namn) ?? 0));
    }
    this.perRegel.set(regel, rad);
  }

  /** By rule, the one that could tell least often first. */
  rader(): readonly Oavgjort[] {
    return [...this.perRegel]
      .map(([regel, { antal, saknas }]) => ({ regel, antal, saknas: Object.fromEntries(saknas) }))
      .sort((a, b) => b.antal - a.antal || (a.regel < b.regel ? -1 : 1));
  }
}
