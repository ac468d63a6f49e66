import { pathToFileURL } from 'node:url';
import { VERIFIERARE } from '#revision';
import type { Omgivning, Utgang } from '../omgivning.js';
import type { Gemensamma } from '../sammansattning/logg.js';
import { skriv } from '../terminal/skriv.js';

export type Paketprovval = Gemensamma & {
  readonly nyckel?: string;
  readonly huvud?: string;
  readonly allaDokument?: boolean;
  readonly json?: boolean;
};

type Verifierare = { readonly kor: (argument: readonly string[], skriv: (rad: string) => void) => Utgang };

/** `arendelogg revision verifiera <paket>`: the very file that goes with every package. */
export const korPaketprov = async (
  paket: string,
  { nyckel, huvud, allaDokument, json }: Paketprovval,
  { ut }: Omgivning,
): Promise<Utgang> => {
  const { kor } = (await import(pathToFileURL(VERIFIERARE).href)) as Verifierare;
  const argument = [
    paket,
    ...(nyckel === undefined ? [] : ['--nyckel', nyckel]),
    ...(huvud === undefined ? [] : ['--huvud', huvud]),
    ...(allaDokument === true ? ['--alla-dokument'] : []),
    ...(json === true ? ['--json'] : []),
  ];
  return kor(argument, (rad) => {
    skriv(ut, [rad]);
  });
};
