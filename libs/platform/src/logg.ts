import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

export type Logg = Logger;

export type Loggval = {
  /** JSON for machines; otherwise lines for people. */
  readonly produktion: boolean;
  readonly niva?: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Default: standard output. */
  readonly ut?: DestinationStream;
};

/** A message may quote what it was about: what looks like a piece of content is left out. */
const utanInnehall = (text: string): string => text.replace(/[{["“”].*/s, '…');

const ramar = (stack: string | undefined): string =>
  (stack ?? '')
    .split('\n')
    .filter((rad) => /^\s+at /.test(rad))
    .join('\n');

/**
 * What is told of an error. An error may carry what it concerns (an event in clear): only its own words and
 * where it arose are logged, never its other properties.
 */
const fel = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { text: utanInnehall(String(error)) };
  const kod = 'kod' in error ? error.kod : 'code' in error ? error.code : undefined;
  return {
    typ: error.name,
    text: utanInnehall(error.message),
    stack: ramar(error.stack),
    ...(typeof kod === 'string' && { kod }),
    ...(error.cause !== undefined && { orsak: fel(error.cause) }),
  };
};

type Rad = {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly context?: string;
  readonly err?: { readonly typ?: string; readonly text?: string; readonly stack?: string };
};

const NIVAER: Readonly<Record<number, string>> = {
  20: 'FELSÖK',
  30: 'INFO',
  40: 'VARNING',
  50: 'FEL',
  60: 'FEL',
};

/** A log line for people: time, level, where, what, and for an error where it arose. */
export const lasbarRad = (json: string): string => {
  const { level, time, msg, context, err } = JSON.parse(json) as Rad;
  const tid = new Date(time).toTimeString().slice(0, 8);
  const var_ = context === undefined ? '' : `[${context}] `;
  const fel = err === undefined ? '' : `${err.typ ?? ''}: ${err.text ?? ''}\n${err.stack ?? ''}`;
  const rad = [msg === err?.text ? '' : msg, fel].filter((del) => del !== undefined && del !== '').join(': ');
  return `${tid} ${(NIVAER[level] ?? String(level)).padEnd(7)} ${var_}${rad}\n`;
};

const lasbar = (ut: DestinationStream): DestinationStream => ({
  write: (json) => {
    ut.write(lasbarRad(json));
  },
});

/** An error without a text beside it would lend its own message, uncut, to the line. */
const medEgnaOrd: NonNullable<LoggerOptions['hooks']>['logMethod'] = function (argument, metod) {
  const [forst, text] = argument as readonly unknown[];
  const err = forst instanceof Error ? forst : (forst as { readonly err?: unknown } | null)?.err;
  if (text !== undefined || !(err instanceof Error)) {
    metod.apply(this, argument);
    return;
  }
  metod.apply(this, [forst instanceof Error ? { err } : forst, utanInnehall(err.message)] as typeof argument);
};

/** The log of the process. Request bodies and protected texts are never given to it. */
export const skapaLogg = ({ produktion, niva = 'info', ut = process.stdout }: Loggval): Logg =>
  pino(
    {
      level: niva,
      base: null,
      serializers: { err: fel },
      timestamp: pino.stdTimeFunctions.epochTime,
      hooks: { logMethod: medEgnaOrd },
    },
    produktion ? ut : lasbar(ut),
  );

type Niva = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** What Nest says last is where it was said; an error may come with its stack before that. */
const skriv =
  (logg: Logg, niva: Niva) =>
  (meddelande: unknown, ...mer: unknown[]): void => {
    const sist = mer.at(-1);
    const context = typeof sist === 'string' ? sist : undefined;
    if (meddelande instanceof Error) logg[niva]({ err: meddelande, context });
    else logg[niva]({ context }, String(meddelande));
  };

/** What Nest tells of its own start is only for those who look for faults in it. */
const NESTS_EGNA = ['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication'];

const skrivInfo =
  (logg: Logg) =>
  (meddelande: unknown, ...mer: unknown[]): void => {
    const egen = NESTS_EGNA.includes(String(mer.at(-1)));
    skriv(logg, egen ? 'debug' : 'info')(meddelande, ...mer);
  };

/** The same log as Nest speaks to it. */
export const nestlogg = (logg: Logg): LoggerService => ({
  verbose: skriv(logg, 'debug'),
  debug: skriv(logg, 'debug'),
  log: skrivInfo(logg),
  warn: skriv(logg, 'warn'),
  error: skriv(logg, 'error'),
  fatal: skriv(logg, 'fatal'),
});
