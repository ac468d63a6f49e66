import { arendeIdAv, type ArendeOppnat, type RecordedEvent } from '#domain';
import type { ReadModel, ReadModelTx, Strommar } from '../engine/read-model.js';
import { sammaIListan } from '../lista/listvarden.js';
import { Sokandringar } from '../lista/sokandringar.js';
import type { Steg } from '../vikning/lage.js';
import { perStrom, type Arendehandelse, type Vikningar } from '../vikning/vikningar.js';
import { Linjer, type Lart } from './linjer.js';
import { TIDSLINJE_LASINDEX, TIDSLINJE_TABELLER } from './tidslinje.tabeller.js';

export const TIDSLINJE_VERSION = 2;

/** The register as it was at any moment, in both times. */
export const tidslinjeModell = (vikningar: Vikningar): ReadModel => {
  const linjer = new Linjer();
  return {
    namn: 'tidslinje',
    version: TIDSLINJE_VERSION,
    tabeller: TIDSLINJE_TABELLER,
    lasindex: TIDSLINJE_LASINDEX,
    stromvis: true,
    behover: (handelser) => vikningar.forbered(handelser),
    glom: () => {
      vikningar.glom();
      linjer.glom();
    },
    apply: (handelser, tx, strommar) => {
      numrera(handelser, tx);
      const sok = new Sokandringar();
      for (const [strom, egna] of perStrom(handelser)) {
        const id = arendeIdAv(strom);
        const [forsta, sista] = [egna[0]?.revision, egna.at(-1)?.revision];
        if (id === null || forsta === undefined || sista === undefined) continue;
        linjer.lar(tx, sok, { id, forsta, sista, larda: larda(vikningar, egna, strommar) });
      }
      sok.skriv(tx);
    },
  };
};

const numrera = (handelser: readonly RecordedEvent[], tx: ReadModelTx): void => {
  for (const { type, stream, data } of handelser) {
    if (type !== 'ArendeOppnat') continue;
    const { serie, ar, lopnr } = data as ArendeOppnat['data'];
    tx.run(
      'INSERT OR IGNORE INTO arende (id, serie, ar, lopnr) VALUES (?, ?, ?, ?)',
      ...[arendeIdAv(stream), serie, ar, lopnr],
    );
  }
};

/** Nothing that the list shows changed, at any time. */
const oforandrad = ({ fore, arende }: Steg): boolean =>
  fore !== null && arende !== null && sammaIListan(fore, arende);

const larda = (
  vikningar: Vikningar,
  egna: readonly Arendehandelse[],
  strommar: Strommar,
): readonly Lart[] => {
  const allt: Lart[] = [];
  for (const handelse of egna) {
    const steg = vikningar.av(handelse, strommar);
    if (!oforandrad(steg)) allt.push({ ...steg, registrerad: Date.parse(handelse.metadata.registrerad) });
  }
  return allt;
};
