import { SandOmCommand, type Organforteckning } from '#commands';
import { LEVERANSKANALER, organkoderEnligtBruk } from '#domain';
import type { Installningar } from '#platform';
import { allaOrgankoder, listaLeveranser, organkoderFor } from '#projections';
import { felrad } from '../fel/felrad.js';
import { Klifel } from '../fel/klifel.js';
import { stopparAllt } from '../importera/genomforare.js';
import type { Utforarval } from '../importera/utforare.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { skriv } from '../terminal/skriv.js';
import { antal, antalAv } from '../terminal/text.js';
import { fragaLasmodell } from './lasmodell.js';
import { kontextFor, medSkrivning, uppgifterI, type Skrivande, type Skrivval } from './skrivare.js';

export type Omsandval = Skrivval & { readonly allaUppgivna?: boolean; readonly organ?: string };

/** The bodies as the register's read model has them: without it a recipient would be taken for one that nobody knows. */
const registrets = ({ data }: Installningar): Organforteckning => ({
  koder: async (namn) =>
    Promise.resolve([
      ...new Set([
        ...organkoderEnligtBruk(namn),
        ...fragaLasmodell(data, 'organ', (query) => organkoderFor(query, namn)),
      ]),
    ]),
  alla: async () => Promise.resolve(fragaLasmodell(data, 'organ', allaOrgankoder)),
});

const utforarval = (installningar: Installningar): Utforarval => ({
  organ: registrets(installningar),
  kanaler: new Set(
    LEVERANSKANALER.filter((kanal) => kanal !== 'epost' || installningar.expediering.epost !== null),
  ),
});

const uppgivna = ({ data }: Installningar, organ: string | undefined): readonly string[] =>
  fragaLasmodell(data, 'expediering', (query) =>
    listaLeveranser(query, {
      ...{ lage: 'uppgiven', organ: null, avsandare: organ ?? null, kanal: null, planeradTill: null },
      ...{ kvittensSaknas: false, efter: null, limit: Number.MAX_SAFE_INTEGER },
    }).map(({ id }) => id),
  );

const sandOm = async ({ utfor }: Skrivande, id: string, val: Omsandval): Promise<string | null> => {
  const omsandning = { ...uppgifterI(val), kanal: null, adress: null, bara: 'uppgiven' } as const;
  try {
    await utfor(new SandOmCommand(id, omsandning, kontextFor(val)));
    return null;
  } catch (error) {
    if (stopparAllt(error)) throw error;
    const { kod, text } = felrad(error);
    if (kod === 'INTERNT_FEL') throw error;
    return `${id}: ${text} [${kod}]`;
  }
};

const krav = (ids: readonly string[], { allaUppgivna = false, organ }: Omsandval): void => {
  if (allaUppgivna === ids.length > 0)
    throw new Klifel('ANVANDNING', 'Ange leveransernas id, eller --alla-uppgivna.');
  if (organ !== undefined && !allaUppgivna)
    throw new Klifel('ANVANDNING', '--organ går bara att ange med --alla-uppgivna.');
};

/** `arendelogg expediering omsand`: only what has been given up, so that what is asked for twice is done once. */
export const korOmsand = async (
  ids: readonly string[],
  val: Omsandval,
  omgivning: Omgivning,
): Promise<Utgang> => {
  krav(ids, val);
  const { ut, fel } = omgivning;
  const avbrott = omgivning.avbrott();
  return medSkrivning<Utgang>(
    omgivning,
    val,
    async (skrivande) => {
      const valda = ids.length > 0 ? [...new Set(ids)] : uppgivna(skrivande.installningar, val.organ);
      let omsanda = 0;
      const hoppadeOver: string[] = [];
      for (const id of valda) {
        if (avbrott.aborted) break;
        const varfor = await sandOm(skrivande, id, val);
        if (varfor === null) omsanda++;
        else hoppadeOver.push(varfor);
      }
      skriv(fel, hoppadeOver);
      const rest = valda.length - omsanda - hoppadeOver.length;
      skriv(ut, [
        `${antalAv(omsanda, 'leverans', 'leveranser')} skickas igen, ${antal(hoppadeOver.length)} hoppades över.`,
      ]);
      if (rest > 0) return 130;
      return hoppadeOver.length > 0 && ids.length > 0 ? 1 : 0;
    },
    utforarval,
  );
};
