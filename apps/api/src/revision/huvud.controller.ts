import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Okand, RuleViolation } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { verifieraRevision, type Hash, type Verifiering } from '#revision';
import { uuid } from '../http/falt/falttyper.js';
import { Parameterpipe } from '../http/falt/pipes.js';
import { OgiltigForfragan } from '../http/fel/ogiltig-forfragan.js';
import { MedProblem } from '../http/kommando/dokumentera.js';
import { Svarar } from '../http/svar-ur-schema.js';
import type { Revisionsdelar } from '../sammansattning/revision.js';
import { REVISION } from '../tokens.js';
import { BARA_HASHAR, OloggadLasning } from './lasning/loggas.js';
import { medProvning } from './huvudsvar.js';
import {
  bevisschema,
  huvudlistschema,
  huvudschema,
  konsistensschema,
  verifieringsschema,
} from './huvud.schema.js';

const base64 = (hash: Hash): string => Buffer.from(hash).toString('base64');

const LANGSTA_VERIFIERING_MS = 10 * 60_000;
const MEST_HUVUDEN = 100;

const ogiltigt = (falt: string, fel: string): OgiltigForfragan =>
  new OgiltigForfragan('OGILTIG_PARAMETER', [{ falt, fel }]);

const storlekI = (falt: string, text: string | undefined, utan: number): number => {
  if (text === undefined || text === '') return utan;
  if (!/^\d{1,15}$/.test(text)) throw ogiltigt(falt, 'ska vara ett antal händelser');
  return Number(text);
};

/** Heads that were held outside, as a caller sends them. */
const noterI = (kropp: unknown): { readonly namn: string; readonly not: string }[] => {
  const { huvuden = [] } = (kropp ?? {}) as { readonly huvuden?: unknown };
  if (
    !Array.isArray(huvuden) ||
    huvuden.length > MEST_HUVUDEN ||
    huvuden.some((not) => typeof not !== 'string')
  )
    throw new OgiltigForfragan('OGILTIG_KROPP', [
      { falt: 'huvuden', fel: `ska vara en lista av högst ${MEST_HUVUDEN} signerade trädhuvuden` },
    ]);
  return (huvuden as string[]).map((not, i) => ({ namn: `huvuden[${i}]`, not }));
};

/** What proves that the log is what it was. */
@ApiTags('Revision')
@OloggadLasning(BARA_HASHAR)
@Controller('revision')
export class HuvudController {
  private verifierar = false;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(REVISION) private readonly delar: Revisionsdelar,
  ) {}

  @Get('tradhuvud')
  @ApiOperation({
    operationId: 'senasteTradhuvud',
    summary: 'Det nyaste trädhuvudet',
    description:
      'Spara noten på annat håll: bara mot ett trädhuvud utanför märks att loggen kortats i slutet. Tidsstämpeln prövas.',
  })
  @Svarar('Det nyaste trädhuvudet; null innan det första är signerat.', huvudschema())
  @MedProblem(503)
  async senaste(): Promise<object> {
    const huvud = await this.delar.huvuden.senaste();
    return {
      huvud: huvud && (await medProvning(huvud, this.delar.utfardare)),
      nyckel: this.delar.huvuden.vkey,
    };
  }

  @Get('tradhuvuden')
  @ApiOperation({ operationId: 'listaTradhuvuden', summary: 'Trädhuvuden, det nyaste först, högst hundra' })
  @Svarar('Trädhuvudena.', huvudlistschema())
  @MedProblem(503)
  async lista(): Promise<object> {
    return { poster: await this.delar.huvuden.lista(MEST_HUVUDEN), nyckel: this.delar.huvuden.vkey };
  }

  @Get('bevis/:handelseId')
  @ApiOperation({
    operationId: 'bevisFor',
    summary: 'Bevis att en händelse står i loggen',
    description:
      'Stigen från händelsens löv till roten av ett träd av storleken som anges, annars av allt som finns.',
  })
  @ApiParam({
    name: 'handelseId',
    description: 'händelsens id',
    example: '3f2b1c9a-7d54-5e0b-9f61-0c8d2a4e6b70',
  })
  @ApiQuery({
    name: 'storlek',
    required: false,
    schema: { type: 'integer' },
    description: 'storleken i trädhuvudet som beviset ska gälla',
  })
  @Svarar('Beviset.', bevisschema())
  @MedProblem(400, 404, 503)
  async bevis(
    @Param('handelseId', new Parameterpipe('handelseId', uuid)) id: string,
    @Query('storlek') onskad?: string,
  ): Promise<object> {
    const { trad } = this.delar;
    const finns = await trad.ikapp();
    const nr = await trad.nrFor(id);
    if (nr === null) throw new Okand('HANDELSE_OKAND', 'Loggen har ingen händelse med det id:t.');
    const storlek = storlekI('storlek', onskad, finns);
    if (storlek > finns || storlek <= nr)
      throw ogiltigt('storlek', `ska vara större än ${nr}, händelsens plats, och högst ${finns}`);
    return {
      nr,
      storlek,
      lov: base64(trad.lov(nr)),
      stig: trad.inklusionsbevis(nr, storlek).map(base64),
      rot: base64(trad.rot(storlek)),
    };
  }

  @Get('konsistens')
  @ApiOperation({
    operationId: 'konsistensMellan',
    summary: 'Bevis att loggen bara växt mellan två storlekar',
  })
  @ApiQuery({
    name: 'fran',
    schema: { type: 'integer' },
    description: 'storleken i det äldre trädhuvudet',
    example: 1,
  })
  @ApiQuery({
    name: 'till',
    required: false,
    schema: { type: 'integer' },
    description: 'storleken i det yngre; annars allt som finns',
  })
  @Svarar('Beviset.', konsistensschema())
  @MedProblem(400, 503)
  async konsistens(@Query('fran') franText?: string, @Query('till') tillText?: string): Promise<object> {
    const { trad } = this.delar;
    const finns = await trad.ikapp();
    const fran = storlekI('fran', franText, 0);
    const till = storlekI('till', tillText, finns);
    if (till > finns) throw ogiltigt('till', `är större än loggen, som har ${finns} händelser`);
    if (fran > till) throw ogiltigt('fran', 'är större än till');
    return {
      ...{ fran, till },
      bevis: trad.konsistensbevis(fran, till).map(base64),
      franRot: base64(trad.rot(fran)),
      tillRot: base64(trad.rot(till)),
    };
  }

  @Post('verifiering')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'verifieraLoggen',
    summary: 'Pröva hela loggen',
    description:
      'Varje händelse, varje kedja, trädet och varje trädhuvud, också dem som skickas med. En i taget, högst tio minuter.',
  })
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        huvuden: {
          type: 'array',
          maxItems: MEST_HUVUDEN,
          items: { type: 'string' },
          description: 'trädhuvuden som sparats utanför, hela noter',
        },
      },
    },
    examples: { utan: { summary: 'Bara mot trädhuvudena i loggen', value: { huvuden: [] } } },
  })
  @Svarar('Vad som hittades.', verifieringsschema())
  @MedProblem(400, 409, 503)
  async verifiera(@Body() kropp: unknown): Promise<Verifiering> {
    const utifran = noterI(kropp);
    if (this.verifierar)
      throw new RuleViolation('VERIFIERING_PAGAR', 'Loggen verifieras redan. Försök igen när det är klart.');
    this.verifierar = true;
    try {
      const { trad, huvuden, tidigare } = this.delar;
      const signal = AbortSignal.timeout(LANGSTA_VERIFIERING_MS);
      const { nyckel } = huvuden;
      return await verifieraRevision({ store: this.store, trad, nyckel, tidigare, utifran, signal });
    } finally {
      this.verifierar = false;
    }
  }
}
