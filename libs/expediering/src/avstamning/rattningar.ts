import type { CommandBus } from '@nestjs/cqrs';
import {
  ExpedieraBeslutCommand,
  ExpedieraDelegationsbeslutCommand,
  ExpedieringenCommand,
  LeveransenCommand,
} from '#commands';
import type { Klocka } from '#platform';
import { systemkontext, systemuppgifter } from '../drift/systemkontext.js';
import { expedierat, type Underlagslasare } from '../planering/underlag.js';
import type { RattatUtskick, Skuld } from '../skuld/skuld.js';

/** So long nothing more is corrected in a decision before it is sent anew: several corrections are one. */
const LUGN_MS = 5 * 60_000;
const SIDA = 200;

export type Rattningsval = {
  readonly bus: CommandBus;
  readonly skuld: Skuld;
  readonly underlag: Underlagslasare;
  readonly klocka: Klocka;
  readonly skala: number;
};

/** What was sent and is no longer right: a corrected decision is sent anew, and what waits of the old is called back. */
export class Rattningar {
  constructor(private readonly val: Rattningsval) {}

  async utfor(): Promise<void> {
    const { skuld, klocka, skala } = this.val;
    const lugnt = new Date(Date.parse(klocka.nu()) - LUGN_MS * skala).toISOString();
    for (const utskick of await skuld.rattade(lugnt, SIDA)) await this.sandNytt(utskick);
    for (const id of await skuld.attAterkalla(SIDA)) await this.aterkalla(id);
    for (const id of await skuld.aterkalladeVantande(SIDA)) await this.aterkallaLeverans(id);
  }

  /** The same recipients, by the same rules as when a person does it. */
  private async sandNytt({ strom, revision, nr, rattelse }: RattatUtskick): Promise<void> {
    const { bus, underlag } = this.val;
    const kalla = await underlag.kalla({ strom });
    const sagt = kalla && expedierat(kalla, revision);
    if (!sagt) return;
    const kontext = systemkontext('ratta', strom, nr, rattelse);
    const data = {
      mottagare: sagt.mottagare,
      kanal: null,
      handlingar: [],
      sekretesskontroll: null,
      ersatter: nr,
    };
    const skal = 'Beslutet rättades efter att det expedierats.';
    if (kalla.slag === 'arende') {
      const message = {
        type: 'ExpedieraBeslut',
        ...systemuppgifter,
        skal,
        data: { ...data, avser: sagt.avser },
      };
      await bus.execute(new ExpedieraBeslutCommand(strom.slice('arende-'.length), message as never, kontext));
    }
    if (kalla.slag === 'delegationsbeslut') {
      const message = { type: 'ExpedieraDelegationsbeslut', ...systemuppgifter, skal, data };
      const id = strom.slice('delegationsbeslut-'.length);
      await bus.execute(new ExpedieraDelegationsbeslutCommand(id, message as never, kontext));
    }
  }

  private async aterkalla(id: string): Promise<void> {
    const skal = 'Det som expedierats gäller inte längre.';
    await this.val.bus.execute(
      new ExpedieringenCommand(
        id,
        { type: 'AterkallaExpediering', ...systemuppgifter, skal, data: {} },
        systemkontext('aterkalla', id),
      ),
    );
  }

  private async aterkallaLeverans(id: string): Promise<void> {
    await this.val.bus.execute(
      new LeveransenCommand(
        id,
        { type: 'AterkallaLeverans', ...systemuppgifter, data: { tyst: true } },
        systemkontext('aterkalla', id),
      ),
    );
  }
}
