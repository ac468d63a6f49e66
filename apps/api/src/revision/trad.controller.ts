import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Okand } from '#domain';
import { bevittnadNot, tolkaPlattvag } from '#revision';
import { MedProblem } from '../http/kommando/dokumentera.js';
import type { Revisionsdelar } from '../sammansattning/revision.js';
import { REVISION } from '../tokens.js';
import { BARA_HASHAR, OloggadLasning } from './lasning/loggas.js';

const ORORLIGT = 'public, max-age=31536000, immutable';

/** The tree as witnesses and other tools read it: C2SP tlog-tiles. */
@ApiTags('Revision')
@OloggadLasning(BARA_HASHAR)
@Controller('revision')
export class TradController {
  constructor(@Inject(REVISION) private readonly delar: Revisionsdelar) {}

  @Get('trad/checkpoint')
  @ApiOperation({
    operationId: 'checkpoint',
    summary: 'Det nyaste trädhuvudet, som vittnen läser det',
    description:
      'C2SP tlog-tiles: trädets plattor ligger bredvid, på tile/<nivå>/<nr>[.p/<bredd>] och tile/entries/<nr>[.p/<bredd>].',
  })
  @ApiProduces('text/plain')
  @ApiResponse({
    status: 200,
    description: 'Den signerade noten.',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  @MedProblem(404, 503)
  async checkpoint(@Res() svar: FastifyReply): Promise<void> {
    const huvud = await this.delar.huvuden.senaste();
    if (!huvud) throw new Okand('TRADHUVUD_SAKNAS', 'Inget trädhuvud är signerat än.');
    void svar
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(bevittnadNot(huvud));
  }

  @Get('trad/tile/*')
  @ApiExcludeEndpoint()
  async platta(@Req() begaran: FastifyRequest, @Res() svar: FastifyReply): Promise<void> {
    const vag = (begaran.url.split('?')[0] ?? '').split('/trad/tile/')[1] ?? '';
    const platta = tolkaPlattvag(vag);
    if (!platta) throw new Okand('PLATTA_OKAND', 'Adressen är ingen platta: tile/<nivå>/<nr>[.p/<bredd>].');
    const { trad } = this.delar;
    await trad.ikapp();
    const { niva, nr, bredd } = platta;
    const bytes = niva === 'entries' ? await trad.poster(nr, bredd) : trad.platta(niva, nr, bredd);
    if (!bytes) throw new Okand('PLATTA_OKAND', 'Trädet har inte vuxit så långt.');
    void svar
      .header('content-type', 'application/octet-stream')
      .header('cache-control', ORORLIGT)
      .send(bytes);
  }
}
