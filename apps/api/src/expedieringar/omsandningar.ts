import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { SandOmCommand, uuidV5, type Kommandokontext, type Omsandning } from '#commands';
import { OgiltigBegaran, Okand, RuleViolation } from '#domain';
import { ListaLeveranser } from '#queries';
import { OMSANDNINGAR_MAX, type OmsandningarDto } from './expedieringar.dto.js';

/** Of the commands that one call for many becomes. Never changes: a call that is repeated would be carried out twice. */
const delkommando = uuidV5('7d0f5a43-2c7b-5e1a-9a66-4b1f2f0c8e35');
/** As many as a list answers with at a time. */
const SIDA = 200;

type Overhoppad = { readonly id: string; readonly kod: string; readonly text: string };

/** What became of them. `nasta` is where to go on, null when there are no more. */
export type Omsandningssvar = {
  readonly omsanda: readonly string[];
  readonly hoppadeOver: readonly Overhoppad[];
  readonly nasta: string | null;
  readonly position: string | null;
};

type Urval = { readonly ids: readonly string[]; readonly nasta: string | null };

/** Has many sent again, each in its own stream: what cannot be is left out, and hinders no other. */
@Injectable()
export class Omsandningar {
  constructor(
    private readonly bus: CommandBus,
    private readonly fragor: QueryBus,
  ) {}

  /** Throws what is not about a single one of them: that the log cannot be reached, or that the key was used before. */
  async utfor(kropp: OmsandningarDto, kontext: Kommandokontext): Promise<Omsandningssvar> {
    const { ids, nasta } = await this.urval(kropp);
    const omsanda: string[] = [];
    const hoppadeOver: Overhoppad[] = [];
    let position: string | null = null;
    for (const id of ids) {
      const svar = await this.sandOm(id, kropp.skal, kontext);
      if ('kod' in svar) hoppadeOver.push({ id, ...svar });
      else {
        omsanda.push(id);
        position = svar.position;
      }
    }
    return { omsanda, hoppadeOver, nasta, position };
  }

  private async urval({
    leveranser,
    lage,
    avsandare,
    organ,
    kanal,
    cursor,
  }: OmsandningarDto): Promise<Urval> {
    if (leveranser !== null) return { ids: [...new Set(leveranser)], nasta: null };
    const ids: string[] = [];
    let nasta: string | null = cursor;
    do {
      const filter = {
        lage,
        avsandare: avsandare ?? undefined,
        organ: organ ?? undefined,
        kanal: kanal ?? undefined,
        limit: Math.min(SIDA, OMSANDNINGAR_MAX - ids.length),
        cursor: nasta ?? undefined,
      };
      const sida = await this.fragor.execute(new ListaLeveranser(filter));
      ids.push(...sida.poster.map(({ id }) => id));
      nasta = sida.nasta;
    } while (nasta !== null && ids.length < OMSANDNINGAR_MAX);
    return { ids, nasta };
  }

  private async sandOm(
    id: string,
    skal: string | null,
    kontext: Kommandokontext,
  ): Promise<{ readonly position: string } | Omit<Overhoppad, 'id'>> {
    const omsandning: Omsandning = {
      ...{ kanal: null, adress: null, bara: 'uppgiven' as const, import: false, avvikelser: [] },
      ...(skal !== null && { skal }),
    };
    const commandId = delkommando(`${kontext.commandId}\n${id}`);
    try {
      return await this.bus.execute(new SandOmCommand(id, omsandning, { ...kontext, commandId }));
    } catch (error) {
      if (error instanceof RuleViolation || error instanceof Okand || error instanceof OgiltigBegaran)
        return { kod: error.kod, text: error.message };
      throw error;
    }
  }
}
