import { LagretOtillgangligt, type LagretOtillgangligtKod } from '../dokumentlager.js';

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const READ_ONLY = ['EACCES', 'EPERM', 'EROFS'];
const UNREACHABLE = ['ENOENT', 'EIO', 'ENOTDIR', 'EMFILE', 'ENFILE', 'ESTALE', 'ENXIO'];

const TEXT: Readonly<Record<LagretOtillgangligtKod, string>> = {
  DISKEN_FULL: 'har ingen plats kvar. Frigör utrymme och försök igen; inget har lagrats',
  LAGRET_SKRIVSKYDDAT: 'går inte att skriva i. Ge tjänsten rätt till mappen',
  LAGRET_KAN_EJ_NAS: 'går inte att nå. Kontrollera disken och mappen',
};

const kodAv = (errno: string): LagretOtillgangligtKod | null => {
  if (FULL.includes(errno)) return 'DISKEN_FULL';
  if (READ_ONLY.includes(errno)) return 'LAGRET_SKRIVSKYDDAT';
  return UNREACHABLE.includes(errno) ? 'LAGRET_KAN_EJ_NAS' : null;
};

/** Of an error of the file system, whichever realm made it; empty for any other. */
export const errnoOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** An error of the port for one of the file system; any other as it is. */
export const translate = (mapp: string, error: unknown): unknown => {
  const kod = kodAv(errnoOf(error));
  return kod === null
    ? error
    : new LagretOtillgangligt(`Dokumentlagret ${mapp} ${TEXT[kod]}.`, kod, { cause: error });
};
