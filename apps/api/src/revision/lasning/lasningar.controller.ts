import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { arDatum, dygnetsBorjan, fragadTidpunkt } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { lasLasningscursor, listaLasningar, skrivLasningscursor } from '#revision';
import { Fragefalt } from '../../http/falt/dekoratorer.js';
import { arendeId, formad, heltalstext, text, tidpunkt, type Schema } from '../../http/falt/falttyper.js';
import { Fragepipe } from '../../http/falt/pipes.js';
import { faltUr, heltalsfalt, listfalt, textEllerNull, textfalt } from '../../http/katalogschema.js';
import { MedProblem } from '../../http/kommando/dokumentera.js';
import { Svarar } from '../../http/svar-ur-schema.js';
import { LoggadLasning } from './loggas.js';

const aktorId = formad(
  (v) => /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(v),
  'ska vara ett användar-id',
  { pattern: '^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$' },
  64,
);

/** Which readings are asked for. */
class LasningsfilterDto {
  @Fragefalt(arendeId, 'bara läsningar av ärendet')
  arende?: string;

  @Fragefalt(aktorId, 'bara den läsarens, användar-id')
  aktor?: string;

  @Fragefalt(tidpunkt, 'från och med; ett datum är från dagens början')
  fran?: string;

  @Fragefalt(tidpunkt, 'till och med; ett datum är hela dagen')
  till?: string;

  @Fragefalt(heltalstext(1, 200), 'antal på en sida, 1–200; utelämnat = 50')
  limit?: string;

  @Fragefalt(text(2_000), 'nasta ur föregående sida')
  cursor?: string;
}

const slutet = (tid: string | undefined): number | undefined =>
  tid === undefined ? undefined : (fragadTidpunkt(tid) ?? undefined);
const borjan = (tid: string | undefined): number | undefined =>
  tid !== undefined && arDatum(tid) ? dygnetsBorjan(tid) : slutet(tid);

const schema = (): Schema => ({
  type: 'object',
  properties: {
    poster: listfalt('läsningar, den senaste först', 'en läsning', {
      ...faltUr('LasningLoggad'),
      aktor: {
        type: 'object',
        description: 'vem som läste',
        properties: { id: textfalt('användar-id'), roll: textfalt('roll'), organ: textfalt('organ') },
      },
      registrerad: textfalt('när, UTC'),
      begaran: textfalt('begärans UUID'),
      plats: {
        type: 'object',
        description: 'var läsningen själv står i loggen',
        properties: { strom: textfalt('strömmen'), revision: heltalsfalt('revisionen') },
      },
    }),
    nasta: textEllerNull(
      'cursor till nästa sida; null = detta är den sista. En sida kan vara kort, eller tom, utan att vara den sista',
    ),
  },
});

/** The access log, which is itself read under its own eye. */
@ApiTags('Revision')
@Controller('revision/lasningar')
export class LasningarController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  @Get()
  @LoggadLasning('listaLasningar')
  @ApiOperation({
    operationId: 'listaLasningar',
    summary: 'Vem som läst vad',
    description:
      'Läsningar av granskningsvyerna och av ärenden med sekretessmarkering, den senaste först. Att läsa listan loggas också.',
  })
  @Svarar('En sida ur läsloggen.', schema())
  @MedProblem(400, 503)
  async lasningar(
    @Query(new Fragepipe(LasningsfilterDto)) { arende, aktor, fran, till, limit, cursor }: LasningsfilterDto,
  ): Promise<object> {
    const { poster, nasta } = await listaLasningar(
      this.store,
      { arende, aktor, fran: borjan(fran), till: slutet(till) },
      {
        limit: limit === undefined ? 50 : Number(limit),
        fran: lasLasningscursor(cursor),
        nu: this.klocka.nu(),
      },
    );
    return { poster, nasta: nasta && skrivLasningscursor(nasta) };
  }
}
