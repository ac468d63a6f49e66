import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAMN = 'arendelogg';

type Paket = { readonly name?: string; readonly version?: string };

const paketI = (mapp: string): Paket | null => {
  const fil = join(mapp, 'package.json');
  return existsSync(fil) ? (JSON.parse(readFileSync(fil, 'utf8')) as Paket) : null;
};

/** The version of the product, from the package that this file belongs to, in the sources as in what is built. */
export const produktversion = (): string => {
  for (let mapp = import.meta.dirname; mapp !== dirname(mapp); mapp = dirname(mapp)) {
    const paket = paketI(mapp);
    if (paket?.name === NAMN) return paket.version ?? '0';
  }
  return '0';
};
