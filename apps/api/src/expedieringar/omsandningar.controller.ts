import { hash } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { canonicalJson } from '#event-store';
import { tolkaKropp } from '../http/falt/kropp.js';
import { MedProblem, RUBRIKER } from '../http/kommando/dokumentera.js';
import { commandIdAv } from '../http/kommando/rubriker.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { IDENTITET, type Identitet } from '../identitet/identitet.js';
import { OmsandningarDto } from './expedieringar.dto.js';
import { omsandningsschema } from './oversikt.schema.js';
import { Omsandningar } from './omsandningar.js';

const EXEMPEL = { avsandare: 'KS', skal: 'E-postservern var nere över helgen.' };

/** Many resends in one call. */
@ApiTags('Expediering')
@Controller('expedieringar')
export class OmsandningarController {
  constructor(
    private readonly omsandningar: Omsandningar,
    @Inject(IDENTITET) private readonly identitet: Identitet,
  ) {}

  @Post('omsandning')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'sandOmFlera',
    summary: 'Skicka igen det som getts upp',
    description:
      'Högst 500 åt gången, till där var och en nås nu. Det som inte går hoppas över, och svaret säger varför. Samma Idempotency-Key igen gör inget två gånger.',
  })
  @ApiBody({ type: OmsandningarDto, examples: { exempel: { summary: 'Ett organs', value: EXEMPEL } } })
  @ApiHeader({ ...RUBRIKER[0], required: false })
  @ApiHeader({ ...RUBRIKER[1], required: false })
  @Svarar('Vad det blev.', omsandningsschema())
  @MedProblem(400, 422, 503)
  async sandOm(@Body() body: unknown, @Req() { headers }: FastifyRequest): Promise<object> {
    const commandId = commandIdAv(headers);
    const kropp = tolkaKropp(OmsandningarDto, body);
    return this.omsandningar.utfor(kropp, {
      commandId,
      bodyHash: hash('sha256', canonicalJson({ kropp: body ?? {}, mall: 'expedieringar/omsandning' }), 'hex'),
      correlationId: commandId,
      causationId: commandId,
      aktor: this.identitet.vem(headers),
    });
  }
}
