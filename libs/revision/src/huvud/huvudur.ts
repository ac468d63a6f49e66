import type { Klocka } from '#platform';
import { laggIHuvudmapp } from './huvudmapp.js';
import type { Tradhuvud, Tradhuvuden } from './huvuden.js';

const MINUT_MS = 60_000;

export type Huvudurval = {
  readonly huvuden: Tradhuvuden;
  readonly klocka: Klocka;
  /** 0 = only when asked. */
  readonly minuter: number;
  /** null = heads lie in the log alone. */
  readonly mapp: string | null;
  /** Told of what could not be done; it is tried again in a minute. */
  readonly vidFel: (error: unknown) => void;
};

/** Signs a head every so many minutes, by the clock it is given, and sees that each is held outside. */
export class Huvudur {
  private pagar: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private stoppad = false;

  constructor(private readonly val: Huvudurval) {}

  /** From now on, until it is stopped. */
  starta(): void {
    void this.vakna().then(() => {
      if (!this.stoppad) this.timer = setTimeout(() => this.starta(), MINUT_MS).unref();
    });
  }

  /** One look at the clock, after the one that may be going on. Never rejects. */
  vakna(): Promise<void> {
    this.pagar = this.pagar.then(() => (this.stoppad ? undefined : this.varv()));
    return this.pagar;
  }

  /** A head now, whatever the clock says; null where there is nothing new. */
  async skapa(): Promise<Tradhuvud | null> {
    const huvud = await this.val.huvuden.skapa();
    if (huvud) this.lamnaUt(huvud);
    return huvud;
  }

  async stoppa(): Promise<void> {
    this.stoppad = true;
    if (this.timer) clearTimeout(this.timer);
    await this.pagar;
  }

  private async varv(): Promise<void> {
    const { huvuden, klocka, minuter, vidFel } = this.val;
    try {
      const senaste = await huvuden.senaste();
      // one that could not be held outside when it was made, and those of other processes
      if (senaste) this.lamnaUt(senaste);
      const sedan = senaste ? Date.parse(klocka.nu()) - Date.parse(senaste.registrerad) : Infinity;
      if (minuter > 0 && sedan >= minuter * MINUT_MS) await this.skapa();
    } catch (error) {
      if (!this.stoppad) vidFel(error);
    }
  }

  private lamnaUt(huvud: Tradhuvud): void {
    const { mapp, vidFel } = this.val;
    if (mapp === null) return;
    try {
      laggIHuvudmapp(mapp, huvud);
    } catch (error) {
      vidFel(error);
    }
  }
}
