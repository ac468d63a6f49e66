import type { Installningar } from '#platform';
import { visaUrl } from '#platform';
import type { Omgivning, Utgang } from '../omgivning.js';
import { installningarna, loggfil, oppnaLogg, type Gemensamma } from '../sammansattning/logg.js';
import { Matare } from '../terminal/matare.js';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';
import type { Loggkalla } from '../verifiera/loggrad.js';
import { portkalla } from '../verifiera/portkalla.js';
import { verifiera } from '../verifiera/verifiera.js';
import { visaVerifiering } from '../verifiera/visa-verifiering.js';

export type Verifieraval = Gemensamma & { readonly json?: boolean };

const kallan = async (installningar: Installningar): Promise<Loggkalla> => {
  const { kurrentdbUrl } = installningar;
  if (kurrentdbUrl !== null)
    return portkalla(await oppnaLogg(installningar, { skriv: false }), visaUrl(kurrentdbUrl));
  // loaded here and not before: other commands have no use for the driver
  const { sqliteKalla } = await import('../verifiera/sqlite/sqlite-kalla.js');
  return sqliteKalla(loggfil(installningar));
};

/** `arendelogg logg verifiera`: every event and every chain, past whatever is wrong. */
export const korVerifiera = async (val: Verifieraval, omgivning: Omgivning): Promise<Utgang> => {
  const { ut, fel, miljo } = omgivning;
  const borjade = performance.now();
  const kalla = await kallan(installningarna(omgivning, val));
  const matare = new Matare(fel, 'verifierar');
  try {
    const svar = await verifiera(kalla, {
      avbrott: omgivning.avbrott(),
      framsteg: (gjort) => {
        matare.visa({ andel: kalla.antal === null ? null : gjort / kalla.antal, gjort, enhet: 'händelser' });
      },
    });
    matare.klar();
    const ms = performance.now() - borjade;
    if (val.json) skriv(ut, [JSON.stringify({ logg: kalla.namn, ...svar }, null, 2)]);
    else skriv(ut, visaVerifiering(kalla.namn, svar, { bredd: breddAv(ut), stil: stilFor(ut, miljo), ms }));
    if (!svar.heltIgenom) return 130;
    return svar.antalFel === 0 ? 0 : 1;
  } finally {
    matare.klar();
    await kalla.stang();
  }
};
