import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EVENT_STORE, isPosition, type EventStore, type Position } from '#event-store';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { OgiltigForfragan } from '../http/fel/ogiltig-forfragan.js';
import { Handelsestrommar } from './handelsestrommar.js';

const BORJAN = 'borjan';

const positionAv = (text: string | undefined, falt: string): Position | null | undefined => {
  if (text === undefined || text === '') return undefined;
  if (text === BORJAN) return null;
  if (isPosition(text)) return text;
  throw new OgiltigForfragan(falt === 'efter' ? 'OGILTIG_PARAMETER' : 'OGILTIG_RUBRIK', [
    { falt, fel: 'ska vara en position ur loggen, som den stod i ett svar eller i id på en händelse' },
  ]);
};

/** The log as it grows, for those who follow along. */
@ApiTags('Händelser')
@Controller('handelser')
export class HandelserController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly strommar: Handelsestrommar,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'foljHandelser',
    summary: 'Följ loggen',
    description:
      'Server-sent events. Varje händelse har id = positionen, event = typen och data = { strom, revision, typ, registrerad, skedde }; aldrig något innehåll. Utan Last-Event-ID och efter kommer bara nya händelser; efter=borjan ger hela loggen.',
  })
  @ApiProduces('text/event-stream')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'id på den senast mottagna händelsen: strömmen fortsätter efter den',
  })
  @ApiQuery({
    name: 'efter',
    required: false,
    description: 'som Last-Event-ID, för den som inte kan sätta rubriker; borjan = från loggens början',
    schema: { type: 'string' },
    example: BORJAN,
  })
  @ApiResponse({
    status: 200,
    description: 'En ström som aldrig tar slut av sig själv.',
    content: {
      'text/event-stream': {
        schema: { type: 'string' },
        example:
          'id: 12\nevent: YttrandeInkommet\ndata: {"strom":"arende-KS-2025-202","revision":4,"typ":"YttrandeInkommet","registrerad":"2026-03-02T09:00:00.000Z","skedde":"2025-06-02"}\n\n',
      },
    },
  })
  @MedProblem(400, 503)
  async folj(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('efter') efter?: string,
  ): Promise<void> {
    const rubrik = request.headers['last-event-id'];
    const fran =
      positionAv(Array.isArray(rubrik) ? rubrik[0] : rubrik, 'Last-Event-ID') ?? positionAv(efter, 'efter');
    const after = fran === undefined ? await this.store.head() : fran;
    await this.strommar.strom(reply, after);
  }
}
