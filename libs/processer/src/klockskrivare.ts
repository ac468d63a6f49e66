import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Delegationsomgivningar, Omvarldslasare } from '#commands';
import type { Datum } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { aktuellKalender, KLOCKA, type Klocka } from '#platform';
import { utgangenDelegationstid } from './delegationstid.js';
import type { Kandidat } from './forfallna.js';
import { klockkontext } from './klockkontext.js';
import { passeradMotionsfrist } from './motionsfrist.js';
import { utgangenOverklagandetid } from './overklagandetid.js';
import { lasArende, lasDelegationsbeslut, type Utgang } from './utgang.js';

/** Records what has run out, as far as the log itself says that it has. */
@Injectable()
export class Klockskrivare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly omvarld: Omvarldslasare,
    private readonly omgivningar: Delegationsomgivningar,
    @Inject(KLOCKA) private readonly klocka: Klocka,
    private readonly bus: CommandBus,
  ) {}

  /**
   * Records it once, however often and by however many it is asked. Nothing where the log does not agree. Throws what
   * commands throw, `RevisionConflict` where somebody wrote to the ärende meanwhile.
   */
  async prova(kandidat: Kandidat, idag: Datum): Promise<void> {
    const utgang = await this.utgang(kandidat, idag);
    if (utgang) await this.bus.execute(utgang.kommando(klockkontext(utgang)));
  }

  private async utgang(kandidat: Kandidat, idag: Datum): Promise<Utgang | null> {
    if (kandidat.slag === 'delegationstid') return this.delegationens(kandidat.delegationsbeslut, idag);
    const last = await lasArende(this.store, kandidat.arende);
    if (!last) return null;
    return kandidat.slag === 'motionsfrist'
      ? passeradMotionsfrist(last, idag)
      : utgangenOverklagandetid(this.store, this.omvarld, last, { nr: kandidat.beslut, idag });
  }

  private async delegationens(id: string, idag: Datum): Promise<Utgang | null> {
    const last = await lasDelegationsbeslut(this.store, id);
    const kalender = aktuellKalender(this.klocka.nu());
    return last && utgangenDelegationstid(this.store, this.omgivningar, last, { kalender, idag });
  }
}
