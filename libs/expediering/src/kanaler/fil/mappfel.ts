import type { Sandningsutfall } from '../kanal.js';
import { kanLaka } from '../gemensamt/utfall.js';

/** The folder could not be written to. The document store's errors are not of this kind. */
export class Mappfel extends Error {
  override readonly name = 'Mappfel';
}

const errnoAv = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** Marks what goes wrong in the folder. */
export const iMappen = async <T>(arbete: () => Promise<T>): Promise<T> => {
  try {
    return await arbete();
  } catch (error) {
    throw new Mappfel(error instanceof Error ? error.message : String(error), { cause: error });
  }
};

const KODER: readonly (readonly [errno: readonly string[], kod: string, orsak: string])[] = [
  [['ENOSPC', 'EDQUOT', 'EFBIG'], 'MAPPEN_FULL', 'Utskicksmappen har ingen plats kvar.'],
  [['EACCES', 'EPERM', 'EROFS'], 'MAPPEN_SKRIVSKYDDAD', 'Utskicksmappen går inte att skriva i.'],
];

/** Whatever is wrong with a folder is put right by somebody. The path is left out: it is no matter of the recipient's. */
export const utfallAvMappfel = ({ cause }: Mappfel): Sandningsutfall => {
  const errno = errnoAv(cause);
  const [, kod, orsak] = KODER.find(([koder]) => koder.includes(errno)) ?? [
    [],
    'MAPPEN_KAN_EJ_NAS',
    'Utskicksmappen går inte att nå.',
  ];
  return kanLaka(kod, errno === '' ? orsak : `${orsak} (${errno})`);
};
