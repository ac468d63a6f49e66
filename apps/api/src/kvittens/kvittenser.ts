import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Expedieringslasare, LeveransenCommand, uuidV5, type LastLeverans } from '#commands';
import { Okand, RuleViolation } from '#domain';
import {
  lasKvittenstoken,
  lasNamn,
  Underlagslasare,
  type Kvittenssida,
  type Kvittensuppgifter,
  type Lankslag,
} from '#expediering';
import { KLOCKA, type Klocka } from '#platform';
import type { Utskicksdelar } from '../sammansattning/expediering.js';
import { UTSKICK } from '../tokens.js';

/** A page and the status it is answered with. */
export type Sidsvar = { readonly status: number; readonly sida: Kvittenssida };

/** Namespace of the ids of what is said by way of a link. Never changes: the same link and name is the same command. */
const idAv = uuidV5('5b8e0d4c-1f7a-5c62-9a3e-7d2c4f6081b9');

const OGILTIG: Sidsvar = { status: 404, sida: { slag: 'ogiltig' } };

/** What a recipient does by the link of a message: looks, which changes nothing, and acknowledges with a name. */
@Injectable()
export class Kvittenser {
  constructor(
    private readonly bus: CommandBus,
    private readonly lasare: Expedieringslasare,
    private readonly underlag: Underlagslasare,
    @Inject(UTSKICK) private readonly utskick: Utskicksdelar,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  /** The id of the delivery that a link names; null where it names none. */
  leveransFor(token: string, slag: Lankslag): string | null {
    const lank = lasKvittenstoken(token, this.utskick.kvittensnycklar, this.klocka.nu(), slag);
    return lank.ok ? lank.leverans : null;
  }

  /** What is shown to whoever opens the link. Writes nothing: those who scan mail open links. */
  async visa(token: string): Promise<Sidsvar> {
    const oppnad = await this.oppna(token);
    if ('sida' in oppnad) return oppnad;
    return { status: 200, sida: { slag: 'fraga', uppgifter: await this.uppgifter(oppnad) } };
  }

  async kvittera(token: string, namn: string): Promise<Sidsvar> {
    const oppnad = await this.oppna(token);
    if ('sida' in oppnad) return oppnad;
    const last = lasNamn(namn);
    if ('fel' in last)
      return { status: 400, sida: { slag: 'fraga', uppgifter: await this.uppgifter(oppnad), ...last } };
    try {
      await this.notera(oppnad.id, token, last.namn);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      const efter = await this.oppna(token); // somebody else was first
      return 'sida' in efter ? efter : OGILTIG;
    }
    return { status: 200, sida: { slag: 'kvitterad', av: last.namn, tid: this.klocka.nu() } };
  }

  private async notera(id: string, token: string, av: string): Promise<void> {
    const text = `${token}\n${av}`;
    const commandId = idAv(text);
    await this.bus.execute(
      new LeveransenCommand(
        id,
        { type: 'KvitteraMottagande', import: false, avvikelser: [], data: { av, satt: 'lank' } },
        {
          commandId,
          bodyHash: createHash('sha256').update(text).digest('hex'),
          correlationId: commandId,
          causationId: commandId,
          aktor: { id: 'kvittenslank', roll: 'mottagare' },
        },
      ),
    );
  }

  /** The delivery that waits for somebody to acknowledge it, or the page that says why it does not. */
  private async oppna(token: string): Promise<Sidsvar | (LastLeverans & { readonly id: string })> {
    const lank = lasKvittenstoken(token, this.utskick.kvittensnycklar, this.klocka.nu());
    if (!lank.ok && lank.fel === 'ogiltig') return OGILTIG;
    const last = await this.las(lank.leverans);
    if (last === null) return OGILTIG;
    const { kvitterad, lage } = last.leverans;
    if (kvitterad !== null)
      return { status: 409, sida: { slag: 'redanKvitterad', av: kvitterad.av, tid: kvitterad.nar } };
    if (lage === 'aterkallad') return { status: 410, sida: { slag: 'aterkallad' } };
    return lank.ok ? { ...last, id: lank.leverans } : { status: 410, sida: { slag: 'utgangen' } };
  }

  private async las(id: string): Promise<LastLeverans | null> {
    try {
      return await this.lasare.leverans(id);
    } catch (error) {
      if (error instanceof Okand) return null;
      throw error;
    }
  }

  /** null: something in it is secret, or nothing is known of it any more. */
  private async uppgifter({ expediering }: LastLeverans): Promise<Kvittensuppgifter | null> {
    const underlag = await this.underlag.avExpedierat(expediering.kalla);
    if (!underlag?.utdrag || underlag.sekretess) return null;
    const { organ, diarienummer, rubrik, datum } = underlag.utdrag;
    return { avsandare: organ.namn, diarienummer, rubrik: rubrik ?? 'Beslut', datum };
  }
}
