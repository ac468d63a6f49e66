import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListaKanaler, ListaLeveranser } from '#queries';
import { Fragepipe } from '../http/falt/pipes.js';
import { Efter, medTal } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { LeveransfilterDto } from './expedieringar.dto.js';
import { leveranslistschema } from './expedieringar.schema.js';
import { kanalschema } from './oversikt.schema.js';

/** Deliveries across expedieringar. */
@ApiTags('Expediering')
@Controller('leveranser')
export class LeveranserController {
  constructor(private readonly fragor: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'listaLeveranser',
    summary: 'Leveranser',
    description: 'Den äldsta först. organ är mottagaren, avsandare organet som skickar.',
  })
  @Svarar('En sida ur listan.', leveranslistschema())
  @MedProblem(400, 503)
  lista(@Query(new Fragepipe(LeveransfilterDto)) filter: LeveransfilterDto): Promise<object> {
    const { revision: _ingen, ...val } = medTal(filter);
    return this.fragor.execute(new ListaLeveranser(val));
  }
}

/** The ways out. */
@ApiTags('Expediering')
@Controller('kanaler')
export class KanalerController {
  constructor(private readonly fragor: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'listaKanaler',
    summary: 'Kanalerna, och om någon är pausad',
  })
  @Svarar('Kanalerna.', kanalschema())
  @MedProblem(400, 503)
  async kanaler(@Query(new Fragepipe(Efter)) val: Efter): Promise<object> {
    return { poster: await this.fragor.execute(new ListaKanaler(val)) };
  }
}
