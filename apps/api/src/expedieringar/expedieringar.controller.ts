import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { leveransId } from '#domain';
import {
  HamtaAllaExpedieringsatgarder,
  HamtaExpediering,
  HamtaExpedieringssummor,
  HamtaLeverans,
  ListaExpedieringar,
  ListaExpedieringsatgarder,
} from '#queries';
import { expedieringsId, lopande } from '../http/falt/idtyper.js';
import { Fragepipe, Parameterpipe } from '../http/falt/pipes.js';
import { Efter, medTal, Sidval } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { etagAv } from '../http/kommando/rubriker.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { LoggadVidSekretess } from '../revision/lasning/loggas.js';
import { CSV, SOM_CSV, svaraMedCsv, villHaCsv } from '../rapporter/csv-svar.js';
import { AtgardsfilterDto, ExpedieringsfilterDto } from './expedieringar.dto.js';
import { expedieringslistschema, expedieringsschema, leveransschema } from './expedieringar.schema.js';
import { ATGARD, atgardsschema, summorschema } from './oversikt.schema.js';

const ID = {
  name: 'id',
  description: 'expedieringens id: strömmen och revisionen för händelsen att det expedierades',
  example: 'arende-KS-2025-202-30',
} as const;
const idpipe = new Parameterpipe('id', expedieringsId);

/** What is owed to whom, and what has become of it. */
@ApiTags('Expediering')
@Controller('expedieringar')
export class ExpedieringarController {
  constructor(private readonly fragor: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'listaExpedieringar',
    summary: 'Expedieringar',
    description:
      'Den senaste först, var och en med summor. Det som importerats skickas aldrig och finns inte här.',
  })
  @Svarar('En sida ur listan.', expedieringslistschema())
  @MedProblem(400, 503)
  lista(@Query(new Fragepipe(ExpedieringsfilterDto)) filter: ExpedieringsfilterDto): Promise<object> {
    const { revision: _ingen, ...val } = medTal(filter);
    return this.fragor.execute(new ListaExpedieringar(val));
  }

  @Get('summor')
  @ApiOperation({
    operationId: 'hamtaExpedieringssummor',
    summary: 'Hur expedieringen står',
    description: 'Mottagarna efter läge, i allt och per avsändande organ, och sedan när den äldsta väntat.',
  })
  @Svarar('Summorna.', summorschema())
  @MedProblem(400, 503)
  summor(@Query(new Fragepipe(Efter)) val: Efter): Promise<object> {
    return this.fragor.execute(new HamtaExpedieringssummor(val));
  }

  @Get('atgarder')
  @ApiOperation({
    operationId: 'listaExpedieringsatgarder',
    summary: 'Leveranser som någon behöver ta vid',
    description: `Det som getts upp, och det som ingen kvitterat fast det påmints och lyfts; det äldsta först. Med Accept: ${CSV} hela listan som tabell.`,
  })
  @Svarar('En sida ur listan.', atgardsschema(), SOM_CSV)
  @MedProblem(400, 503)
  async atgarder(
    @Query(new Fragepipe(AtgardsfilterDto)) filter: AtgardsfilterDto,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { revision: _ingen, ...val } = medTal(filter);
    if (!villHaCsv(accept)) return this.fragor.execute(new ListaExpedieringsatgarder(val));
    const rader = await this.fragor.execute(new HamtaAllaExpedieringsatgarder(val));
    return svaraMedCsv(reply, 'expedieringsatgarder', Object.keys(ATGARD), rader);
  }

  @Get(':id')
  @LoggadVidSekretess('hamtaExpediering')
  @ApiOperation({
    operationId: 'hamtaExpediering',
    summary: 'En expediering',
    description: 'Planen, summorna och mottagarna, en sida i taget. ETag används i If-Match.',
  })
  @ApiParam(ID)
  @Svarar('Expedieringen.', expedieringsschema())
  @MedProblem(400, 404, 503)
  async expediering(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(Sidval)) fraga: Sidval,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { revision: _ingen, ...val } = medTal(fraga);
    const svar = await this.fragor.execute(new HamtaExpediering(id, val));
    void reply.header('etag', etagAv(svar.revision));
    return svar;
  }

  @Get(':id/leveranser/:nr')
  @LoggadVidSekretess('hamtaLeverans')
  @ApiOperation({
    operationId: 'hamtaLeverans',
    summary: 'En leverans med allt som hänt',
    description: 'Ur loggen: mottagaren, läget, och varje försök, kvittens och påminnelse i ordning.',
  })
  @ApiParam(ID)
  @ApiParam({ name: 'nr', description: 'mottagarens nummer, från 1', example: '1' })
  @Svarar('Leveransen.', leveransschema())
  @MedProblem(400, 404, 503)
  async leverans(
    @Param('id', idpipe) id: string,
    @Param('nr', new Parameterpipe('nr', lopande)) nr: string,
    @Query(new Fragepipe(Efter)) val: Efter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const svar = await this.fragor.execute(new HamtaLeverans(leveransId(id, Number(nr)), val));
    if (svar.revision >= 0) void reply.header('etag', etagAv(svar.revision));
    return svar;
  }
}
