import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SPARAT_DOKUMENT_CSP } from '#dokument';
import { Okand, type Utdragshanvisning } from '#domain';
import { DOKUMENTLAGER, SkadatDokument, type Dokumentlager } from '#handlingar';
import { HamtaExpediering } from '#queries';
import { expedieringsId } from '../http/falt/idtyper.js';
import { Parameterpipe } from '../http/falt/pipes.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { SIDRUBRIKER } from '../http/skyddsrubriker.js';
import { LoggadVidSekretess } from '../revision/lasning/loggas.js';

type Form = keyof Utdragshanvisning;

const MIME: Readonly<Record<Form, string>> = { html: 'text/html; charset=utf-8', pdf: 'application/pdf' };
const ID = {
  name: 'id',
  description: 'expedieringens id',
  example: 'arende-KS-2025-202-30',
} as const;
const idpipe = new Parameterpipe('id', expedieringsId);

const dokumenterad = (form: Form): MethodDecorator =>
  ApiResponse({
    status: 200,
    description: 'Utdraget som det lagrades. ETag är innehållets SHA-256.',
    content: { [MIME[form].split(';')[0] ?? '']: { schema: { type: 'string', format: 'binary' } } },
  });

/** The extract of the minutes, byte for byte as it was made when the expediering was planned. */
@ApiTags('Expediering')
@Controller('expedieringar')
export class UtdragController {
  constructor(
    private readonly fragor: QueryBus,
    @Inject(DOKUMENTLAGER) private readonly lager: Dokumentlager,
  ) {}

  @Get(':id/utdrag.html')
  @LoggadVidSekretess('hamtaUtdragHtml', 'fore')
  @ApiOperation({ operationId: 'hamtaUtdragHtml', summary: 'Protokollsutdraget som HTML' })
  @ApiParam(ID)
  @dokumenterad('html')
  @MedProblem(400, 404, 503)
  html(
    @Param('id', idpipe) id: string,
    @Headers('if-none-match') har: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.svara(id, 'html', har, reply);
  }

  @Get(':id/utdrag.pdf')
  @LoggadVidSekretess('hamtaUtdragPdf', 'fore')
  @ApiOperation({ operationId: 'hamtaUtdragPdf', summary: 'Protokollsutdraget som PDF' })
  @ApiParam(ID)
  @dokumenterad('pdf')
  @MedProblem(400, 404, 503)
  pdf(
    @Param('id', idpipe) id: string,
    @Headers('if-none-match') har: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.svara(id, 'pdf', har, reply);
  }

  private async svara(id: string, form: Form, har: string | undefined, reply: FastifyReply): Promise<void> {
    const { sha256 } = await this.hanvisning(id, form);
    const etag = `"${sha256}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (har?.split(',').some((e) => e.trim().replace(/^W\//, '') === etag)) {
      await reply.code(304).send();
      return;
    }
    const innehall = await this.las(sha256);
    await reply
      .headers(SIDRUBRIKER)
      .header('content-security-policy', SPARAT_DOKUMENT_CSP)
      .header('content-type', MIME[form])
      .header('content-disposition', `inline; filename="utdrag-${id}.${form}"`)
      .send(innehall);
  }

  private async hanvisning(id: string, form: Form): Promise<{ readonly sha256: string }> {
    const { plan } = await this.fragor.execute(new HamtaExpediering(id, { limit: 1 }));
    if (plan.utdrag === null)
      throw new Okand('UTDRAG_SAKNAS', `Expedieringen ${id} har inget protokollsutdrag.`);
    return plan.utdrag[form];
  }

  /** Whole before any of it is sent: what is damaged is never handed out. */
  private async las(sha256: string): Promise<Buffer> {
    const innehall = await this.lager.get(sha256);
    if (!innehall) throw new SkadatDokument(sha256, 'finns inte i lagret');
    const delar: Uint8Array[] = [];
    for await (const del of innehall) delar.push(del);
    return Buffer.concat(delar);
  }
}
