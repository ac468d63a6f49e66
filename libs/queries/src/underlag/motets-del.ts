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
import { klassade, registreratDa, type Beslutsplats, type Klassad, type Kunskap } from './klassning.js';
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

/** A recorded event with when it happened by what is known now. */
export const somKlassad = (
  { position, revision, metadata }: Pick<Moteshandelse, 'position' | 'revision' | 'metadata'>,
  rattad: { readonly metadata: Pick<Moteshandelse['metadata'], 'skedde'> } | undefined,
): Klassad => ({
  position,
  revision,
  registrerad: metadata.registrerad,
  skedde: (rattad ?? { metadata }).metadata.skedde,
});

/** What the log knew of the meeting when a decision was taken there, what it did not, and what is known now. */
export const motesunderlag = (
  { id, handelser }: Mote,
  paragraf: number | null,
  beslut: Beslutsplats,
): Motesunderlag => {
  const nu = foldSammantrade(id, handelser);
  const nuvarande = new Map(nu.fakta.map(({ faktum }) => [faktum.revision, faktum]));
  const kanda = handelser.filter((h) => registreratDa(somKlassad(h, undefined), beslut) === 'ja');
  const da = foldSammantrade(id, kanda);
  const egna = handelser.filter((h) => paragraf === null || rorParagrafen(h, paragraf, handelser));
  const kunskap = klassade(
    egna.map((h) => ({
      handelse: somKlassad(h, nuvarande.get(h.revision)),
      rad: rad(h, beskrivSammantrade(h), da.markeringar.get(h.revision)),
      nu: nu.markeringar.get(h.revision),
    })),
    beslut,
  );
  return {
    id: sammantradeId(id),
    paragraf,
    ...kunskap,
    kantDa: narvarobild(kanda.length === 0 ? okantSammantrade(id) : da.sammantrade, paragraf),
    kantNu: narvarobild(nu.sammantrade, paragraf),
  };
};
