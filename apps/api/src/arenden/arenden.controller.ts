import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  HamtaExpedieringsforslag,
  HamtaHistorik,
  HamtaKort,
  HamtaUppspelning,
  SokArenden,
  StrommaHistorik,
} from '#queries';
import { arendeId } from '../http/falt/falttyper.js';
import { Fragepipe, Parameterpipe } from '../http/falt/pipes.js';
import { medTal, Tider, TiderOchSida } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { etagAv } from '../http/kommando/rubriker.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { LoggadLasning, LoggadVidSekretess } from '../revision/lasning/loggas.js';
import { ArendefilterDto } from './arendefilter.dto.js';
import { forslagschema, forslagsexempel, Forslagsfraga } from './expedieringsforslag.schema.js';
import { kortschema } from './kort.schema.js';
import { historikschema, listschema, uppspelningsschema } from './svar.schema.js';

const JSON_TYP = 'application/json; charset=utf-8';
const NDJSON_TYP = 'application/x-ndjson; charset=utf-8';
const NDJSON = {
  'application/x-ndjson': { schema: { type: 'string', description: 'en rad JSON per händelse' } },
};
const ID = { name: 'id', description: 'ärendets id, serie-år-löpnummer', example: 'KS-2025-202' } as const;
const idpipe = new Parameterpipe('id', arendeId);

async function* rader(texter: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texter) yield `${text}\n`;
}

/** Reading ärenden: as they are, and as they were. */
@ApiTags('Ärenden')
@Controller('arenden')
export class ArendenController {
  constructor(private readonly fragor: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'sokArenden',
    summary: 'Sök i diariet',
    description: 'Som det är, eller med vidTidpunkt eller giltig som det var. Nästa sida hämtas med cursor.',
  })
  @Svarar('En sida ur diariet.', listschema())
  @MedProblem(400, 503)
  sok(@Query(new Fragepipe(ArendefilterDto)) filter: ArendefilterDto): Promise<object> {
    const { revision: _ingen, ...val } = medTal(filter);
    return this.fragor.execute(new SokArenden(val));
  }

  @Get(':id')
  @LoggadVidSekretess('hamtaArende')
  @ApiOperation({
    operationId: 'hamtaArende',
    summary: 'Ärendets kort',
    description:
      'Som det är, eller med vidTidpunkt, giltig och revision som det var. ETag används i If-Match.',
  })
  @ApiParam(ID)
  @Svarar('Kortet.', kortschema())
  @MedProblem(400, 404, 503)
  async kort(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(Tider)) fraga: Tider,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { limit: _ingen, ...val } = medTal(fraga);
    const { json, revision } = await this.fragor.execute(new HamtaKort(id, val));
    void reply.header('etag', etagAv(revision)).header('content-type', JSON_TYP);
    return json;
  }

  @Get(':id/historik')
  @LoggadVidSekretess('hamtaHistorik')
  @ApiOperation({
    operationId: 'hamtaHistorik',
    summary: 'Ärendets historik',
    description:
      'Varje händelse i ord: när det hände, när det registrerades, vem, vad, varför och med vilket belägg. Med Accept: application/x-ndjson kommer hela historiken, en rad per händelse.',
  })
  @ApiParam(ID)
  @Svarar('En sida ur historiken.', historikschema(), NDJSON)
  @MedProblem(400, 404, 503)
  async historik(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(TiderOchSida)) fraga: TiderOchSida,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { limit, cursor, ...val } = medTal(fraga);
    void reply.header('vary', 'accept');
    if (accept?.includes('application/x-ndjson') !== true)
      return this.fragor.execute(new HamtaHistorik(id, { ...val, limit, cursor }));
    const texter = await this.fragor.execute(new StrommaHistorik(id, val));
    void reply.header('content-type', NDJSON_TYP);
    return Readable.from(rader(texter));
  }

  @Get(':id/expedieringsforslag')
  @LoggadVidSekretess('hamtaExpedieringsforslag')
  @ApiOperation({
    operationId: 'hamtaExpedieringsforslag',
    summary: 'Vilka ett beslut bör expedieras till',
    description:
      'De som ärendet självt säger ska få veta, och varför: uppdragstagare, motionärer, den ärendet återremitterades till, den som ärendet kom från och externa remissinstanser. Ett förslag, inget hinder.',
  })
  @ApiParam(ID)
  @Svarar('Förslaget.', forslagschema(), forslagsexempel)
  @MedProblem(400, 404, 503)
  expedieringsforslag(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(Forslagsfraga)) fraga: Forslagsfraga,
  ): Promise<object> {
    const { limit: _ingen, beslut, ...val } = medTal(fraga);
    const nr = beslut === undefined ? undefined : Number(beslut);
    return this.fragor.execute(new HamtaExpedieringsforslag(id, { ...val, beslut: nr }));
  }

  @Get(':id/uppspelning')
  @LoggadLasning('hamtaUppspelning')
  @ApiOperation({
    operationId: 'hamtaUppspelning',
    summary: 'Spela upp ärendet',
    description: 'Varje händelse i den ordning den räknas, med ändringen den gjorde på kortet.',
  })
  @ApiParam(ID)
  @Svarar('En sida ur uppspelningen.', uppspelningsschema())
  @MedProblem(400, 404, 503)
  uppspelning(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(TiderOchSida)) fraga: TiderOchSida,
  ): Promise<object> {
    return this.fragor.execute(new HamtaUppspelning(id, medTal(fraga)));
  }
}
