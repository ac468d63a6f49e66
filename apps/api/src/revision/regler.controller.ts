import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { bruketsOrgan } from '#commands';
import { arRegel } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { aktuellKalender } from '#platform';
import { registretsOrgan, type LasmodellerISqlite } from '#projections';
import { LASMODELLER } from '#queries';
import { reviderarRegler, type Regelurval } from '#revision';
import { OgiltigForfragan } from '../http/fel/ogiltig-forfragan.js';
import { Fragepipe } from '../http/falt/pipes.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { LoggadLasning } from './lasning/loggas.js';
import { RegelrevisionsfilterDto } from './regler.dto.js';
import { FYNDSCHEMA } from './regler.schema.js';

const NDJSON = 'application/x-ndjson';

/** All of the log is for the command line: a question over the net is about something. */
const kravAvgransat = ({ arende, organ, fran, till, regel }: RegelrevisionsfilterDto): void => {
  if (arende === undefined && organ === undefined && (fran === undefined || till === undefined))
    throw new OgiltigForfragan('OGILTIG_PARAMETER', [
      {
        falt: 'arende',
        fel: 'organ, eller både fran och till måste anges: hela loggen revideras med arendelogg revision regler',
      },
    ]);
  if (regel !== undefined && !arRegel(regel))
    throw new OgiltigForfragan('OGILTIG_PARAMETER', [
      { falt: 'regel', fel: 'finns inte, t.ex. R-40 eller O-20' },
    ]);
};

/** What the rules of today say of what has happened. */
@ApiTags('Revision')
@Controller('revision/regler')
export class RegelrevisionController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LASMODELLER) private readonly lasmodeller: LasmodellerISqlite,
  ) {}

  @Get()
  @LoggadLasning('revideraRegler')
  @ApiOperation({
    operationId: 'revideraRegler',
    summary: 'Pröva reglerna på det som hänt',
    description:
      'Varje händelse prövas mot dagens regler med det som loggen visste när den registrerades. En rad JSON per fynd, { fynd }, och sist { sammanfattning } med det som inte kunde avgöras. Ange arende, organ, eller fran och till. Saknas sista raden avbröts revisionen.',
  })
  @ApiProduces(NDJSON)
  @ApiResponse({
    status: 200,
    description: 'Fynden, ett per rad, och sist en sammanfattning.',
    content: {
      [NDJSON]: {
        schema: {
          type: 'object',
          properties: {
            fynd: FYNDSCHEMA,
            sammanfattning: {
              type: 'object',
              description: 'hur mycket som prövades, och vad som inte kunde avgöras',
            },
          },
        },
      },
    },
  })
  @MedProblem(400, 503)
  async regler(
    @Query(new Fragepipe(RegelrevisionsfilterDto)) urval: RegelrevisionsfilterDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    kravAvgransat(urval);
    await this.store.head(); // that the log cannot be reached is answered, not cut off
    void reply.type(`${NDJSON}; charset=utf-8`);
    return Readable.from(this.rader(urval));
  }

  /** Whoever stops reading stops the audit: the stream asks for one line at a time. */
  private async *rader(urval: Regelurval): AsyncGenerator<string> {
    const organ = registretsOrgan(bruketsOrgan, () => this.lasmodeller.lasare('organ'));
    const revision = reviderarRegler(
      { store: this.store, koder: (namn) => organ.koder(namn), kalender: aktuellKalender },
      urval,
    );
    try {
      for (;;) {
        const steg = await revision.next();
        yield `${JSON.stringify(steg.done ? { sammanfattning: steg.value } : { fynd: steg.value })}\n`;
        if (steg.done) return;
      }
    } finally {
      await revision.return(undefined as never);
    }
  }
}
