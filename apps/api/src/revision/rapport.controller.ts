import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DOKUMENT_CSP, type Pdftrad } from '#dokument';
import { RAPPORTFORMAT, samlaRapport, skrivRapport, type Rapportformat } from '#revision';
import { Fragefalt } from '../http/falt/dekoratorer.js';
import { ettAv, tidpunkt } from '../http/falt/falttyper.js';
import { SIDRUBRIKER } from '../http/skyddsrubriker.js';
import { arendeEllerSammantrade } from '../http/falt/idtyper.js';
import { Fragepipe, Parameterpipe } from '../http/falt/pipes.js';
import { Efter } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { RAPPORTPDF } from '../tokens.js';
import { LoggadLasning } from './lasning/loggas.js';

const MIME: Readonly<Record<Rapportformat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
};

class Rapportfraga extends Efter {
  @Fragefalt(ettAv(RAPPORTFORMAT), 'md, html eller pdf; annars html')
  format?: Rapportformat;

  @Fragefalt(tidpunkt, 'som loggen visste det då (registrerad tid); ett datum är hela dagen')
  vidTidpunkt?: string;
}

const innehall = Object.fromEntries(
  Object.values(MIME).map((mime) => [mime.split(';')[0] ?? '', { schema: { type: 'string' } }]),
);

/** The report of an ärende, or of a meeting, for the working papers. */
@ApiTags('Revision')
@Controller('revision/rapport')
export class RapportController {
  constructor(
    private readonly fragor: QueryBus,
    @Inject(RAPPORTPDF) private readonly pdf: Pick<Pdftrad, 'somPdf'>,
  ) {}

  @Get(':id')
  @LoggadLasning('hamtaRevisionsrapport')
  @ApiOperation({
    operationId: 'hamtaRevisionsrapport',
    summary: 'Revisionsrapport om ett ärende eller ett sammanträde',
    description:
      'För arbetspapperen. Om ett ärende: varje besluts underlag, avvikelser, rättelser och alla händelser. Om ett sammanträde: paragraf för paragraf närvaro, händelser, vad som gjordes med varje ärende och vad som var känt då. Samma historia ger samma rapport, byte för byte.',
  })
  @ApiParam({
    name: 'id',
    description: 'ärendets id, serie-år-löpnummer, eller sammanträdets, organets kod och dagen',
    example: 'KS-2025-202',
  })
  @ApiResponse({ status: 200, description: 'Rapporten.', content: innehall })
  @MedProblem(400, 404, 503)
  async rapport(
    @Param('id', new Parameterpipe('id', arendeEllerSammantrade)) id: string,
    @Query(new Fragepipe(Rapportfraga)) { format = 'html', ...val }: Rapportfraga,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const rapport = await samlaRapport((fraga) => this.fragor.execute(fraga), id, val);
    const bytes = Buffer.from(
      await skrivRapport(rapport, format, (dokument, fil) => this.pdf.somPdf(dokument, fil)),
    );
    void reply
      .headers(SIDRUBRIKER)
      .header('content-type', MIME[format])
      .header('content-disposition', `inline; filename="revisionsrapport-${id}.${format}"`)
      .header('content-security-policy', DOKUMENT_CSP)
      .header('cache-control', 'private, no-cache');
    return bytes;
  }
}
