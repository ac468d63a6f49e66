import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HamtaSammantrade, HamtaSammantradeshistorik, ListaSammantraden } from '#queries';
import { historikschema } from '../arenden/svar.schema.js';
import { Fragefalt } from '../http/falt/dekoratorer.js';
import { datum, organkod, sammantradeId } from '../http/falt/falttyper.js';
import { Fragepipe, Parameterpipe } from '../http/falt/pipes.js';
import { medTal, Sidval, Tider, TiderOchSida } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { etagAv } from '../http/kommando/rubriker.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { sammantradeschema, sammantradeslistschema } from './sammantraden.schema.js';

const JSON_TYP = 'application/json; charset=utf-8';
const ID = { name: 'id', description: 'organets kod och dagen', example: 'KSAU-2025-10-22' } as const;
const idpipe = new Parameterpipe('id', sammantradeId);

class SammantradesfilterDto extends Sidval {
  @Fragefalt(organkod, 'bara organets, t.ex. KF')
  organ?: string;

  @Fragefalt(datum, 'från och med dagen')
  fran?: string;

  @Fragefalt(datum, 'till och med dagen')
  till?: string;
}

/** Meetings: what they dealt with, who was there, and what became of the minutes. */
@ApiTags('Sammanträden')
@Controller('sammantraden')
export class SammantradenController {
  constructor(private readonly fragor: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'listaSammantraden',
    summary: 'Sammanträden',
    description: 'Det senaste först.',
  })
  @Svarar('En sida ur listan.', sammantradeslistschema())
  @MedProblem(400, 503)
  lista(@Query(new Fragepipe(SammantradesfilterDto)) filter: SammantradesfilterDto): Promise<object> {
    const { revision: _ingen, ...val } = medTal(filter);
    return this.fragor.execute(new ListaSammantraden(val));
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'hamtaSammantrade',
    summary: 'Ett sammanträde',
    description:
      'Som det är, eller med vidTidpunkt, giltig och revision som det var. ETag används i If-Match.',
  })
  @ApiParam(ID)
  @Svarar('Sammanträdet.', sammantradeschema())
  @MedProblem(400, 404, 503)
  async sammantrade(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(Tider)) fraga: Tider,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { limit: _ingen, ...val } = medTal(fraga);
    const { json, revision } = await this.fragor.execute(new HamtaSammantrade(id, val));
    void reply.header('etag', etagAv(revision)).header('content-type', JSON_TYP);
    return json;
  }

  @Get(':id/historik')
  @ApiOperation({
    operationId: 'hamtaSammantradeshistorik',
    summary: 'Sammanträdets historik',
    description: 'Varje händelse i ord: när det hände, när det registrerades, vem, vad och varför.',
  })
  @ApiParam(ID)
  @Svarar('En sida ur historiken.', historikschema())
  @MedProblem(400, 404, 503)
  historik(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(TiderOchSida)) fraga: TiderOchSida,
  ): Promise<object> {
    return this.fragor.execute(new HamtaSammantradeshistorik(id, medTal(fraga)));
  }
}
