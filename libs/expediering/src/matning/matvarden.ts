import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Leveranskanal } from '#domain';
import type { Klocka } from '#platform';
import type { Ko } from '../ko/ko.js';
import type { Matare } from './matare.js';

/** Deliveries by where they stand; one that there is none of is 0, and not absent. */
const LAGEN = ['vantar', 'levererad', 'uppgiven', 'aterkallad'] as const;

/** A read model, as far as what is measured goes. */
export type Lasmodellage = {
  readonly namn: string;
  /** Events behind, null where they cannot be counted. */
  readonly efterslapning: number | null;
  readonly ikapp: boolean;
  readonly tillstand: string;
};

/** Where the values are read, each time that somebody asks for them. */
export type Matkallor = {
  readonly klocka: Klocka;
  /** null: the read model is being built. */
  readonly skuld: () => {
    readonly lagen: readonly { readonly lage: string; readonly antal: number }[];
    readonly aldst: string | null;
    readonly oplanerade: number;
  } | null;
  readonly koer: ReadonlyMap<Leveranskanal, Ko>;
  readonly brutna: () => number;
  readonly lasmodeller: () => readonly Lasmodellage[];
  /** When something was expedierat (ISO 8601 UTC), by the id of the expediering; null = not known. */
  readonly expedieratNar: (expediering: string) => string | null;
  /** When a delivery arrived (ISO 8601 UTC), by its id; null = not known. */
  readonly levereradNar: (leverans: string) => string | null;
};

/** From a second to four days: what takes longer has been given up. */
const TIDER = [0.1, 0.5, 1, 5, 15, 60, 300, 1_800, 3_600, 14_400, 86_400, 345_600];

/** From a minute to four weeks: people acknowledge. */
const KVITTENSTIDER = [60, 600, 3_600, 14_400, 86_400, 259_200, 604_800, 1_209_600, 2_419_200];

const sekunder = (fran: string, till: string): number =>
  Math.max(0, (Date.parse(till) - Date.parse(fran)) / 1_000);

/** The metrics of expediering in one process, as Prometheus reads them. */
export class Matvarden implements Matare {
  private readonly register = new Registry();
  private readonly leveranser = this.matare('arendelogg_leveranser', 'Leveranser efter läge', 'lage');
  private readonly aldst = this.matare(
    'arendelogg_leveranser_vantar_aldst_sekunder',
    'Hur länge sedan den äldsta väntande leveransen planerades',
  );
  private readonly skuld = this.matare(
    'arendelogg_expediering_skuld',
    'Expedierade beslut som ingen leverans har planerats för',
  );
  private readonly ko = this.matare('arendelogg_ko_jobb', 'Jobb i kön', 'kanal', 'lage');
  private readonly kon = this.matare('arendelogg_ko_nas', 'Om kön svarar (1) eller inte (0)', 'kanal');
  private readonly kretsar = this.matare(
    'arendelogg_kretsar_brutna',
    'Mottagare som tas för borta av den här processen',
  );
  private readonly efter = this.matare(
    'arendelogg_lasmodell_efterslapning',
    'Händelser som en läsmodell inte har läst',
    'lasmodell',
  );
  private readonly ikapp = this.matare(
    'arendelogg_lasmodell_ikapp',
    'Om en läsmodell har nått loggens slut (1) eller inte (0)',
    'lasmodell',
  );
  private readonly forsoken = new Counter({
    name: 'arendelogg_leveransforsok_total',
    help: 'Försök som den här processen har gjort',
    labelNames: ['kanal', 'utfall'],
    registers: [this.register],
  });
  private readonly framme = new Histogram({
    name: 'arendelogg_beslut_till_leverans_sekunder',
    help: 'Från att beslutet registrerades som expedierat till att det var levererat',
    buckets: TIDER,
    registers: [this.register],
  });
  private readonly kvittens = new Histogram({
    name: 'arendelogg_leverans_till_kvittens_sekunder',
    help: 'Från att något levererades till att mottagaren kvitterade',
    buckets: KVITTENSTIDER,
    registers: [this.register],
  });
  private kallor: Matkallor | null = null;

  /** Told where to read once that is open; until then nothing is reported that is read. */
  las(kallor: Matkallor): void {
    this.kallor = kallor;
  }

  forsok(kanal: Leveranskanal, utfall: string): void {
    this.forsoken.inc({ kanal, utfall });
  }

  levererad(expediering: string, nar: string): void {
    this.mat(this.framme, () => this.kallor?.expedieratNar(expediering), nar);
  }

  kvitterad(leverans: string, nar: string): void {
    this.mat(this.kvittens, () => this.kallor?.levereradNar(leverans), nar);
  }

  /** Everything, read now. */
  async visa(): Promise<{ readonly typ: string; readonly text: string }> {
    if (this.kallor !== null) await this.matAllt(this.kallor);
    return { typ: this.register.contentType, text: await this.register.metrics() };
  }

  /** What has been done stands in the log already: a read model that fails must not undo it. */
  private mat(histogram: Histogram, fran: () => string | null | undefined, till: string): void {
    try {
      const borjan = fran() ?? null;
      if (borjan !== null) histogram.observe(sekunder(borjan, till));
    } catch {
      // not counted
    }
  }

  private async matAllt(kallor: Matkallor): Promise<void> {
    this.matSkuld(kallor);
    this.kretsar.set(kallor.brutna());
    for (const { namn, efterslapning, ikapp } of kallor.lasmodeller()) {
      if (efterslapning !== null) this.efter.set({ lasmodell: namn }, efterslapning);
      this.ikapp.set({ lasmodell: namn }, Number(ikapp));
    }
    await Promise.all([...kallor.koer].map(async ([kanal, ko]) => this.matKo(kanal, ko)));
  }

  private matSkuld({ skuld, klocka }: Matkallor): void {
    const matt = skuld();
    if (matt === null) return;
    const antal = new Map(matt.lagen.map((rad) => [rad.lage, rad.antal]));
    for (const lage of LAGEN) this.leveranser.set({ lage }, antal.get(lage) ?? 0);
    this.aldst.set(matt.aldst === null ? 0 : sekunder(matt.aldst, klocka.nu()));
    this.skuld.set(matt.oplanerade);
  }

  /** A queue that cannot be reached holds nobody knows how much: that is said, not the number of last time. */
  private async matKo(kanal: Leveranskanal, ko: Ko): Promise<void> {
    const antal = await ko.rakna().catch(() => null);
    this.kon.set({ kanal }, Number(antal !== null));
    for (const lage of ['vantar', 'fordrojda', 'pagar'] as const)
      if (antal === null) this.ko.remove({ kanal, lage });
      else this.ko.set({ kanal, lage }, antal[lage]);
  }

  private matare<E extends string>(name: string, help: string, ...labelNames: readonly E[]): Gauge<E> {
    return new Gauge({ name, help, labelNames, registers: [this.register] });
  }
}
