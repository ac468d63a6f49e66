import type { Leveranskanal } from '#domain';
import { inom } from '../inom.js';
import {
  jobbId,
  KonNasInte,
  type Jobbutfall,
  type Ko,
  type Koat,
  type Korakning,
  type Leveransjobb,
  type Utforare,
} from '../ko.js';
import { msTill, STANG_MS, type Koval } from '../koval.js';
import { Hog } from './hog.js';
import { Taktgivare } from './taktgivare.js';

/** No sooner than this again, when a clock that stands still says that it is not time yet. */
const KORTAST_MS = 10;
/** A clock may be moved far at once; and a timer of Node holds no more than 24 days. */
const LANGST_MS = 60_000;

/**
 * The queue of the embedded mode: it lives and dies with its process, and is filled from the log when that starts. One
 * consumer, the process itself. What is put off is woken by a timer, and by `puls` when a clock was moved.
 */
export class Minnesko implements Ko {
  readonly kanal: Leveranskanal;
  private readonly finns = new Set<string>();
  private readonly vantar = new Hog<Leveransjobb>();
  private readonly fordrojda = new Hog<Leveransjobb>();
  private readonly pagar = new Set<Promise<void>>();
  private readonly taktgivare: Taktgivare;
  private ordning = 0;
  private utfor: Utforare | null = null;
  private timer: NodeJS.Timeout | null = null;
  private steg: NodeJS.Immediate | null = null;
  private stangning: Promise<void> | null = null;

  constructor(private readonly val: Koval) {
    this.kanal = val.kanal;
    this.taktgivare = new Taktgivare(val.takt);
  }

  async laggTill(jobb: readonly Koat[]): Promise<void> {
    this.forutsattOppen();
    for (const { leverans, omgang, tidigast } of jobb) this.stallIKo({ leverans, omgang }, tidigast);
    this.snart();
  }

  async haller(jobb: readonly Leveransjobb[]): Promise<ReadonlySet<string>> {
    this.forutsattOppen();
    return new Set(jobb.map(jobbId).filter((id) => this.finns.has(id)));
  }

  starta(utfor: Utforare): void {
    if (this.utfor !== null) throw new Error(`Kön för ${this.kanal} är redan startad.`);
    this.utfor = utfor;
    this.snart();
  }

  async rakna(): Promise<Korakning> {
    this.forutsattOppen();
    this.slappFram();
    return { vantar: this.vantar.antal, fordrojda: this.fordrojda.antal, pagar: this.pagar.size };
  }

  /** Looks at the clock, and begins what is due and may be begun. */
  puls(): void {
    this.snart();
  }

  async stang(): Promise<void> {
    this.stangning ??= this.lugntSlut();
    await this.stangning;
  }

  private async lugntSlut(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.steg !== null) clearImmediate(this.steg);
    await inom(Promise.all(this.pagar), this.val.stangMs ?? STANG_MS);
  }

  private forutsattOppen(): void {
    if (this.stangning !== null) throw new KonNasInte(`Kön för ${this.kanal} är stängd.`);
  }

  private stallIKo(jobb: Leveransjobb, tidigast: string | null): void {
    const id = jobbId(jobb);
    if (this.finns.has(id)) return;
    this.finns.add(id);
    this.placera(jobb, tidigast);
  }

  private placera(jobb: Leveransjobb, tidigast: string | null): void {
    const ms = msTill(tidigast, this.val.klocka);
    if (ms > 0) this.fordrojda.lagg(this.nu() + ms, jobb);
    else this.vantar.lagg(this.ordning++, jobb);
  }

  private nu(): number {
    return Date.parse(this.val.klocka.nu());
  }

  /** Not at once: between two steps others get their turn, however little there is to wait for in a job. */
  private snart(): void {
    if (this.utfor === null || this.stangning !== null || this.steg !== null) return;
    this.steg = setImmediate(() => {
      this.steg = null;
      this.framat();
    });
  }

  private framat(): void {
    const { utfor } = this;
    if (utfor === null || this.stangning !== null) return;
    this.slappFram();
    while (this.pagar.size < this.val.samtidigt && this.taktgivare.vantetid(this.nu()) === 0) {
      const jobb = this.vantar.taTill(Infinity);
      if (jobb === undefined) break;
      this.taktgivare.ta(this.nu());
      this.borja(jobb, utfor);
    }
    this.stallTimer();
  }

  private slappFram(): void {
    const nu = this.nu();
    for (let jobb; (jobb = this.fordrojda.taTill(nu)) !== undefined;) this.vantar.lagg(this.ordning++, jobb);
  }

  private borja(jobb: Leveransjobb, utfor: Utforare): void {
    const klart = this.genomfor(jobb, utfor).then((utfall) => {
      this.pagar.delete(klart);
      if (utfall.klar) this.finns.delete(jobbId(jobb));
      else this.placera(jobb, utfall.igen);
      this.snart();
    });
    this.pagar.add(klart);
  }

  private async genomfor(jobb: Leveransjobb, utfor: Utforare): Promise<Jobbutfall> {
    try {
      return await utfor(jobb);
    } catch (error) {
      this.val.logg.error({ err: error, jobb: jobbId(jobb), context: 'Ko' }, 'Ett jobb avbröts av ett fel.');
      return { klar: true };
    }
  }

  private stallTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const ms = this.nastaMs();
    if (ms === null) return;
    this.timer = setTimeout(() => this.framat(), Math.min(Math.max(ms, KORTAST_MS), LANGST_MS));
    this.timer.unref(); // the process is kept alive by what it serves, not by what it waits for
  }

  /** How long until there is something to begin; null: something else must happen first. */
  private nastaMs(): number | null {
    const forsta = this.fordrojda.forsta;
    const fordrojd = forsta === undefined ? null : forsta - this.nu();
    if (this.vantar.antal === 0 || this.pagar.size >= this.val.samtidigt) return fordrojd;
    const takt = this.taktgivare.vantetid(this.nu());
    return fordrojd === null ? takt : Math.min(takt, fordrojd);
  }
}
