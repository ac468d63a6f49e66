import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { delegationsbeslutsstrom } from '#domain';
import {
  HamtaDelegationsunderlag,
  HamtaJamforelse,
  HamtaMotesuppspelning,
  HamtaUnderlag,
  TIDSAXLAR,
  type Delegationsunderlag,
  type Tidsaxel,
} from '#queries';
import { Fragefalt, Krav } from '../http/falt/dekoratorer.js';
import {
  arendeId,
  delegationsbeslutId,
  ettAv,
  heltalstext,
  sammantradeId,
  tidpunkt,
} from '../http/falt/falttyper.js';
import { Fragepipe, Parameterpipe } from '../http/falt/pipes.js';
import { Efter } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { LoggadLasning } from './lasning/loggas.js';
import { delegationsunderlagsschema } from './delegationsunderlag.schema.js';
import { jamforelseschema, motesuppspelningsschema, underlagsschema } from './uppspelning.schema.js';

const ARENDE = {
  name: 'id',
  description: 'ärendets id, serie-år-löpnummer',
  example: 'KS-2025-202',
} as const;
const MOTE = { name: 'id', description: 'organets kod och dagen', example: 'KSAU-2025-10-22' } as const;
const DELEGATIONSBESLUT = {
  name: 'id',
  description: 'nämndens kod, året och numret',
  example: 'SN-2025-1',
} as const;
const NR = { name: 'nr', description: 'beslutets nummer på kortet', example: '1' } as const;
const arendepipe = new Parameterpipe('id', arendeId);
const nrpipe = new Parameterpipe('nr', heltalstext(1, 100_000));

/** The id of the decision has the form of an ärende's: what was read is the stream, and the ärende that the decision is about. */
const detSomLastes = (svar: unknown) => {
  const { id, beslut } = svar as Delegationsunderlag;
  return { arende: beslut.arende, strom: delegationsbeslutsstrom(id) };
};

class Vidfraga extends Efter {
  @Fragefalt(tidpunkt, 'som loggen visste det då (registrerad tid); ett datum är hela dagen')
  vidTidpunkt?: string;
}

class Jamforelsefraga extends Efter {
  @Krav(tidpunkt, 'det första ögonblicket; ett datum är hela dagen')
  fran!: string;

  @Krav(tidpunkt, 'det andra ögonblicket')
  till!: string;

  @Fragefalt(ettAv(TIDSAXLAR), 'vidTidpunkt: vad loggen visste; giltig: vad som var sant; annars vidTidpunkt')
  tid?: Tidsaxel;
}

/** Replaying what was decided and what was known: the auditor's questions. */
@ApiTags('Revision')
@Controller()
export class UppspelningController {
  constructor(private readonly fragor: QueryBus) {}

  @Get('arenden/:id/beslut/:nr/underlag')
  @LoggadLasning('hamtaUnderlag')
  @ApiOperation({
    operationId: 'hamtaUnderlag',
    summary: 'Vad ett beslut vilade på',
    description:
      'Det som var registrerat när beslutet fattades och, för sig, det som hade hänt men inte var registrerat, sammanträdet som det var känt då och reglerna som gällde. Det som tiderna inte räcker för att avgöra sägs, och gissas aldrig.',
  })
  @ApiParam(ARENDE)
  @ApiParam(NR)
  @Svarar('Underlaget.', underlagsschema())
  @MedProblem(400, 404, 503)
  underlag(
    @Param('id', arendepipe) id: string,
    @Param('nr', nrpipe) nr: string,
    @Query(new Fragepipe(Vidfraga)) fraga: Vidfraga,
  ): Promise<object> {
    return this.fragor.execute(new HamtaUnderlag(id, Number(nr), fraga));
  }

  @Get('delegationsbeslut/:id/underlag')
  @LoggadLasning('hamtaDelegationsunderlag', detSomLastes)
  @ApiOperation({
    operationId: 'hamtaDelegationsunderlag',
    summary: 'Vad ett beslut utanför ett sammanträde vilade på',
    description:
      'Det som var registrerat i ärendet och i delegationsordningen när beslutet fattades och, för sig, det som hade hänt men inte var registrerat; om punkten gällde, sammanträdet som gav ett särskilt uppdrag, och reglerna. Det som tiderna inte räcker för att avgöra sägs, och gissas aldrig.',
  })
  @ApiParam(DELEGATIONSBESLUT)
  @Svarar('Underlaget.', delegationsunderlagsschema())
  @MedProblem(400, 404, 503)
  delegationsunderlag(
    @Param('id', new Parameterpipe('id', delegationsbeslutId)) id: string,
    @Query(new Fragepipe(Vidfraga)) fraga: Vidfraga,
  ): Promise<object> {
    return this.fragor.execute(new HamtaDelegationsunderlag(id, fraga));
  }

  @Get('arenden/:id/jamforelse')
  @LoggadLasning('hamtaJamforelse')
  @ApiOperation({
    operationId: 'hamtaJamforelse',
    summary: 'Jämför ärendet vid två ögonblick',
    description: 'I endera tiden: skillnaden mellan korten, i ord, och händelserna som ligger mellan.',
  })
  @ApiParam(ARENDE)
  @Svarar('Jämförelsen.', jamforelseschema())
  @MedProblem(400, 404, 503)
  jamforelse(
    @Param('id', arendepipe) id: string,
    @Query(new Fragepipe(Jamforelsefraga)) fraga: Jamforelsefraga,
  ): Promise<object> {
    return this.fragor.execute(new HamtaJamforelse(id, fraga));
  }

  @Get('sammantraden/:id/uppspelning')
  @LoggadLasning('hamtaMotesuppspelning')
  @ApiOperation({
    operationId: 'hamtaMotesuppspelning',
    summary: 'Spela upp ett sammanträde',
    description:
      'Paragraf för paragraf: sammanträdets händelser, vad som gjordes med varje ärende, närvaro och jäv, och vad som var känt när det gjordes.',
  })
  @ApiParam(MOTE)
  @Svarar('Sammanträdet.', motesuppspelningsschema())
  @MedProblem(400, 404, 503)
  sammantrade(
    @Param('id', new Parameterpipe('id', sammantradeId)) id: string,
    @Query(new Fragepipe(Vidfraga)) fraga: Vidfraga,
  ): Promise<object> {
    return this.fragor.execute(new HamtaMotesuppspelning(id, fraga));
  }
}
