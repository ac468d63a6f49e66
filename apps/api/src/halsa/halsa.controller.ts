import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EVENT_STORE, type EventStore } from '#event-store';
import { provaHalsa, type Halsorad, type Halsosvar } from '#platform';
import type { LasmodellStatus, Projections } from '#projections';
import { problem, PROBLEM_TYP } from '../http/fel/problem.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { PROJEKTIONER, UPPSTART } from '../tokens.js';
import { LivDto, RedoDto } from './halsa.dto.js';
import type { Uppstart } from './uppstart.js';

/** A read model as those who run the service need to see it. */
const lasmodellrad = ({ namn, version, tillstand, position, efterslapning, ...l }: LasmodellStatus) => ({
  namn,
  version,
  tillstand,
  position,
  efterslapning,
  orsak: l.stopp?.orsak ?? l.orsak,
  stopp: l.stopp,
  bygge: l.bygge,
});

/**
 * Ready = what is asked is answered from the log as it is. A model that has stopped answers from an ever older one,
 * also when it had read everything at start. A build that stops beside it takes nothing from the one that answers.
 */
const provaLasmodeller = (projektioner: Projections): Halsosvar => {
  const stoppade = projektioner.status().filter(({ tillstand }) => tillstand === 'stoppad');
  if (stoppade.length > 0) {
    const orsaker = stoppade.map(({ namn, orsak }) => `${namn} har stannat (${orsak ?? 'okänd orsak'})`);
    return { redo: false, orsak: orsaker.join(', ') };
  }
  return projektioner.redo ? { redo: true } : { redo: false, orsak: 'läser in loggen' };
};

const brist = ({ namn, orsak }: Halsorad): string => `${namn}: ${orsak ?? 'inte redo'}`;

@ApiTags('Hälsa')
@Controller('halsa')
export class HalsaController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PROJEKTIONER) private readonly projektioner: Projections,
    @Inject(UPPSTART) private readonly uppstart: Uppstart,
  ) {}

  @Get('liv')
  @ApiOperation({ operationId: 'liv', summary: 'Lever tjänsten?' })
  @ApiResponse({ status: 200, description: 'Ja.', type: LivDto })
  liv(): LivDto {
    return { status: 'lever' };
  }

  @Get('redo')
  @ApiOperation({
    operationId: 'redo',
    summary: 'Är tjänsten redo?',
    description:
      '200 när varje läsmodell har nått det loggen var vid start, ingen av dem är stoppad och exempelärendena är inlästa; annars 503 med vad som saknas och hur det står till med varje läsmodell.',
  })
  @ApiResponse({ status: 200, description: 'Redo.', type: RedoDto })
  @MedProblem(503)
  async redo(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const kontroller = await provaHalsa([
      { namn: 'logg', prova: () => this.provaLogg() },
      { namn: 'lasmodeller', prova: () => provaLasmodeller(this.projektioner) },
      { namn: 'start', prova: () => this.uppstart.prova() },
    ]);
    const lage = { kontroller, lasmodeller: this.projektioner.status().map(lasmodellrad) };
    const brister = kontroller.filter(({ redo }) => !redo);
    if (brister.length === 0) return { status: 'redo', ...lage };
    const { problem: kropp, forsokIgen } = problem('EJ_REDO', `${brister.map(brist).join('; ')}.`);
    void reply.code(503).header('content-type', PROBLEM_TYP).header('retry-after', String(forsokIgen));
    return { ...kropp, ...lage };
  }

  private async provaLogg(): Promise<{ readonly redo: true }> {
    await this.store.head();
    return { redo: true };
  }
}
