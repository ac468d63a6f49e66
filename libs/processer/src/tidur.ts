import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ForsokenTogSlut } from '#commands';
import { Okand, RuleViolation, stockholmDatum, type Datum } from '#domain';
import { LogUnavailable, RevisionConflict } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { FORFALLNA, type Forfallna, type Kandidat } from './forfallna.js';
import { Klockskrivare } from './klockskrivare.js';

const MINUT_MS = 60_000;

const nyckel = (k: Kandidat): string => {
  switch (k.slag) {
    case 'motionsfrist':
      return `motionsfrist ${k.arende}`;
    case 'overklagandetid':
      return `overklagandetid ${k.arende} ${k.beslut}`;
    case 'delegationstid':
      return `overklagandetid ${k.delegationsbeslut}`;
  }
};

/** Who wrote to the ärende meanwhile may have made it otherwise: it is looked at again, soon. */
const nagonVarFore = (error: unknown): boolean =>
  error instanceof RevisionConflict || error instanceof ForsokenTogSlut;

/** The ärende is not such that it can be recorded. Anything else is a fault. */
const nekat = (error: unknown): error is RuleViolation | Okand =>
  error instanceof RuleViolation || error instanceof Okand;

const orsak = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Wakes every minute, by the clock it is given, and has what ran out yesterday or before recorded. */
@Injectable()
export class Tidur implements OnModuleDestroy {
  private readonly logger = new Logger('Klockan');
  private pagar: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private stoppad = false;
  /** The hour in which everything was gone through. */
  private klarTimme = '';
  /** What has been decided on today, whatever came of it: only a new day asks again. */
  private avgjorda = { idag: '', nycklar: new Set<string>() };

  constructor(
    @Inject(FORFALLNA) private readonly forfallna: Forfallna,
    @Inject(KLOCKA) private readonly klocka: Klocka,
    private readonly skrivare: Klockskrivare,
  ) {}

  /** From now on, until the app is closed. */
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

  async onModuleDestroy(): Promise<void> {
    this.stoppad = true;
    if (this.timer) clearTimeout(this.timer);
    await this.pagar;
  }

  /**
   * Once an hour is enough: the day ends on a whole hour in UTC too. The hours in between are for what was recorded
   * late, and every minute for what could not be done.
   */
  private async varv(): Promise<void> {
    const nu = this.klocka.nu();
    const timme = nu.slice(0, 13);
    if (timme === this.klarTimme) return;
    try {
      if (await this.gaIgenom(stockholmDatum(Date.parse(nu)))) this.klarTimme = timme;
    } catch (error) {
      // The log, or what is read of it, is not there: everything that is left waits a minute.
      if (!this.stoppad) this.logger.warn(`Tidsfristerna prövas igen om en minut: ${orsak(error)}`);
    }
  }

  /** Whether nothing is left. */
  private async gaIgenom(idag: Datum): Promise<boolean> {
    if (this.avgjorda.idag !== idag) this.avgjorda = { idag, nycklar: new Set() };
    const { nycklar } = this.avgjorda;
    let klart = true;
    for (const kandidat of await this.forfallna.forfallna(idag)) {
      if (this.stoppad) return false;
      if (nycklar.has(nyckel(kandidat))) continue;
      if (await this.avgors(kandidat, idag)) nycklar.add(nyckel(kandidat));
      else klart = false;
    }
    return klart;
  }

  /** Whether it is decided on for today. What is refused stops nothing else. Throws `LogUnavailable`. */
  private async avgors(kandidat: Kandidat, idag: Datum): Promise<boolean> {
    try {
      await this.skrivare.prova(kandidat, idag);
    } catch (error) {
      if (error instanceof LogUnavailable) throw error;
      if (nagonVarFore(error)) return false;
      const text = `${nyckel(kandidat)} noterades inte, och prövas igen i morgon`;
      if (nekat(error)) this.logger.warn(`${text}: ${error.message}`);
      else this.logger.error(error, text);
    }
    return true;
  }
}
