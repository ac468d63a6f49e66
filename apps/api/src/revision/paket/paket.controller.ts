import type { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Paketbyggare, paketetsTar } from '#revision';
import { Fragefalt } from '../../http/falt/dekoratorer.js';
import { arendeId, ettAv, heltalstext } from '../../http/falt/falttyper.js';
import { Fragepipe, Parameterpipe } from '../../http/falt/pipes.js';
import { MedProblem } from '../../http/kommando/dokumentera.js';
import { LoggadLasning } from '../lasning/loggas.js';

/** What the package is to hold. */
class Paketfraga {
  @Fragefalt(
    ettAv(['ja', 'nej']),
    'ja = med nycklarna till det skyddade innehållet, och innehållet i klartext; utelämnat = nej',
  )
  medNyckel?: string;

  @Fragefalt(
    heltalstext(1, Number.MAX_SAFE_INTEGER),
    'storleken på ett trädhuvud som hållits utanför: paketet visar då att loggen vuxit fram ur det',
  )
  franHuvud?: string;
}

/** The evidence of an ärende, to be taken away and tried elsewhere. */
@ApiTags('Revision')
@Controller('revision/paket')
export class PaketController {
  constructor(private readonly byggare: Paketbyggare) {}

  @Get(':id')
  @LoggadLasning('hamtaBevispaket')
  @ApiOperation({
    operationId: 'hamtaBevispaket',
    summary: 'Bevispaket för ett ärende',
    description:
      'En tar-fil med händelserna som de är lagrade, deras bevis, trädhuvudet, dokumenten, en läsbar rapport och verifieraren. Samma ärende vid samma trädhuvud ger samma byte. Sist i filen ligger innehall.json; en hämtning som bryts av är inget paket.',
  })
  @ApiParam({ name: 'id', description: 'ärendets id, serie-år-löpnummer', example: 'KS-2025-202' })
  @ApiResponse({
    status: 200,
    description: 'Paketet.',
    content: { 'application/x-tar': { schema: { type: 'string', format: 'binary' } } },
  })
  @MedProblem(400, 404, 503)
  async paket(
    @Param('id', new Parameterpipe('id', arendeId)) arende: string,
    @Query(new Fragepipe(Paketfraga)) { medNyckel, franHuvud }: Paketfraga,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const paket = await this.byggare.bygg({
      arende,
      medNyckel: medNyckel === 'ja',
      ...(franHuvud !== undefined && { franHuvud: Number(franHuvud) }),
    });
    void reply
      .header('content-type', 'application/x-tar')
      .header('content-disposition', `attachment; filename="bevispaket-${arende}.tar"`)
      .header('cache-control', 'no-store');
    return paketetsTar(paket);
  }
}
