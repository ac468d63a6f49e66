import { Inject, Injectable } from '@nestjs/common';
import {
  Okand,
  okandOmgivning,
  sammantradeDecider,
  sammantradesstrom,
  tolkaSammantradeId,
  type SammantradeCommand,
  type SammantradeId,
} from '#domain';
import { aktuellKalender, KLOCKA, type Klocka } from '#platform';
import { Registerlasare } from '../organisation/registerlasare.js';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { Paragrafnummer } from './paragrafnummer.js';
import type { SammantradeKommando } from './sammantrade-kommando.js';

/** Where every command to a meeting goes: which meeting it is stands in the name of its stream alone. */
@Injectable()
export class Sammantraden {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly nummer: Paragrafnummer,
    private readonly register: Registerlasare,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  /** Throws `Okand` for a text that can be no meeting's, and what deciding throws. */
  async utfor<C extends SammantradeCommand>(command: SammantradeKommando<C>): Promise<Kvitto> {
    const { sammantradeId, ...begaran } = command;
    const id = tolkaSammantradeId(sammantradeId);
    if (id === null)
      throw new Okand(
        'SAMMANTRADE_OKANT',
        `Sammanträdet ${sammantradeId} finns inte. Skriv organets kod och dagen, t.ex. KF-2026-03-02.`,
      );
    return this.decideAndAppend.execute({
      decider: sammantradeDecider(id),
      stream: sammantradesstrom(sammantradeId),
      ...begaran,
      seOmkring: (asked) => this.seOmkring(id, asked),
      forst: async (beslutade, stampel) => {
        for (const { type, data } of beslutade)
          if (type === 'ParagrafTilldelad') await this.nummer.ta(id, data.nr, stampel);
      },
    });
  }

  /** What other streams say of it: whether another meeting has the number, and what body it is that announces. */
  private async seOmkring(id: SammantradeId, command: SammantradeCommand) {
    const kalender = aktuellKalender(this.klocka.nu());
    if (command.type === 'TilldelaParagraf') {
      const { nr } = command.data;
      const { av, sett } = await this.nummer.upptaget(id, nr);
      const paragraferIAr: ReadonlySet<number> = new Set(av ? [nr] : []);
      return { decider: sammantradeDecider(id, { ...okandOmgivning, kalender, paragraferIAr }), sett };
    }
    const organet = command.type === 'TillkannageJustering' ? await this.register.las(id.organ) : null;
    return {
      decider: sammantradeDecider(id, { ...okandOmgivning, kalender, organet: organet?.lage ?? null }),
      sett: organet ? [organet.sett] : [],
    };
  }
}
