import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiResponse, ApiSchema, ApiTags } from '@nestjs/swagger';
import { felkodstabell } from './felkoder.js';

@ApiSchema({ name: 'Felslag', description: 'Ett slags fel.' })
export class FelslagDto {
  @ApiProperty({ description: 'koden, som också står efter # i type', example: 'REVISION_KONFLIKT' })
  kod!: string;

  @ApiProperty({ type: 'integer', description: 'HTTP-status', example: 412 })
  status!: number;

  @ApiProperty({ description: 'felet i ord' })
  titel!: string;

  @ApiProperty({ description: 'när det händer, och vad man kan göra' })
  beskrivning!: string;

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'sekunder innan det är värt att försöka igen',
  })
  forsokIgen?: number;
}

/** Where `type` of a problem leads. */
@ApiTags('Fel')
@Controller('fel')
export class FelController {
  @Get()
  @ApiOperation({ operationId: 'felkoder', summary: 'Alla slags fel' })
  @ApiResponse({ status: 200, description: 'Tabellen över fel.', type: [FelslagDto] })
  tabell(): readonly FelslagDto[] {
    return felkodstabell();
  }
}
