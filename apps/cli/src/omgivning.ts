import type { Klocka, Miljo } from '#platform';

/** Where text goes: standard output, standard error, or a test's own. */
export type Utstrom = {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** Where keys come from. */
export type Instrom = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
  readonly setRawMode?: (raw: boolean) => unknown;
};

/** Everything around the command line: given by `main.ts`, or by a test. */
export type Omgivning = {
  readonly ut: Utstrom;
  readonly fel: Utstrom;
  readonly in: Instrom;
  readonly miljo: Miljo;
  readonly klocka: Klocka;
  /** From when it is asked for, Ctrl-C aborts the signal instead of ending the process. */
  readonly avbrott: () => AbortSignal;
};

/** What every command answers with: the exit code. 0 = fine, 1 = something was wrong, 2 = used the wrong way. */
export type Utgang = 0 | 1 | 2 | 130;
