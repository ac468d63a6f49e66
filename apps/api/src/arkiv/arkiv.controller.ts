import type { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { exporteraEark, exporteraErms, type Ermsexport, type Exportval } from '#arkiv';
import { tolkaArendeId } from '#domain';
import { EVENT_STORE, type EventStore, type StoredReader } from '#event-store';
import { DOKUMENTLAGER, type Dokumentlager } from '#handlingar';
import { KLOCKA, produktversion, type Klocka } from '#platform';
import { DIARIEFORMER, type Diarieformer } from '#queries';
import { Fragefalt } from '../http/falt/dekoratorer.js';
import { arendeId, ettAv } from '../http/falt/falttyper.js';
import { Fragepipe, Parameterpipe } from '../http/falt/pipes.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { LoggadLasning } from '../revision/lasning/loggas.js';
import { ARKIVSCHEMA } from '../tokens.js';

/** Which form an export has. */
export class Exportfraga {
  @Fragefalt(
    ettAv(['erms', 'eark']),
    'erms = XML enligt FGS Ärendehantering 2.0; eark = ett E-ARK-paket (tar) med dokumenten; utelämnat = erms',
  )
  format?: string;
}

const ID = { name: 'id', description: 'ärendets id, serie-år-löpnummer', example: 'KS-2025-202' } as const;
const idpipe = new Parameterpipe('id', arendeId);

const fil = { schema: { type: 'string', format: 'binary' } } as const;
const RUBRIKER = {
  'Arendelogg-Validering': {
    description:
      'godkand, fel (med antal), eller ej-provad: schemat för ERMS finns inte, bara händelselistan är prövad',
    schema: { type: 'string' },
  },
  'Arendelogg-Dokument-Saknas': {
    description: 'hur många dokument som saknas eller inte är de som lagrades; de namnges i filen',
    schema: { type: 'integer' },
  },
} as const;

const valideringsrubrik = ({ validering: { mot, fel } }: Pick<Ermsexport, 'validering'>): string => {
  if (fel.length > 0) return `fel; antal=${fel.length}`;
  return mot === 'erms' ? 'godkand' : 'ej-provad';
};

const saknade = ({ akt }: Pick<Ermsexport, 'akt'>): string =>
  String(new Set(akt.dokument.filter(({ lage }) => lage !== 'finns').map(({ sha256 }) => sha256)).size);

/** An ärende as an archive takes it. */
@ApiTags('Arkiv')
@Controller('arenden')
export class ArkivController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore & StoredReader,
    @Inject(DOKUMENTLAGER) private readonly lager: Dokumentlager,
    @Inject(DIARIEFORMER) private readonly former: Diarieformer,
    @Inject(KLOCKA) private readonly klocka: Klocka,
    @Inject(ARKIVSCHEMA) private readonly schemamapp: string | null,
  ) {}

  @Get(':id/export')
  @LoggadLasning('exporteraArende')
  @ApiOperation({
    operationId: 'exporteraArende',
    summary: 'Ärendet som arkivexport',
    description:
      'Som ERMS 3 (FGS Ärendehantering 2.0) med hela händelselistan, eller som E-ARK-paket med dokumenten. Rubrikerna säger om exporten är prövad mot schemat, och om något dokument saknas.',
  })
  @ApiParam(ID)
  @ApiResponse({
    status: 200,
    description: 'Exporten.',
    headers: RUBRIKER,
    content: { 'application/xml': fil, 'application/x-tar': fil },
  })
  @MedProblem(400, 404, 503)
  async export(
    @Param('id', idpipe) id: string,
    @Query(new Fragepipe(Exportfraga)) { format = 'erms' }: Exportfraga,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable | string> {
    if (format === 'eark') {
      const { tar, filnamn, ...export_ } = await exporteraEark(id, this.klocka.nu(), this.val(id));
      this.rubriker(reply, export_, ['application/x-tar', filnamn]);
      return tar;
    }
    const export_ = await exporteraErms(id, this.val(id));
    this.rubriker(reply, export_, ['application/xml; charset=utf-8', `${id}-erms.xml`]);
    return export_.xml;
  }

  private val(id: string): Exportval {
    return {
      store: this.store,
      lager: this.lager,
      form: this.former(tolkaArendeId(id)?.serie ?? ''),
      av: { version: produktversion() },
      schemamapp: this.schemamapp,
    };
  }

  private rubriker(
    reply: FastifyReply,
    export_: Pick<Ermsexport, 'akt' | 'validering'>,
    [mime, filnamn]: readonly [string, string],
  ): void {
    void reply
      .header('content-type', mime)
      .header('content-disposition', `attachment; filename="${filnamn}"`)
      .header('cache-control', 'private, no-store')
      .header('arendelogg-validering', valideringsrubrik(export_))
      .header('arendelogg-dokument-saknas', saknade(export_));
  }
}
