import { Injectable } from '@nestjs/common';
import { Okand, ORGANKOD, organisationDecider, organisationsstrom, type OrganisationCommand } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import type { OrganKommando } from './organ-kommando.js';

/** Where every command to a body of the register goes. */
@Injectable()
export class Organregister {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  /** Throws `Okand` for a text that can be no body's code, and what deciding throws. */
  async utfor<C extends OrganisationCommand>(command: OrganKommando<C>): Promise<Kvitto> {
    const { organ, ...begaran } = command;
    if (!ORGANKOD.test(organ))
      throw new Okand('ORGAN_OKANT', `Organet ${organ} finns inte. Skriv dess kod, t.ex. KS.`);
    const stream = organisationsstrom(organ);
    return this.decideAndAppend.execute({ decider: organisationDecider, stream, ...begaran });
  }
}
