import { arendeIdAv, perioder, type Arende, type ArendeOppnat, type RecordedEvent } from '#domain';
import type { ReadModel, ReadModelTx, Strommar } from '../engine/read-model.js';
import { sammaIListan, skickAv } from '../lista/listvarden.js';
import { nummerAv } from '../lista/nummer.js';
import { Sokandringar } from '../lista/sokandringar.js';
import type { Steg } from '../vikning/lage.js';
import { perStrom, type Arendehandelse, type Vikningar } from '../vikning/vikningar.js';
import { Huvuden } from './huvuden.js';
import { TILLS_VIDARE } from './klass.js';
import { Linje } from './linje.js';
import { samtliga, skrivPerioder, slutet } from './perioder.js';
import { TIDSLINJE_TABELLER } from './tidslinje.tabeller.js';
import { sammaVisning, type Period, type Visning } from './visning.js';

export const TIDSLINJE_VERSION = 1;

/** The register as it was at any moment, in both times. */
export const tidslinjeModell = (vikningar: Vikningar): ReadModel => ({
  namn: 'tidslinje',
  version: TIDSLINJE_VERSION,
  tabeller: TIDSLINJE_TABELLER,
  behover: (handelser) => vikningar.forbered(handelser),
  apply: (handelser, tx, strommar) => {
    numrera(handelser, tx);
    const sok = new Sokandringar();
    for (const [strom, egna] of perStrom(handelser))
      skrivArende(tx, sok, strom, laren(vikningar, egna, strommar));
    sok.skriv(tx);
  },
});

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

/** Something learnt at a moment in record time (ms). */
type Lart = Steg & { readonly registrerad: number };

/** Nothing that the list shows changed, at any time. */
const oforandrad = ({ fore, arende }: Steg): boolean =>
  fore !== null && arende !== null && sammaIListan(fore, arende);

const laren = (
  vikningar: Vikningar,
  egna: readonly Arendehandelse[],
  strommar: Strommar,
): readonly Lart[] => {
  const larda: Lart[] = [];
  for (const handelse of egna) {
    const steg = vikningar.av(handelse, strommar);
    if (!oforandrad(steg)) larda.push({ ...steg, registrerad: Date.parse(handelse.metadata.registrerad) });
  }
  return larda;
};

type Visa = (arende: Arende | null, kand: number) => Visning | null;

const skrivArende = (tx: ReadModelTx, sok: Sokandringar, strom: string, larda: readonly Lart[]): void => {
  const id = arendeIdAv(strom);
  const nr = id === null || larda.length === 0 ? null : nummerAv(tx, id);
  if (nr === null) return;
  const huvuden = new Huvuden(tx, sok, nr);
  const visa: Visa = (arende, kand) => arende && { ver: huvuden.ver(arende, kand), ...skickAv(arende) };
  const fore = slutet(tx, 'vid', nr);
  const nu = fore.at(-1);
  if (larda[0]?.fore && nu?.till === TILLS_VIDARE) huvuden.minns(larda[0].fore, nu.visar.ver);
  skrivVid(tx, nr, { fore, larda }, visa);
  skrivGiltig(tx, nr, larda, visa);
};

/** Record time: each state from the moment it was registered. What is written is never written again. */
const skrivVid = (
  tx: ReadModelTx,
  nr: number,
  { fore, larda }: { readonly fore: readonly Period[]; readonly larda: readonly Lart[] },
  visa: Visa,
): void => {
  const linje = new Linje(fore, sammaVisning);
  for (const { registrerad, arende } of larda) linje.fran(registrerad, visa(arende, registrerad));
  skrivPerioder(tx, 'vid', nr, { fore, efter: linje.rader });
};

/** Valid time: added to while things are learnt in the order they happened, else built anew. */
const skrivGiltig = (tx: ReadModelTx, nr: number, larda: readonly Lart[], visa: Visa): void => {
  const ny = larda.findLastIndex(({ omvikning }) => omvikning !== null);
  const fore = ny < 0 ? slutet(tx, 'giltig', nr) : samtliga(tx, 'giltig', nr);
  const linje = new Linje(ny < 0 ? fore : [], sammaVisning);
  const { omvikning, registrerad } = larda[ny] ?? {};
  for (const { fran, arende } of perioder(omvikning?.fakta ?? []))
    linje.fran(fran, visa(arende, registrerad ?? fran));
  for (const { fran, arende, registrerad: kand } of larda.slice(ny + 1))
    if (fran !== null) linje.fran(fran, visa(arende, kand));
  skrivPerioder(tx, 'giltig', nr, { fore, efter: linje.rader });
};
