import { OgiltigaInstallningar } from '../installningar/installningar.js';

/** Why a process of the product could not start: for those who started it. */
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
export const SLUTKOD = { installning: 78, otillganglig: 69, datafel: 65, okant: 70 } as const;

/** What is told of a start that failed. */
export type Startsvar = { readonly kod: string; readonly text: string; readonly slutkod: number };

const errno = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const lyssnarfel = (variabel: string): Readonly<Record<string, readonly [kod: string, text: string]>> => ({
  EADDRINUSE: [
    'PORTEN_UPPTAGEN',
    `Ett annat program lyssnar redan på porten. Stoppa det, eller välj en annan med ${variabel}.`,
  ],
  EACCES: ['PORTEN_NEKAD', `Tjänsten får inte lyssna på porten. Välj en över 1023 med ${variabel}.`],
  EADDRNOTAVAIL: ['HOST_FINNS_INTE', 'Maskinen har ingen sådan adress. Kontrollera HOST.'],
  ENOTFOUND: ['HOST_FINNS_INTE', 'Namnet går inte att slå upp. Kontrollera HOST.'],
  EAI_AGAIN: ['HOST_FINNS_INTE', 'Namnet går inte att slå upp just nu. Kontrollera HOST och namnservern.'],
});

/** Where a process listens, and the variable that says which port. */
export type Lyssnarplats = { readonly host: string; readonly port: number; readonly variabel: string };

/** An error from listening, as a fault of the start. */
export const fastPaPort = (error: unknown, { host, port, variabel }: Lyssnarplats): unknown => {
  const [kod, text] = lyssnarfel(variabel)[errno(error)] ?? [];
  return kod === undefined ? error : new Startfel(kod, `${host}:${port}: ${text ?? ''}`, { cause: error });
};

/** What is told of an error that no part of the product has words of its own for. */
export const startsvarFor = (error: unknown): Startsvar => {
  if (error instanceof OgiltigaInstallningar)
    return { kod: 'INSTALLNINGAR_OGILTIGA', text: error.message, slutkod: SLUTKOD.installning };
  if (error instanceof Startfel)
    return { kod: error.kod, text: error.message, slutkod: SLUTKOD.otillganglig };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kod: 'INTERNT_FEL', text: `Något oväntat gick fel.\n${text}`, slutkod: SLUTKOD.okant };
};

/** The lines on standard error. */
export const startfeltext = (vem: string, { kod, text }: Startsvar): string =>
  `\n${vem} kunde inte starta. [${kod}]\n${text}\n`;
