import { HttpException } from '@nestjs/common';
import { ForsokenTogSlut, NyckelAteranvand } from '#commands';
import { OgiltigBegaran, Okand, RuleViolation } from '#domain';
import {
  DamagedLog,
  EventTooLarge,
  KeyDestroyed,
  LogUnavailable,
  NewerRelease,
  RevisionConflict,
} from '#event-store';
import { ReadModelNotReady, ReadModelStopped, WaitTimedOut } from '#projections';
import { ForMangaLyssnare } from '../../handelser/handelsestrommar.js';
import { OgiltigForfragan } from './ogiltig-forfragan.js';
import { problem, type Problemsvar } from './problem.js';

type Klass<E extends Error> = abstract new (...argument: never[]) => E;
type Tolk = (error: unknown) => Problemsvar | null;

const for_ =
  <E extends Error>(klass: Klass<E>, tolka: (error: E) => Problemsvar): Tolk =>
  (error) =>
    error instanceof klass ? tolka(error) : null;

/** Errors that the parts below name, and how they are answered. The first that fits. */
const TOLKAR: readonly Tolk[] = [
  for_(OgiltigForfragan, (e) => problem(e.kod, e.message, { falt: e.falt })),
  for_(OgiltigBegaran, (e) =>
    problem('OGILTIG_UPPGIFT', e.message, { kod: e.kod, falt: [{ falt: e.falt, fel: e.message }] }),
  ),
  for_(Okand, (e) => problem('FINNS_INTE', e.message, { kod: e.kod })),
  for_(RuleViolation, (e) => problem('REGEL_NEKAR', e.message, { kod: e.kod, regel: e.regel })),
  for_(RevisionConflict, ({ actual }) =>
    problem(
      'REVISION_KONFLIKT',
      `Det har hänt mer sedan du läste: revisionen är nu ${actual}. Läs om och avgör på nytt.`,
    ),
  ),
  for_(NyckelAteranvand, (e) => problem('NYCKEL_ATERANVAND', e.message)),
  for_(ForsokenTogSlut, (e) => problem('FORSOKEN_TOG_SLUT', e.message)),
  for_(LogUnavailable, (e) => problem(e.kod, e.message)),
  for_(EventTooLarge, (e) => problem('FOR_STORT', e.message)),
  for_(KeyDestroyed, (e) => problem('GALLRAT', e.message, { regel: null })),
  for_(NewerRelease, (e) => problem('LOGGEN_NYARE_UTGAVA', e.message)),
  for_(DamagedLog, (e) => problem('LOGGEN_SKADAD', e.message)),
  for_(WaitTimedOut, (e) => problem('LASMODELLEN_EFTER', e.message)),
  for_(ReadModelNotReady, (e) => problem('LASMODELLEN_BYGGS', e.message)),
  for_(ForMangaLyssnare, (e) => problem('FOR_MANGA_LYSSNARE', e.message)),
  for_(ReadModelStopped, (e) => problem('LASMODELLEN_STANNAT', e.message)),
];

/** What Fastify says of a request it could not take. */
const FASTIFY: Readonly<Record<string, () => Problemsvar>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    problem('FEL_MEDIATYP', 'Skicka kroppen som JSON, med Content-Type: application/json.'),
  FST_ERR_CTP_BODY_TOO_LARGE: () => problem('FOR_STORT', 'Kroppen är större än 1 MiB.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    problem('OGILTIG_JSON', 'Kroppen är inte så lång som Content-Length säger.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () =>
    problem('OGILTIG_JSON', 'Kroppen är tom. Skicka ett JSON-objekt, eller utelämna Content-Type.'),
  FST_ERR_BAD_URL: () => problem('OGILTIG_PARAMETER', 'Adressen innehåller tecken som inte går att läsa.'),
  FST_ERR_MAX_PARAM_LENGTH: () => problem('VAG_OKAND', 'En del av adressen är för lång.'),
};

const OGILTIG_JSON = 'Kroppen är inte giltig JSON. Kontrollera citattecken, komman och att den är hel.';

const tolkaFastify = (error: Error): Problemsvar | null => {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const kant = code === undefined ? undefined : FASTIFY[code];
  if (kant) return kant();
  return statusCode === 400 ? problem('OGILTIG_JSON', OGILTIG_JSON) : null;
};

const tolkaHttp = (error: HttpException): Problemsvar | null => {
  const status = error.getStatus();
  if (status === 404) return problem('VAG_OKAND', 'Adressen finns inte. Alla adresser står i /api/docs.');
  return status === 400 ? problem('OGILTIG_JSON', OGILTIG_JSON) : null;
};

/** The problem that an error is answered with; null for a fault nobody foresaw. */
export const tolkaFel = (error: unknown): Problemsvar | null => {
  for (const tolk of TOLKAR) {
    const svar = tolk(error);
    if (svar) return svar;
  }
  if (error instanceof HttpException) return tolkaHttp(error);
  return error instanceof Error ? tolkaFastify(error) : null;
};
