import { handelserI, okantVidTidpunkt, tolkaArende, tolkaTider, type Fragetider } from '../historik/fraga.js';
import { arendehuvud } from '../historik/visa-historik.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { formI, medLogg, type Gemensamma } from '../sammansattning/logg.js';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';
import { stega } from '../uppspelning/stega.js';
import { uppspelning, type Steg } from '../uppspelning/steg.js';
import { visaSteg } from '../uppspelning/visa-steg.js';

export type Uppspelningsval = Gemensamma & Fragetider & { readonly allt?: boolean };

const visaAllt = (steg: readonly Steg[], { ut, miljo }: Omgivning): void => {
  const [bredd, stil] = [breddAv(ut), stilFor(ut, miljo)];
  const sist = steg.at(-1)?.kort;
  skriv(ut, [
    ...(sist ? [...arendehuvud(sist, bredd, stil), ''] : []),
    ...steg.flatMap((ett, i) => [...visaSteg(ett, { nr: i + 1, av: steg.length, bredd, stil }), '']),
  ]);
};

/** `arendelogg uppspelning <ärende>`: one step at a time in a terminal, all of it elsewhere. */
export const korUppspelning = async (
  arende: string,
  val: Uppspelningsval,
  omgivning: Omgivning,
): Promise<Utgang> => {
  const id = tolkaArende(arende);
  const tider = tolkaTider(val);
  const steg = await medLogg(omgivning, val, async (store, installningar) =>
    uppspelning(await handelserI(store, id), tider, formI(installningar, id)),
  );
  if (!steg) throw okantVidTidpunkt(id);
  const { ut, in: tangenter } = omgivning;
  if (val.allt === true || ut.isTTY !== true || tangenter.isTTY !== true) visaAllt(steg, omgivning);
  else await stega(steg, omgivning);
  return 0;
};
