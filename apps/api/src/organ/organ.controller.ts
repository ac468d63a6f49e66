import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ORGANSLAG, type Organslag } from '#domain';
import { HamtaOrgan, HamtaOrganhistorik, ListaOrgan } from '#queries';
import { historikschema } from '../arenden/svar.schema.js';
import { Fragefalt } from '../http/falt/dekoratorer.js';
import { ettAv, organkod, tidpunkt } from '../http/falt/falttyper.js';
import { Fragepipe, Parameterpipe } from '../http/falt/pipes.js';
import { Efter, medTal, Sidval } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { etagAv } from '../http/kommando/rubriker.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { organlistschema, organschema } from './organ.schema.js';

const ID = { name: 'id', description: 'organets kod', example: 'SN' } as const;
const idpipe = new Parameterpipe('id', organkod);

class Organtider extends Efter {
  @Fragefalt(tidpunkt, 'som loggen visste det då (registrerad tid); ett datum är hela dagen')
  vidTidpunkt?: string;

  @Fragefalt(tidpunkt, 'dagen som frågan gäller; utelämnat = i dag')
  giltig?: string;
}

class OrganfilterDto extends Sidval {
  @Fragefalt(ettAv(ORGANSLAG), 'bara organ av slaget')
  typ?: Organslag;

  @Fragefalt(ettAv(['ja', 'nej']), 'om organet fanns den dagen; det ingen vet är varken eller')
  finns?: 'ja' | 'nej';

  @Fragefalt(tidpunkt, 'dagen som frågan gäller, också framåt; utelämnat = i dag')
  giltig?: string;
}

/** Bodies of the municipality: what they were called, who was in them, where messages go. */
@ApiTags('Organisation')
@Controller('organ')
export class OrganController {
  constructor(private readonly fragor: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'listaOrgan',
    summary: 'Kommunens organ',
    description: 'I kodordning, som de var i dag eller med giltig en annan dag. Också de som har upphört.',
  })
  @Svarar('En sida ur listan.', organlistschema())
  @MedProblem(400, 503)
  lista(@Query(new Fragepipe(OrganfilterDto)) filter: OrganfilterDto): Promise<object> {
    const { revision: _ingen, finns, ...val } = medTal(filter);
    return this.fragor.execute(
      new ListaOrgan({ ...val, ...(finns !== undefined && { finns: finns === 'ja' }) }),
    );
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'hamtaOrgan',
    summary: 'Ett organ, en viss dag',
    description: 'I dag, eller med giltig en annan dag, också framåt; med vidTidpunkt som loggen visste det.',
  })
  @ApiParam(ID)
  @Svarar('Organet.', organschema())
  @MedProblem(400, 404, 503)
  async organ(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(Organtider)) fraga: Organtider,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const kort = await this.fragor.execute(new HamtaOrgan(id, fraga));
    void reply.header('etag', etagAv(kort.revision));
    return kort;
  }

  @Get(':id/historik')
  @ApiOperation({
    operationId: 'hamtaOrganhistorik',
    summary: 'Organets historik',
    description: 'Varje händelse i ord: när det hände, när det registrerades, vem, vad och varför.',
  })
  @ApiParam(ID)
  @Svarar('En sida ur historiken.', historikschema())
  @MedProblem(400, 404, 503)
  historik(@Param('id', idpipe) id: string, @Query(new Fragepipe(Sidval)) fraga: Sidval): Promise<object> {
    const { revision: _ingen, ...val } = medTal(fraga);
    return this.fragor.execute(new HamtaOrganhistorik(id, val));
  }
}
