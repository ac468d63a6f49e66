/**
 * Work that shares a key is done in the order it was asked for, one at a time; other work side by side, at most so
 * much of it at once.
 */
export class Turordning {
  private readonly sist = new Map<string, Promise<unknown>>();
  private readonly vantar: (() => void)[] = [];
  private lediga: number;

  constructor(samtidigt: number) {
    this.lediga = samtidigt;
  }

  async ko<T>(nycklar: readonly string[], arbete: () => Promise<T>): Promise<T> {
    const fore = nycklar.map((nyckel) => this.sist.get(nyckel)).filter((p) => p !== undefined);
    const mitt = Promise.all(fore).then(() => this.medPlats(arbete));
    const klart = mitt.catch(() => undefined); // whoever is next does not care how it went
    for (const nyckel of nycklar) this.sist.set(nyckel, klart);
    try {
      return await mitt;
    } finally {
      for (const nyckel of nycklar) if (this.sist.get(nyckel) === klart) this.sist.delete(nyckel);
    }
  }

  private async medPlats<T>(arbete: () => Promise<T>): Promise<T> {
    if (this.lediga > 0) this.lediga--;
    else await new Promise<void>((resolve) => this.vantar.push(resolve));
    try {
      return await arbete();
    } finally {
      const nasta = this.vantar.shift();
      if (nasta) nasta();
      else this.lediga++;
    }
  }
}
