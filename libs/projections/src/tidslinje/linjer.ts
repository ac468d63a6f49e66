import { perioder, type Arende } from '#domain';
import type { ReadModelTx } from '../engine/read-model.js';
import { skickAv } from '../lista/listvarden.js';
import type { Sokandringar } from '../lista/sokandringar.js';
import type { Steg } from '../vikning/lage.js';
import { Radminne } from '../vikning/radminne.js';
import { Huvuden, type Huvudversion } from './huvuden.js';
import { Linje } from './linje.js';
import { samtliga, skrivPerioder, slutet } from './perioder.js';
import { sammaVisning, type Period, type Visning } from './visning.js';

/** Something learnt of an ärende at a moment in record time (ms). */
export type Lart = Steg & { readonly registrerad: number };

/** What is learnt of an ärende in a batch: of its events from `forsta` to `sista`, those that change a list. */
export type Lardom = {
  readonly id: string;
  readonly forsta: number;
  readonly sista: number;
  readonly larda: readonly Lart[];
};

/** An ärende's rows as far as the next event needs them, after the event of a revision. */
type Slut = {
  readonly revision: number;
  readonly nr: number;
  readonly vid: readonly Period[];
  readonly giltig: readonly Period[];
  readonly huvuden: readonly Huvudversion[];
};

type Visa = (arende: Arende | null, kand: number) => Visning | null;

/** The lines of periods of all ärenden, in both times. */
export class Linjer {
  private readonly minne = new Radminne<Slut>();

  glom(): void {
    this.minne.glom();
  }

  /** Writes what is learnt of one ärende. */
  lar(tx: ReadModelTx, sok: Sokandringar, { id, forsta, sista, larda }: Lardom): void {
    const kant = this.minne.get(tx, id);
    const aktuellt = kant?.revision === forsta - 1 ? kant : null;
    if (larda.length === 0) {
      if (aktuellt !== null) this.minne.set(tx, id, { ...aktuellt, revision: sista });
      return;
    }
    const slut = aktuellt ?? lasSlut(tx, id, forsta);
    if (slut === null) return; // never opened
    const huvuden = new Huvuden(tx, sok, slut.nr, slut.huvuden);
    const visa: Visa = (arende, kand) => arende && { ver: huvuden.ver(arende, kand), ...skickAv(arende) };
    const vid = skrivVid(tx, slut, larda, visa);
    const giltig = skrivGiltig(tx, slut, larda, visa);
    const { nr } = slut;
    this.minne.set(tx, id, { revision: sista, nr, vid, giltig, huvuden: huvuden.kanda.slice(-2) });
  }
}

const lasSlut = (tx: ReadModelTx, id: string, forsta: number): Slut | null => {
  const nr = tx.get<{ nr: number }>('SELECT nr FROM arende WHERE id = ?', id)?.nr;
  if (nr === undefined) return null;
  const las = (axel: 'vid' | 'giltig'): readonly Period[] => (forsta === 0 ? [] : slutet(tx, axel, nr));
  return { revision: forsta - 1, nr, vid: las('vid'), giltig: las('giltig'), huvuden: [] };
};

/** Record time: each state from the moment it was registered. What is written is never written again. */
const skrivVid = (
  tx: ReadModelTx,
  { nr, vid: fore }: Slut,
  larda: readonly Lart[],
  visa: Visa,
): readonly Period[] => {
  const linje = new Linje(fore, sammaVisning);
  for (const { registrerad, arende } of larda) linje.fran(registrerad, visa(arende, registrerad));
  skrivPerioder(tx, 'vid', nr, { fore, efter: linje.rader });
  return linje.rader.slice(-2);
};

/** The periods of an ärende whose facts had to be put in order anew. */
const nyVikta = (lart: Lart | undefined, linje: Linje<Visning>, visa: Visa): void => {
  if (!lart?.omvikning) return;
  for (const { fran, arende } of perioder(lart.omvikning.fakta))
    linje.fran(fran, visa(arende, lart.registrerad));
};

/** Valid time: added to while things are learnt in the order they happened, else built anew. */
const skrivGiltig = (
  tx: ReadModelTx,
  { revision, nr, giltig }: Slut,
  larda: readonly Lart[],
  visa: Visa,
): readonly Period[] => {
  const ny = larda.findLastIndex(({ omvikning }) => omvikning !== null);
  const vaxer = ny < 0;
  const fore = vaxer || revision < 0 ? giltig : samtliga(tx, 'giltig', nr);
  const linje = new Linje(vaxer ? fore : [], sammaVisning);
  nyVikta(larda[ny], linje, visa);
  for (const { fran, arende, registrerad: kand } of larda.slice(ny + 1))
    if (fran !== null) linje.fran(fran, visa(arende, kand));
  skrivPerioder(tx, 'giltig', nr, { fore, efter: linje.rader });
  return linje.rader.slice(-2);
};
