import type { Klocka } from '#platform';
import { laggIHuvudmapp } from './huvudmapp.js';
import type { Tradhuvuden } from './huvuden.js';
import { inhamtaIntyg, type Intygare } from './inhamta.js';
import type { Tradhuvud } from './intyg.js';

const MINUT_MS = 60_000;
const NYASTE = 3;

export type Huvudurval = {
  readonly huvuden: Tradhuvuden;
  readonly klocka: Klocka;
  /** 0 = only when asked. */
  readonly minuter: number;
  /** null = heads lie in the log alone. */
  readonly mapp: string | null;
  /** Who is asked to vouch for the newest head, until they have. */
  readonly intygare?: readonly Intygare[];
  /** Told of what could not be done; it is tried again in a minute. */
  readonly vidFel: (error: unknown) => void;
};

/** Signs a head every so many minutes, by the clock it is given, and sees that each is held outside. */
export class Huvudur {
  private pagar: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private stoppad = false;
  private readonly avbrott = new AbortController();

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

  /** Asks those outside who have not vouched for the newest head. Nothing waits for them but the next look at the clock. */
  private async inhamta(): Promise<void> {
    const { huvuden, intygare = [], vidFel } = this.val;
    const huvud = intygare.length > 0 ? await huvuden.senaste() : null;
    if (!huvud) return;
    await inhamtaIntyg(huvud, intygare, this.avbrott.signal, (error) => {
      if (!this.stoppad) vidFel(error);
    });
    // another may have been signed while they were asked about this one
    for (const ett of await huvuden.lista(NYASTE)) this.lamnaUt(ett);
  }

  async stoppa(): Promise<void> {
    this.stoppad = true;
    this.avbrott.abort();
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
      await this.inhamta();
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
