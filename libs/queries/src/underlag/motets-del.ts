import {
  arBeslutsfor,
  beskrivSammantrade,
  foldSammantrade,
  narvarandeVid,
  okantSammantrade,
  rad,
  sammantradeId,
  type Motespost,
  type Narvarande,
  type Sammantrade,
} from '#domain';
import type { Mote, Moteshandelse } from '../arende/kortets-moten.js';
import { kandaDa, klassbaraI } from './klassbara.js';
import { klassade, type Beslutsplats, type Kunskap } from './klassning.js';
import { rorParagrafen } from './paragrafens.js';

/** Who was there and who was jävig at a paragraf, by what a log knew; null: nothing is known of it. */
export type Narvarobild = {
  readonly narvarande: readonly Narvarande[] | null;
  readonly osakra: readonly Narvarande[];
  readonly beslutsfor: boolean | null;
  readonly jav: readonly Motespost<'JavAnmalt'>[];
};

/** The meeting at which a decision was taken. */
export type Motesunderlag = Kunskap & {
  readonly id: string;
  readonly paragraf: number | null;
  /** By what was recorded when the decision was taken. */
  readonly kantDa: Narvarobild;
  /** By all that has been recorded since. */
  readonly kantNu: Narvarobild;
};

export const narvarobild = (sammantrade: Sammantrade, paragraf: number | null): Narvarobild => {
  const lage = paragraf === null ? null : narvarandeVid(sammantrade, paragraf);
  return {
    narvarande: lage?.narvarande ?? null,
    osakra: lage?.osakra ?? [],
    beslutsfor: paragraf === null ? null : arBeslutsfor(sammantrade, paragraf),
    jav: sammantrade.jav.filter((j) => j.paragraf === null || j.paragraf === paragraf),
  };
};

/** What the log knew of the meeting when a decision was taken there, what it did not, and what is known now. */
export const motesunderlag = (
  { id, handelser }: Mote,
  paragraf: number | null,
  beslut: Beslutsplats,
): Motesunderlag => {
  const vik = (alla: readonly Moteshandelse[]) => foldSammantrade(id, alla);
  const kanda = kandaDa(handelser, beslut);
  const egna = new Set(
    handelser
      .filter((h) => paragraf === null || rorParagrafen(h, paragraf, handelser))
      .map(({ revision }) => revision),
  );
  const alla = klassbaraI(handelser, beslut, {
    vik,
    rad: (h, markering) => rad(h, beskrivSammantrade(h), markering),
  });
  const kunskap = klassade(
    alla.filter(({ handelse }) => egna.has(handelse.revision)),
    beslut,
  );
  return {
    id: sammantradeId(id),
    paragraf,
    ...kunskap,
    kantDa: narvarobild(kanda.length === 0 ? okantSammantrade(id) : vik(kanda).sammantrade, paragraf),
    kantNu: narvarobild(vik(handelser).sammantrade, paragraf),
  };
};
