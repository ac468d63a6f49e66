import { existsSync, readFileSync } from 'node:fs';
import { visaUrl, type Installningar } from '#platform';
import {
  lognyckel,
  NyckelEjAnvandbar,
  nyckelfil,
  standardnyckelfil,
  tolkaVkeys,
  Trad,
  tradmapp,
  verifieraRevision,
  type Notnyckel,
} from '#revision';
import { Klifel } from '../fel/klifel.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { installningarna, loggfil, loggFinns, oppnaLogg, type Gemensamma } from '../sammansattning/logg.js';
import { Matare } from '../terminal/matare.js';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';
import { visaVerifiering } from '../verifiera/visa-verifiering.js';

export type Verifieraval = Gemensamma & {
  readonly json?: boolean;
  /** Files with heads that were held outside. */
  readonly huvud?: readonly string[];
  /** The key of the log as it was held outside, and those before it: text, or a file with them. */
  readonly nyckel?: string;
};

const namnet = (installningar: Installningar): string =>
  installningar.kurrentdbUrl === null ? loggfil(installningar) : visaUrl(installningar.kurrentdbUrl);

type Nycklar = { readonly nyckel: Notnyckel | null; readonly tidigare: readonly Notnyckel[] };

/** Whoever gives keys trusts those alone, and none that the settings name. */
const givna = (text: string): Nycklar => {
  try {
    const [nyckel, ...tidigare] = tolkaVkeys(text);
    if (nyckel) return { nyckel, tidigare };
  } catch (error) {
    if (!(error instanceof NyckelEjAnvandbar)) throw error;
    throw new Klifel('NYCKELN_OGILTIG', error.message);
  }
  throw new Klifel('NYCKELN_OGILTIG', `Det finns ingen nyckel i ${text}.`);
};

/** The keys that were given, else those of the settings and the data folder; null where neither is there. */
const nycklarna = ({ data, revision }: Installningar, text: string | undefined): Nycklar => {
  if (text !== undefined) return givna(text);
  const fil = revision.tradnyckel ?? standardnyckelfil(data);
  const nyckel = existsSync(fil) ? lognyckel(revision.tradnamn, nyckelfil(fil).publik) : null;
  return { nyckel, tidigare: tolkaVkeys(revision.tidigareNycklar) };
};

/** `arendelogg logg verifiera`: every event, every chain, the tree and its heads, past whatever is wrong. */
export const korVerifiera = async (val: Verifieraval, omgivning: Omgivning): Promise<Utgang> => {
  const { ut, fel, miljo } = omgivning;
  const borjade = performance.now();
  const installningar = installningarna(omgivning, val);
  const namn = namnet(installningar);
  if (!loggFinns(installningar))
    throw new Klifel('LOGGEN_FINNS_INTE', `Loggen ${namn} finns inte. Peka ut rätt mapp med --data.`);
  const utifran = (val.huvud ?? []).map((fil) => ({ namn: fil, not: readFileSync(fil, 'utf8') }));
  const nycklar = nycklarna(installningar, val.nyckel);
  const store = await oppnaLogg(installningar, { skriv: false });
  const mapp = tradmapp(installningar.data);
  const trad = existsSync(mapp) ? Trad.oppna({ mapp, store, skriv: false }) : null;
  const matare = new Matare(fel, 'verifierar');
  try {
    const svar = await verifieraRevision({
      ...{ store, trad, ...nycklar, utifran, signal: omgivning.avbrott() },
      onProgress: ({ handelser }) => {
        matare.visa({ andel: null, gjort: handelser, enhet: 'händelser' });
      },
    });
    matare.klar();
    const ms = performance.now() - borjade;
    if (val.json) skriv(ut, [JSON.stringify({ logg: namn, ...svar }, null, 2)]);
    else skriv(ut, visaVerifiering(namn, svar, { bredd: breddAv(ut), stil: stilFor(ut, miljo), ms }));
    if (!svar.heltIgenom) return 130;
    return svar.antalFel === 0 ? 0 : 1;
  } finally {
    matare.klar();
    await trad?.stang();
    await store.close();
  }
};
