import { Inject, Injectable } from '@nestjs/common';
import {
  Okand,
  okandOmgivning,
  sammantradeDecider,
  sammantradesstrom,
  tolkaSammantradeId,
  type Omgivning,
  type SammantradeCommand,
  type SammantradeId,
  type Sett,
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

  /** What other streams say of it, where they have anything to say. */
  private async seOmkring(id: SammantradeId, command: SammantradeCommand) {
    const { sett, ...sedd } = await this.sedd(id, command);
    const omgivning = { ...okandOmgivning, kalender: aktuellKalender(this.klocka.nu()), ...sedd };
    return { decider: sammantradeDecider(id, omgivning), sett };
  }

  /** Whether another meeting has the number, what body it is that announces, whom a group reaches. */
  private async sedd(
    id: SammantradeId,
    command: SammantradeCommand,
  ): Promise<Partial<Omgivning> & { readonly sett: readonly Sett[] }> {
    switch (command.type) {
      case 'TilldelaParagraf': {
        const { nr } = command.data;
        const { av, sett } = await this.nummer.upptaget(id, nr);
        return { paragraferIAr: new Set(av ? [nr] : []), sett };
      }
      case 'ExpedieraParagraf':
        return this.register.forGrupper(command);
      case 'TillkannageJustering': {
        const organet = await this.register.las(id.organ);
        return organet ? { organet: organet.lage, sett: [organet.sett] } : { sett: [] };
      }
      default:
        return { sett: [] };
    }
  }
}
