import type { OnModuleDestroy } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { expedieringsId } from '#domain';
import type { Klocka, Logg } from '#platform';
import type { Koning } from '../avstamning/koning.js';
import type { Ko, Utforare } from '../ko/ko.js';
import type { Leverantor } from '../leverering/leverantor.js';
import type { Planerare } from '../planering/planerare.js';
import type { Skuld } from '../skuld/skuld.js';
import { markeraExpedieringsstart } from './start.js';

const MINUT_MS = 60_000;
/** So many are planned before what they came to is put in queues. */
const SIDA = 50;

/** Something that is gone through every minute. */
export type Syssla = { readonly namn: string; readonly utfor: () => Promise<void> };

export type Motorval = {
  readonly bus: CommandBus;
  readonly skuld: Skuld;
  readonly planerare: Planerare;
  readonly koning: Koning;
  readonly leverantor: Leverantor;
  readonly koer: readonly Ko[];
  /** Corrections, reminders, summaries: in order, each on its own. */
  readonly sysslor: readonly Syssla[];
  readonly klocka: Klocka;
  readonly logg: Logg;
  readonly skala: number;
};

const orsak = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Keeps expediering going: what becomes owed is planned and queued at once, everything is reconciled with the log at
 * start and every minute. Several may run at once, on different machines: what each does is decided on the log.
 */
export class Expedieringsmotor implements OnModuleDestroy {
  private pagar: Promise<void> = Promise.resolve();
  private knuffad = false;
  private stoppad = false;
  /** Said once and for all: from then on it stands in the log. */
  private startMarkerad = false;
  private timer: NodeJS.Timeout | null = null;
  private slutaLyssna: () => void = () => undefined;
  /** Sources that were tried since everything was last gone through, whatever came of it: once a minute is enough. */
  private provade = new Set<string>();

  constructor(private readonly val: Motorval) {}

  /** That what is expedierat from now on is sent, where nobody has said from when. Rejects when the log cannot be reached. */
  async markeraStart(): Promise<void> {
    if (this.startMarkerad) return;
    await markeraExpedieringsstart(this.val.bus, this.val.klocka);
    this.startMarkerad = true;
  }

  /** How many recipients are taken to be away, by this process. */
  get brutnaKretsar(): number {
    return this.val.leverantor.brutna;
  }

  /** Carries out what a queue offers. */
  get utfor(): Utforare {
    return this.val.leverantor.utfor;
  }

  /** From now on, until the app is closed. */
  starta(): void {
    for (const ko of this.val.koer) ko.starta(this.utfor);
    this.slutaLyssna = this.val.skuld.vidNytt(() => this.knuffa());
    this.minutvis();
  }

  /** Something may be owed: looked at soon, once however often it is said. Never rejects. */
  knuffa(): void {
    if (this.knuffad || this.stoppad) return;
    this.knuffad = true;
    void this.efterDet(async () => {
      this.knuffad = false;
      await this.steg('planering', () => this.planera());
      await this.steg('kö', () => this.val.koning.nytt());
    });
  }

  /** Everything is gone through, after what may be going on. Never rejects. */
  varv(): Promise<void> {
    return this.efterDet(async () => {
      this.provade = new Set();
      await this.steg('start', () => this.markeraStart());
      await this.steg('planering', () => this.planera());
      for (const { namn, utfor } of this.val.sysslor) await this.steg(namn, utfor);
      await this.steg('avstämning', () => this.val.koning.stamAv());
    });
  }

  /** Consumers first: no job is begun or recorded after this. */
  async onModuleDestroy(): Promise<void> {
    this.stoppad = true;
    this.slutaLyssna();
    if (this.timer) clearTimeout(this.timer);
    await this.pagar;
    await Promise.all(this.val.koer.map(async (ko) => ko.stang()));
    this.val.leverantor.avbryt();
  }

  private minutvis(): void {
    void this.varv().then(() => {
      if (!this.stoppad)
        this.timer = setTimeout(() => this.minutvis(), Math.max(20, MINUT_MS * this.val.skala)).unref();
    });
  }

  private efterDet(arbete: () => Promise<void>): Promise<void> {
    this.pagar = this.pagar.then(() => (this.stoppad ? undefined : arbete()));
    return this.pagar;
  }

  /** What cannot be done now is left for the next minute, and hinders nothing else. */
  private async steg(namn: string, arbete: () => Promise<void>): Promise<void> {
    try {
      if (!this.stoppad) await arbete();
    } catch (error) {
      if (!this.stoppad)
        this.val.logg.warn({ context: 'Expediering' }, `${namn}: prövas igen om en minut: ${orsak(error)}`);
    }
  }

  private async planera(): Promise<void> {
    const { skuld, planerare } = this.val;
    for (;;) {
      const alla = await skuld.oplanerade(SIDA);
      const nya = alla.filter((kalla) => !this.provade.has(expedieringsId(kalla.strom, kalla.revision)));
      for (const kalla of nya) {
        const id = expedieringsId(kalla.strom, kalla.revision);
        this.provade.add(id);
        await this.steg(id, () => planerare.planera(kalla));
      }
      if (nya.length === 0) return;
    }
  }
}
