import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HamtaDelegationsordning, HamtaDelegationsordningshistorik } from '#queries';
import { historikschema } from '../arenden/svar.schema.js';
import { Fragefalt } from '../http/falt/dekoratorer.js';
import { organkod, tidpunkt } from '../http/falt/falttyper.js';
import { Fragepipe, Parameterpipe } from '../http/falt/pipes.js';
import { Efter, medTal, Sidval } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { etagAv } from '../http/kommando/rubriker.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { delegationsordningschema } from './delegationsordning.schema.js';

const ID = { name: 'id', description: 'nämndens kod', example: 'SN' } as const;
const idpipe = new Parameterpipe('id', organkod);

class Ordningstider extends Efter {
  @Fragefalt(tidpunkt, 'som loggen visste det då (registrerad tid); ett datum är hela dagen')
  vidTidpunkt?: string;

  @Fragefalt(tidpunkt, 'dagen som frågan gäller; utelämnat = i dag')
  giltig?: string;
}

/** Which decisions a nämnd lets others take. */
@ApiTags('Delegation')
@Controller('delegationsordningar')
export class DelegationsordningarController {
  constructor(private readonly fragor: QueryBus) {}

  @Get(':id')
  @ApiOperation({
    operationId: 'hamtaDelegationsordning',
    summary: 'En nämnds delegationsordning, en viss dag',
    description: 'I dag, eller med giltig en annan dag, också framåt; med vidTidpunkt som loggen visste det.',
  })
  @ApiParam(ID)
  @Svarar('Delegationsordningen.', delegationsordningschema())
  @MedProblem(400, 404, 503)
  async ordning(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(Ordningstider)) fraga: Ordningstider,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const kort = await this.fragor.execute(new HamtaDelegationsordning(id, fraga));
    void reply.header('etag', etagAv(kort.revision));
    return kort;
  }

  @Get(':id/historik')
  @ApiOperation({
    operationId: 'hamtaDelegationsordningshistorik',
    summary: 'Delegationsordningens historik',
    description: 'Varje händelse i ord: när det hände, när det registrerades, vem, vad och varför.',
  })
  @ApiParam(ID)
  @Svarar('En sida ur historiken.', historikschema())
  @MedProblem(400, 404, 503)
  historik(@Param('id', idpipe) id: string, @Query(new Fragepipe(Sidval)) fraga: Sidval): Promise<object> {
    const { revision: _ingen, ...val } = medTal(fraga);
    return this.fragor.execute(new HamtaDelegationsordningshistorik(id, val));
  }
}
