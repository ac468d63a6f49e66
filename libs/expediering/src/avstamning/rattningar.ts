import type { CommandBus } from '@nestjs/cqrs';
import {
  ExpedieraBeslutCommand,
  ExpedieraDelegationsbeslutCommand,
  ExpedieraParagrafCommand,
  ExpedieringenCommand,
  LeveransenCommand,
  type Kalla,
} from '#commands';
import { RuleViolation } from '#domain';
import type { Klocka, Logg } from '#platform';
import { systemkontext, systemuppgifter } from '../drift/systemkontext.js';
import { expedierat, type Expedierat, type Underlagslasare } from '../planering/underlag.js';
import type { RattatUtskick, Skuld } from '../skuld/skuld.js';

/** So long nothing more is corrected in a decision before it is sent anew: several corrections are one. */
const LUGN_MS = 5 * 60_000;
const SIDA = 200;

export type Rattningsval = {
  readonly bus: CommandBus;
  readonly skuld: Skuld;
  readonly underlag: Underlagslasare;
  readonly klocka: Klocka;
  readonly logg: Logg;
  readonly skala: number;
};

/** What was sent and is no longer right: a corrected decision is sent anew, and what waits of the old is called back. */
export class Rattningar {
  /** What a rule refused, by the correction: for people, who have been told once. */
  private readonly nekade = new Set<string>();

  constructor(private readonly val: Rattningsval) {}

  async utfor(): Promise<void> {
    const { skuld, klocka, skala } = this.val;
    const lugnt = new Date(Date.parse(klocka.nu()) - LUGN_MS * skala).toISOString();
    for (const utskick of await skuld.rattade(lugnt, SIDA)) await this.prova(utskick);
    for (const id of await skuld.attAterkalla(SIDA)) await this.aterkalla(id);
    for (const id of await skuld.aterkalladeVantande(SIDA)) await this.aterkallaLeverans(id);
  }

  private async prova(utskick: RattatUtskick): Promise<void> {
    const nyckel = `${utskick.id} ${utskick.rattelse}`;
    if (this.nekade.has(nyckel)) return;
    try {
      await this.sandNytt(utskick);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      this.nekade.add(nyckel);
      const text = `${utskick.id} rättades men skickades inte på nytt. Expediera det själv: ${error.message}`;
      this.val.logg.warn({ context: 'Expediering' }, text);
    }
  }

  /** The same recipients, by the same rules as when a person does it. */
  private async sandNytt({ strom, revision, nr, rattelse }: RattatUtskick): Promise<void> {
    const kalla = await this.val.underlag.kalla({ strom });
    const sagt = kalla && expedierat(kalla, revision);
    if (!sagt) return;
    const kontext = systemkontext('ratta', strom, nr, rattelse);
    await this.val.bus.execute(paNytt(kalla.slag, strom.slice(kalla.slag.length + 1), sagt, nr, kontext));
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

/** What is asked of the stream that it was expedierat from, by the id there. */
const paNytt = (
  slag: Kalla['slag'],
  id: string,
  { mottagare, avser, paragraf }: Expedierat,
  ersatter: number,
  kontext: ReturnType<typeof systemkontext>,
) => {
  const uppgifter = { ...systemuppgifter, skal: 'Beslutet rättades efter att det expedierats.' };
  const data = { mottagare, ersatter, kanal: null, sekretesskontroll: null };
  switch (slag) {
    case 'arende': {
      const message = {
        type: 'ExpedieraBeslut',
        ...uppgifter,
        data: { ...data, avser, handlingar: [] },
      } as const;
      return new ExpedieraBeslutCommand(id, message, kontext);
    }
    case 'delegationsbeslut': {
      const message = {
        type: 'ExpedieraDelegationsbeslut',
        ...uppgifter,
        data: { ...data, handlingar: [] },
      } as const;
      return new ExpedieraDelegationsbeslutCommand(id, message, kontext);
    }
    case 'sammantrade': {
      const message = {
        type: 'ExpedieraParagraf',
        ...uppgifter,
        data: { ...data, paragraf: paragraf ?? 0 },
      } as const;
      return new ExpedieraParagrafCommand(id, message, kontext);
    }
  }
};
