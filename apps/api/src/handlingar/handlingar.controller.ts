import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HamtaHandling, ListaHandlingar } from '#queries';
import { Fragefalt } from '../http/falt/dekoratorer.js';
import { ettAv, uuid } from '../http/falt/falttyper.js';
import { Fragepipe, Parameterpipe } from '../http/falt/pipes.js';
import { Efter, medTal, Sidval } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { etagAv } from '../http/kommando/rubriker.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { handlingslistschema, handlingsschema, HANDLINGSSTATUSAR } from './handlingar.schema.js';

class HandlingsfilterDto extends Sidval {
  @Fragefalt(ettAv(HANDLINGSSTATUSAR), 'bara handlingar med den statusen')
  status?: string;
}

/** What came in, before and after it belongs to an ärende. */
@ApiTags('Handlingar')
@Controller('handlingar')
export class HandlingarController {
  constructor(private readonly fragor: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'listaHandlingar',
    summary: 'Inkomna handlingar',
    description: 'Den senaste först. status=oregistrerad är det som väntar på att registreras.',
  })
  @Svarar('En sida ur listan.', handlingslistschema())
  @MedProblem(400, 503)
  lista(@Query(new Fragepipe(HandlingsfilterDto)) filter: HandlingsfilterDto): Promise<object> {
    const { revision: _ingen, ...val } = medTal(filter);
    return this.fragor.execute(new ListaHandlingar(val));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'hamtaHandling', summary: 'En inkommen handling' })
  @ApiParam({ name: 'id', description: 'handlingens id', example: '0198c0de-5eed-7000-8000-000000000001' })
  @Svarar('Handlingen.', handlingsschema())
  @MedProblem(400, 404, 503)
  async handling(
    @Param('id', new Parameterpipe('id', uuid)) id: string,
    @Query(new Fragepipe(Efter)) fraga: Efter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const handling = await this.fragor.execute(new HamtaHandling(id, fraga));
    void reply.header('etag', etagAv(handling.revision));
    return handling;
  }
}
