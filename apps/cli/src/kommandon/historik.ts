import { fold, historik, kort } from '#domain';
import { handelserI, okantVidTidpunkt, tolkaArende, tolkaTider, type Fragetider } from '../historik/fraga.js';
import { visaHistorik } from '../historik/visa-historik.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { formI, medLogg, type Gemensamma } from '../sammansattning/logg.js';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';

export type Historikval = Gemensamma & Fragetider & { readonly json?: boolean };

/** `arendelogg historik <ärende>`: the audit trail, out of the log itself. */
export const korHistorik = async (
  arende: string,
  val: Historikval,
  omgivning: Omgivning,
): Promise<Utgang> => {
  const id = tolkaArende(arende);
  const tider = tolkaTider(val);
  return medLogg<Utgang>(omgivning, val, async (store, installningar) => {
    const handelser = await handelserI(store, id);
    const rader = historik(handelser, tider);
    const { arende: laget } = fold(handelser, tider);
    if (!rader || !laget) throw okantVidTidpunkt(id);
    const { ut, miljo } = omgivning;
    if (val.json) skriv(ut, [JSON.stringify({ rader }, null, 2)]);
    else {
      const kortet = kort(laget, { revision: 0, position: '0', form: formI(installningar, id) });
      skriv(ut, visaHistorik(kortet, rader, breddAv(ut), stilFor(ut, miljo)));
    }
    return 0;
  });
};
