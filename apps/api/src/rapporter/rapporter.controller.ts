import { Controller, Get, Headers, Inject, Query, Res, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HamtaHelaRapporten, HamtaRapport, type Rapportfilter, type Rapportnamn } from '#queries';
import { Fragepipe } from '../http/falt/pipes.js';
import { medTal, type Sidval } from '../http/fraga.dto.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { Svarar } from '../http/svar-ur-schema.js';
import { SOM_CSV, svaraMedCsv, villHaCsv } from './csv-svar.js';
import { BevakningsfilterDto, RapportfilterDto, UrvalDto } from './rapportfilter.dto.js';
import { kolumner, rapportschema } from './rapporter.schema.js';

type Filter = Sidval & Omit<Rapportfilter, 'limit'>;

/** A report as it is declared: its address, what it may be asked for, and what it says. */
type Rapport = {
  readonly vag: string;
  readonly namn: Rapportnamn;
  readonly filter: Type<Filter>;
  readonly rubrik: string;
  readonly beskrivning: string;
};

const operation = (namn: string): string => `hamta${namn.charAt(0).toUpperCase()}${namn.slice(1)}`;

/** A controller of one report: a page as JSON, the whole of it as CSV. */
const kontrollerFor = ({ vag, namn, filter, rubrik, beskrivning }: Rapport): Type => {
  @ApiTags('Rapporter')
  @Controller(vag)
  class Rapportkontroller {
    constructor(@Inject(QueryBus) private readonly fragor: QueryBus) {}

    @Get()
    @ApiOperation({
      operationId: operation(namn === 'anslag' ? 'anslagstavla' : namn),
      summary: rubrik,
      description: `${beskrivning} Med Accept: text/csv hela rapporten som tabell, semikolon och UTF-8.`,
    })
    @Svarar('En sida ur rapporten.', rapportschema(namn), SOM_CSV)
    @MedProblem(400, 503)
    async rapport(
      @Query(new Fragepipe(filter)) fraga: Filter,
      @Headers('accept') accept: string | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<unknown> {
      const { revision: _ingen, ...val } = medTal(fraga);
      if (!villHaCsv(accept)) return this.fragor.execute(new HamtaRapport(namn, val));
      const rader = await this.fragor.execute(new HamtaHelaRapporten(namn, val));
      return svaraMedCsv(reply, namn, kolumner(namn), rader);
    }
  }
  return Rapportkontroller;
};

const RAPPORTER: readonly Rapport[] = [
  {
    vag: 'bevakningar',
    namn: 'bevakningar',
    filter: BevakningsfilterDto,
    rubrik: 'Frister som löper',
    beskrivning: 'Varje frist med sin regel, sin dag och sitt läge, den tidigaste först.',
  },
  {
    vag: 'motioner',
    namn: 'motioner',
    filter: UrvalDto,
    rubrik: 'Motioner som inte är besvarade',
    beskrivning: 'Med ålder och sista dag: listan som fullmäktige ska få (KL 5:35).',
  },
  {
    vag: 'beslut',
    namn: 'beslut',
    filter: UrvalDto,
    rubrik: 'Beslut',
    beskrivning: 'Med justering, anslag, expediering, överklagande och laga kraft; det senaste först.',
  },
  {
    vag: 'uppdrag',
    namn: 'uppdrag',
    filter: UrvalDto,
    rubrik: 'Uppdrag och bifallna motioner',
    beskrivning: 'Med verkställighet och återrapportering; utan urval de som inte är slutförda.',
  },
  {
    vag: 'aterremisser',
    namn: 'aterremisser',
    filter: UrvalDto,
    rubrik: 'Återremisser',
    beskrivning: 'Varje skäl, och vad som kommit i ärendet sedan dess.',
  },
  {
    vag: 'ledtider',
    namn: 'ledtider',
    filter: RapportfilterDto,
    rubrik: 'Ledtider per organ',
    beskrivning:
      'Dagar från beslut till justering, anslag och expediering, och timmar till leverans och kvittens: median och p95.',
  },
  {
    vag: 'arendebalans',
    namn: 'arendebalans',
    filter: RapportfilterDto,
    rubrik: 'Ärendebalans per nämnd',
    beskrivning: 'Hur många ärenden varje organ har, efter status, och det äldsta öppna.',
  },
  {
    vag: 'offentligt/anslagstavla',
    namn: 'anslag',
    filter: UrvalDto,
    rubrik: 'Anslagstavlan',
    beskrivning:
      'Tillkännagivna justeringar, beslut på delegation som inte anmäls, och kungjorda sammanträden (KL 8:9–12), utan inloggning. Med urval=alla också nedtagna, med anslagsbevis.',
  },
];

/** The controllers of every report. */
export const rapportkontroller = RAPPORTER.map(kontrollerFor);
