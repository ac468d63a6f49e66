import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HamtaDelegationsbeslut, HamtaDelegationsbeslutshistorik, ListaDelegationsbeslut } from '#queries';
import { historikschema } from '../arenden/svar.schema.js';
import { Fragefalt } from '../http/falt/dekoratorer.js';
import { arendeId, delegationsbeslutId, ettAv, heltalstext, organkod } from '../http/falt/falttyper.js';
import { Fragepipe, Parameterpipe } from '../http/falt/pipes.js';
import { medTal, Sidval, Tider, TiderOchSida } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { etagAv } from '../http/kommando/rubriker.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { delegationsbeslutschema, delegationslistschema } from './delegationsbeslut.schema.js';

const ID = { name: 'id', description: 'nämndens kod, året och numret', example: 'SN-2025-1' } as const;
const idpipe = new Parameterpipe('id', delegationsbeslutId);

class DelegationsfilterDto extends Sidval {
  @Fragefalt(organkod, 'bara nämndens, t.ex. SN')
  namnd?: string;

  @Fragefalt(heltalstext(1900, 9999), 'bara årets')
  ar?: string;

  @Fragefalt(arendeId, 'bara i ärendet')
  arende?: string;

  @Fragefalt(ettAv(['ja', 'nej']), 'om beslutet är anmält till nämnden')
  anmalt?: 'ja' | 'nej';
}

/** Decisions that somebody took for a nämnd outside its meetings. */
@ApiTags('Delegation')
@Controller('delegationsbeslut')
export class DelegationsbeslutController {
  constructor(private readonly fragor: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'listaDelegationsbeslut',
    summary: 'Beslut utanför sammanträden',
    description: 'Det senaste året först, per nämnd, högsta numret först.',
  })
  @Svarar('En sida ur listan.', delegationslistschema())
  @MedProblem(400, 503)
  lista(@Query(new Fragepipe(DelegationsfilterDto)) filter: DelegationsfilterDto): Promise<object> {
    const { revision: _ingen, ar, anmalt, ...val } = medTal(filter);
    const delar = {
      ...(ar !== undefined && { ar: Number(ar) }),
      ...(anmalt !== undefined && { anmalt: anmalt === 'ja' }),
    };
    return this.fragor.execute(new ListaDelegationsbeslut({ ...val, ...delar }));
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'hamtaDelegationsbeslut',
    summary: 'Ett beslut utanför ett sammanträde',
    description:
      'Som det är, eller med vidTidpunkt, giltig och revision som det var. ETag används i If-Match.',
  })
  @ApiParam(ID)
  @Svarar('Beslutet.', delegationsbeslutschema())
  @MedProblem(400, 404, 503)
  async beslut(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(Tider)) fraga: Tider,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { limit: _ingen, ...val } = medTal(fraga);
    const kort = await this.fragor.execute(new HamtaDelegationsbeslut(id, val));
    void reply.header('etag', etagAv(kort.revision));
    return kort;
  }

  @Get(':id/historik')
  @ApiOperation({
    operationId: 'hamtaDelegationsbeslutshistorik',
    summary: 'Beslutets historik',
    description: 'Varje händelse i ord: när det hände, när det registrerades, vem, vad och varför.',
  })
  @ApiParam(ID)
  @Svarar('En sida ur historiken.', historikschema())
  @MedProblem(400, 404, 503)
  historik(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(TiderOchSida)) fraga: TiderOchSida,
  ): Promise<object> {
    return this.fragor.execute(new HamtaDelegationsbeslutshistorik(id, medTal(fraga)));
  }
}
