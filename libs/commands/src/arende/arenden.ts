import { Injectable } from '@nestjs/common';
import { arendeDecider, arendeDeciderI, type ArendeCommand } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import type { ArendeKommando } from './arende-kommando.js';
import { Omvarldslasare } from './omvarldslasare.js';

/** Where every command to an opened ärende goes that writes in its stream alone. */
@Injectable()
export class Arenden {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly omvarld: Omvarldslasare,
  ) {}

  /** Throws `Okand` for a text that can be no ärende's, and what deciding throws. */
  async utfor<C extends ArendeCommand>(command: ArendeKommando<C>): Promise<Kvitto> {
    const { arendeId, ...begaran } = command;
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
      seOmkring: async (asked, { arende }) => {
        const sedd = await this.omvarld.las(asked, arende);
        return sedd && { decider: arendeDeciderI(sedd.omvarld), sett: sedd.sett };
      },
    });
  }
}
