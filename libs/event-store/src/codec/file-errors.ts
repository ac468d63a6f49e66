import { LogUnavailable, type LogUnavailableKod } from '../errors.js';

/** What a fault of the storage means to whoever runs the product: a stable code, and what to do. */
export type Meaning = { readonly kod: LogUnavailableKod; readonly text: string };

export const FULL: Meaning = {
  kod: 'DISKEN_FULL',
  text: 'går inte att skriva: disken är full eller filen har nått sin högsta tillåtna storlek. Frigör utrymme och försök igen; inget är halvskrivet',
};
export const LOCKED: Meaning = {
  kod: 'LOGGEN_LAST',
  text: 'är låst av en annan process. Stäng den eller vänta tills den är klar och försök igen',
};
export const READ_ONLY: Meaning = {
  kod: 'LOGGEN_SKRIVSKYDDAD',
  text: 'är skrivskyddad. Ge tjänsten rätt att skriva i mappen och i dess filer',
};
export const UNREACHABLE: Meaning = {
  kod: 'LOGGEN_KAN_EJ_NAS',
  text: 'går inte att nå. Kontrollera disken, mappen och rättigheterna',
};

const BY_ERRNO: Readonly<Record<string, Meaning>> = {
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  EIO: UNREACHABLE,
  EMFILE: UNREACHABLE,
  ENFILE: UNREACHABLE,
  ENOTDIR: UNREACHABLE,
};

/** The name of an error of the file system (`ENOSPC`), null for any other. Asked by shape: it may come from another realm. */
export const errnoOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;

export const meaningOfErrno = (error: unknown): Meaning | undefined => BY_ERRNO[errnoOf(error) ?? ''];

/** `what` is the subject of the sentence: "Loggen /data/logg.sqlite". */
export const unavailable = (what: string, { kod, text }: Meaning, cause: unknown): LogUnavailable =>
  new LogUnavailable(`${what} ${text}.`, kod, { cause });
