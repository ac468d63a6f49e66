import { fold, historik } from '#domain';
import { handelserI, okantVidTidpunkt, tolkaArende, tolkaTider, type Fragetider } from '../historik/fraga.js';
import { visaHistorik } from '../historik/visa-historik.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { medLogg, type Gemensamma } from '../sammansattning/logg.js';
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
  return medLogg<Utgang>(omgivning, val, async (store) => {
    const handelser = await handelserI(store, id);
    const rader = historik(handelser, tider);
    const { arende: laget } = fold(handelser, tider);
    if (!rader || !laget) throw okantVidTidpunkt(id);
    const { ut, miljo } = omgivning;
    if (val.json) skriv(ut, [JSON.stringify({ rader }, null, 2)]);
    else skriv(ut, visaHistorik(laget, rader, breddAv(ut), stilFor(ut, miljo)));
    return 0;
  });
};
