import { DamagedLog, LogMisconfigured, LogUnavailable, NewerRelease } from '#event-store';
import { OgiltigaInstallningar } from '#platform';

/** Why the service could not start: for those who started it. */
export class Startfel extends Error {
  override readonly name = 'Startfel';
  constructor(
    /** Stable, upper case, ASCII. */
    readonly kod: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Exit codes of sysexits(3): what a service manager can tell apart. */
const INSTALLNING = 78;
const OTILLGANGLIG = 69;
const DATAFEL = 65;
const OKANT = 70;

type Svar = { readonly kod: string; readonly text: string; readonly slutkod: number };

const errno = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const lyssnarfel: Readonly<Record<string, readonly [kod: string, text: string]>> = {
  EADDRINUSE: [
    'PORTEN_UPPTAGEN',
    'Ett annat program lyssnar redan på porten. Stoppa det, eller välj en annan med PORT.',
  ],
  EACCES: ['PORTEN_NEKAD', 'Tjänsten får inte lyssna på porten. Välj en över 1023 med PORT.'],
  EADDRNOTAVAIL: ['HOST_FINNS_INTE', 'Maskinen har ingen sådan adress. Kontrollera HOST.'],
  ENOTFOUND: ['HOST_FINNS_INTE', 'Namnet går inte att slå upp. Kontrollera HOST.'],
  EAI_AGAIN: ['HOST_FINNS_INTE', 'Namnet går inte att slå upp just nu. Kontrollera HOST och namnservern.'],
};

/** An error from listening, as a fault of the start. */
export const fastPaPort = (error: unknown, host: string, port: number): unknown => {
  const [kod, text] = lyssnarfel[errno(error)] ?? [];
  return kod === undefined ? error : new Startfel(kod, `${host}:${port}: ${text ?? ''}`, { cause: error });
};

/** What is told of a start that failed, and the exit code. */
export const startsvar = (error: unknown): Svar => {
  if (error instanceof OgiltigaInstallningar)
    return { kod: 'INSTALLNINGAR_OGILTIGA', text: error.message, slutkod: INSTALLNING };
  if (error instanceof Startfel) return { kod: error.kod, text: error.message, slutkod: OTILLGANGLIG };
  if (error instanceof LogUnavailable) return { kod: error.kod, text: error.message, slutkod: OTILLGANGLIG };
  if (error instanceof LogMisconfigured) return { kod: error.kod, text: error.message, slutkod: INSTALLNING };
  if (error instanceof NewerRelease)
    return { kod: 'LOGGEN_NYARE_UTGAVA', text: error.message, slutkod: DATAFEL };
  if (error instanceof DamagedLog) return { kod: 'LOGGEN_SKADAD', text: error.message, slutkod: DATAFEL };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kod: 'INTERNT_FEL', text: `Något oväntat gick fel.\n${text}`, slutkod: OKANT };
};

/** The lines on standard error. */
export const startfeltext = ({ kod, text }: Svar): string =>
  `\nÄrendelogg kunde inte starta. [${kod}]\n${text}\n`;
