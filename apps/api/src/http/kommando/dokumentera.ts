import { applyDecorators } from '@nestjs/common';
import {
  ApiBody,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiResponse,
  getSchemaPath,
  type ApiResponseOptions,
} from '@nestjs/swagger';
import { KvittoDto, ProblemDto } from '../svar.dto.js';
import type { Kommandovag, Vagparametrar } from './kommandovag.js';

const PROBLEM: Readonly<Record<number, string>> = {
  400: 'Begäran har fel form, eller anger något som inte kan stämma.',
  404: 'Det som namnges finns inte.',
  409: 'En regel eller ärendets läge säger nej; regel säger vilken.',
  412: 'Någon annan hann före den revision som If-Match anger.',
  422: 'Nyckeln är använd för en annan begäran.',
  503: 'Loggen kan inte nås eller försöken tog slut; Retry-After säger när det är värt att försöka igen.',
};

const problemsvar = (status: number): ApiResponseOptions => ({
  status,
  description: PROBLEM[status] ?? '',
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
});

/** The problems that a route may answer with, for the documentation. */
export const MedProblem = (...statusar: number[]): MethodDecorator & ClassDecorator =>
  applyDecorators(ApiExtraModels(ProblemDto), ...statusar.map((status) => ApiResponse(problemsvar(status))));

/** What every write may say of itself. */
export const RUBRIKER = [
  {
    name: 'Idempotency-Key',
    description: 'UUID för begäran. Samma nyckel och kropp ger samma svar och skrivs bara en gång.',
    schema: { type: 'string', format: 'uuid' },
  },
  {
    name: 'X-Arendelogg-Aktor',
    description: 'användar-id för den som handlar, aldrig ett namn; utelämnat = utveckling',
    schema: { type: 'string', maxLength: 64 },
  },
] as const;

const IF_MATCH = {
  name: 'If-Match',
  description:
    'ETag från läsningen som begäran bygger på, t.ex. "12". Har ärendet ändrats sedan dess blir svaret 412.',
  schema: { type: 'string', pattern: '^"\\d+"$' },
} as const;

const svar = ({ skapar }: Kommandovag): ApiResponseOptions => ({
  status: skapar ? 201 : 200,
  description: skapar ? 'Skapat; Location säger var.' : 'Skrivet, eller redan skrivet med samma nyckel.',
  type: KvittoDto,
  headers: {
    ETag: { description: 'revisionen, som stark ETag', schema: { type: 'string' } },
    ...(skapar && {
      Location: { description: 'adressen till det som skapades', schema: { type: 'string' } },
    }),
  },
});

/** Everything the OpenAPI document says of a write. */
export const dokumentera = (vag: Kommandovag, parametrar: Vagparametrar): MethodDecorator =>
  applyDecorators(
    ApiOperation({ operationId: vag.namn, summary: vag.rubrik, description: vag.beskrivning }),
    ...Object.entries(parametrar).map(([name, { typ, beskrivning, exempel }]) => {
      const example = name === 'id' ? (vag.exempelId ?? exempel) : exempel;
      return ApiParam({ name, description: beskrivning, schema: { ...typ.schema, example } });
    }),
    ...RUBRIKER.map((rubrik) => ApiHeader({ ...rubrik, required: false })),
    ...(vag.ifMatch ? [ApiHeader({ ...IF_MATCH, required: false })] : []),
    ApiBody({ type: vag.kropp, examples: { exempel: { summary: vag.rubrik, value: vag.exempel } } }),
    ApiResponse(svar(vag)),
    MedProblem(...(vag.ifMatch ? [400, 404, 409, 412, 422, 503] : [400, 409, 422, 503])),
  );
