import { Inject, Injectable } from '@nestjs/common';
import {
  Okand,
  ORGANKOD,
  organisationDecider,
  organisationsstrom,
  RuleViolation,
  type OrganisationCommand,
  type OrganisationEvent,
} from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { ADRESSPROV, type Adressprov } from './adressprov.js';
import type { OrganKommando } from './organ-kommando.js';

/** Where every command to a body of the register goes. */
@Injectable()
export class Organregister {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    @Inject(ADRESSPROV) private readonly prova: Adressprov,
  ) {}

  /** Throws `Okand` for a text that can be no body's code, and what deciding throws. */
  async utfor<C extends OrganisationCommand>(command: OrganKommando<C>): Promise<Kvitto> {
    const { organ, ...begaran } = command;
    if (!ORGANKOD.test(organ))
      throw new Okand('ORGAN_OKANT', `Organet ${organ} finns inte. Skriv dess kod, t.ex. KS.`);
    const stream = organisationsstrom(organ);
    return this.decideAndAppend.execute({
      decider: organisationDecider,
      stream,
      ...begaran,
      granska: async (beslutade) => {
        if (!command.message.import) for (const handelse of beslutade) await this.kravSvar(handelse);
        return [];
      },
    });
  }

  /** A system that is to receive answers a test before anything depends on it; history says where it was. */
  private async kravSvar({ type, data }: OrganisationEvent): Promise<void> {
    if (type !== 'BrevladaAngiven' || data.kanal !== 'webhook') return;
    const fel = await this.prova(data);
    if (fel !== null)
      throw new RuleViolation(
        'MOTTAGAREN_SVARAR_INTE',
        `Provanropet till ${data.adress} misslyckades: ${fel} Se till att mottagaren svarar 2xx, och försök igen.`,
      );
  }
}
