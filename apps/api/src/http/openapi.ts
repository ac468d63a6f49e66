import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { skyddaSidor } from './skyddsrubriker.js';

const BESKRIVNING = `Händelsebaserad ärendehantering för svenska kommuner.

Varje skrivning blir händelser i en logg där inget ändras eller tas bort. En rättelse är en ny händelse.

- **Idempotency-Key** (UUID) gör att en begäran kan upprepas utan att skrivas två gånger.
- **If-Match** med den ETag som läsningen gav gör att ingen skriver över vad de inte har sett.
- **efter** i en läsning, med position ur ett kvitto, visar det skrivna.
- Fel är \`application/problem+json\` med en stabil kod; /api/fel har tabellen.`;

const config = (version: string): Omit<OpenAPIObject, 'paths'> =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Ärendelogg')
    .setDescription(BESKRIVNING)
    .setVersion(version)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/sv/')
    .addTag('Ärenden', 'Ärenden: läsa, söka och skriva.')
    .addTag('Handlingar', 'Det som kommit in och ännu inte hör till ett ärende.')
    .addTag('Sammanträden', 'Kallelse, närvaro, paragrafer, justering och anslag.')
    .addTag('Organisation', 'Organen: vad de hetat, vilka som haft uppdrag i dem, vart meddelanden går.')
    .addTag('Delegation', 'Delegationsordningar, och beslut som fattas utanför sammanträden.')
    .addTag('Expediering', 'Vad som ska till vilka, och vad det blev av det.')
    .addTag('Arkiv', 'Ärenden så som ett arkiv tar emot dem.')
    .addTag('Händelser', 'Loggen allteftersom den växer.')
    .addTag('Hälsa', 'Om tjänsten lever och är redo.')
    .addTag('Fel', 'Tabellen över felkoder.')
    .build();

type Parameter = { example?: unknown; readonly schema?: { example?: unknown } };

/** The example of a parameter belongs to the parameter; the generator leaves it in the schema. */
const medExempel = (dokument: OpenAPIObject): OpenAPIObject => {
  type Operation = { readonly parameters?: readonly Parameter[] };
  const vagar: readonly object[] = Object.values(dokument.paths);
  for (const { parameters } of vagar.flatMap((vag) => Object.values(vag) as Operation[]))
    for (const parameter of parameters ?? []) {
      const { example, ...schema } = parameter.schema ?? {};
      if (example !== undefined) Object.assign(parameter, { example, schema });
    }
  return dokument;
};

/** The pages bring their own scripts, and styles and pictures that lie in the page itself. They ask this service alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The OpenAPI document at /api/openapi.json, and pages to try it at /api/docs. Built when first asked for. */
export const visaOpenapi = (app: NestFastifyApplication, version: string): void => {
  skyddaSidor(app.getHttpAdapter().getInstance(), '/api/docs', POLICY);
  SwaggerModule.setup('api/docs', app, () => medExempel(SwaggerModule.createDocument(app, config(version))), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Ärendelogg: API',
    swaggerOptions: { displayRequestDuration: true, tryItOutEnabled: true, validatorUrl: null },
  });
};
