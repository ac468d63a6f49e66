import { arendeIdAv, type Arende } from '#domain';
import type { ReadModel, ReadModelTx, Strommar } from '../engine/read-model.js';
import { sammaHuvud, sammaIListan } from '../lista/listvarden.js';
import { numrera, nummerAv } from '../lista/nummer.js';
import { Sokandringar } from '../lista/sokandringar.js';
import { Radminne } from '../vikning/radminne.js';
import { perStrom, type Arendehandelse, type Vikningar } from '../vikning/vikningar.js';
import { skrivRad, skrivSkick } from './diarium.rader.js';
import { DIARIUM_LASINDEX, DIARIUM_TABELLER } from './diarium.tabeller.js';

export const DIARIUM_VERSION = 2;

/** The register: every ärende as it is now, with the public ärendemening as searchable text. */
export const diariumModell = (vikningar: Vikningar, minne = new Radminne<number>()): ReadModel => ({
  namn: 'diarium',
  version: DIARIUM_VERSION,
  tabeller: DIARIUM_TABELLER,
  lasindex: DIARIUM_LASINDEX,
  stromvis: true,
  behover: (handelser) => vikningar.forbered(handelser),
  glom: () => {
    vikningar.glom();
    minne.glom();
  },
  apply: (handelser, tx, strommar) => {
    numrera(handelser, tx);
    const sok = new Sokandringar();
    for (const [strom, egna] of perStrom(handelser)) {
      const id = arendeIdAv(strom);
      const andrat = andring(vikningar, egna, strommar);
      const nr = id === null || andrat === null ? null : nummerAv(tx, id, minne);
      if (id !== null && andrat !== null && nr !== null) skriv(tx, sok, { nr, id }, andrat);
    }
    sok.skriv(tx);
  },
});

/** What the register showed, where that is known, and what it shows now. */
type Andring = { readonly fore: Arende | null; readonly efter: Arende | null };

/** null: nothing that the register shows has changed. */
const andring = (
  vikningar: Vikningar,
  egna: readonly Arendehandelse[],
  strommar: Strommar,
): Andring | null => {
  const steg = egna.map((handelse) => vikningar.av(handelse, strommar));
  const efter = steg.at(-1)?.arende ?? null;
  const fore = steg.some(({ omvikning }) => omvikning !== null) ? null : (steg[0]?.fore ?? null);
  return fore !== null && efter !== null && sammaIListan(fore, efter) ? null : { fore, efter };
};

const skriv = (
  tx: ReadModelTx,
  sok: Sokandringar,
  { nr, id }: { readonly nr: number; readonly id: string },
  { fore, efter }: Andring,
): void => {
  if (fore !== null && efter !== null && sammaHuvud(fore, efter)) skrivSkick(tx, nr, fore, efter);
  else skrivRad(tx, sok, { nr, id }, efter);
};
