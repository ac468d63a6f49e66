import { HttpException } from '@nestjs/common';
import { SchemaSaknas } from '#arkiv';
import { ForsokenTogSlut, NyckelAteranvand } from '#commands';
import { OgiltigBegaran, Okand, RuleViolation } from '#domain';
import {
  DamagedLog,
  EventTooLarge,
  KeyDestroyed,
  LogMisconfigured,
  LogUnavailable,
  NewerRelease,
  RevisionConflict,
} from '#event-store';
import { LagretOtillgangligt, SkadatDokument } from '#handlingar';
import { ReadModelNotReady, ReadModelStopped, WaitTimedOut } from '#projections';
import { HuvudetStammerEj, Tradfel } from '#revision';
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
  for_(LogMisconfigured, (e) => problem('LOGGEN_KAN_EJ_NAS', e.message, { kod: e.kod })),
  for_(EventTooLarge, (e) => problem('FOR_STORT', e.message)),
  for_(KeyDestroyed, (e) => problem('GALLRAT', e.message, { regel: null })),
  for_(NewerRelease, (e) => problem('LOGGEN_NYARE_UTGAVA', e.message)),
  for_(DamagedLog, (e) => problem('LOGGEN_SKADAD', e.message)),
  for_(Tradfel, (e) => problem('LOGGEN_SKADAD', e.message, { kod: e.kod })),
  for_(HuvudetStammerEj, (e) => problem('LOGGEN_SKADAD', e.message, { kod: e.kod })),
  for_(SkadatDokument, (e) => problem(e.kod, e.message)),
  for_(SchemaSaknas, (e) => problem(e.kod, e.message)),
  for_(LagretOtillgangligt, (e) => problem(e.kod, e.message)),
  for_(WaitTimedOut, (e) => problem('LASMODELLEN_EFTER', e.message)),
  for_(ReadModelNotReady, (e) => problem('LASMODELLEN_BYGGS', e.message)),
  for_(ForMangaLyssnare, (e) => problem('FOR_MANGA_LYSSNARE', e.message)),
  for_(ReadModelStopped, (e) => problem('LASMODELLEN_STANNAT', e.message)),
];

const OGILTIG_JSON = 'Kroppen är inte giltig JSON. Kontrollera citattecken, komman och att den är hel.';

/** What the framework says of a request it could not take; by the time it is here only its status is left. */
const HTTP: Readonly<Record<number, () => Problemsvar>> = {
  400: () => problem('OGILTIG_JSON', OGILTIG_JSON),
  403: () => problem('FRAN_ANNAN_SIDA', 'Begäran skickades av en sida på en annan adress.'),
  404: () => problem('VAG_OKAND', 'Adressen finns inte. Alla adresser står i /api/docs.'),
  413: () => problem('FOR_STORT', 'Kroppen är större än 1 MiB.'),
  415: () => problem('FEL_MEDIATYP', 'Skicka kroppen som JSON, med Content-Type: application/json.'),
};

/** The problem that an error is answered with; null for a fault nobody foresaw. */
export const tolkaFel = (error: unknown): Problemsvar | null => {
  for (const tolk of TOLKAR) {
    const svar = tolk(error);
    if (svar) return svar;
  }
  return error instanceof HttpException ? (HTTP[error.getStatus()]?.() ?? null) : null;
};
