/** Something that is broken when so many have been done. */
export type Fel = { readonly vid: number; readonly namn: string; readonly gor: () => Promise<void> };

/** Breaks each thing once, in order, when its count has been reached; what was broken so far is in `gjorda`. */
export class Felplan {
  readonly gjorda: string[] = [];
  private readonly kvar: Fel[];

  constructor(fel: readonly Fel[]) {
    this.kvar = fel.toSorted((a, b) => a.vid - b.vid);
  }

  async vid(antal: number): Promise<void> {
    for (let nasta = this.kvar[0]; nasta && nasta.vid <= antal; nasta = this.kvar[0]) {
      this.kvar.shift();
      await nasta.gor();
      this.gjorda.push(nasta.namn);
    }
  }
}

/** Evenly over a burst of so many, from the first part of it to the last. */
export const spridda = (antal: number, av: number, fran: number, till: number): readonly number[] =>
  Array.from({ length: antal }, (_, i) =>
    Math.round(av * (antal === 1 ? fran : fran + ((till - fran) * i) / (antal - 1))),
  );
