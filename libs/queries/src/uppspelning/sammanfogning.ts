import {
  evolveSammantrade,
  foldSammantrade,
  okantSammantrade,
  sammantradeId,
  type Sammantrade,
} from '#domain';
import type { PostAv, RaknatFaktum, Tidpunkter } from '#domain';
import { comparePositions } from '#event-store';
import { paragraferOm, type Mote, type Moteshandelse } from '../arende/kortets-moten.js';
import type { Arendehandelse } from '../tider.js';

/** A fact of an ärende, or of a meeting that has named it. */
export type Sammanfogat =
  | { readonly mote: null; readonly raknat: RaknatFaktum<Arendehandelse> }
  | { readonly mote: string; readonly raknat: RaknatFaktum<Moteshandelse> };

type Raknad = Pick<RaknatFaktum<Arendehandelse | Moteshandelse>, 'raknas' | 'faktum'>;

/** As the facts of one stream are ordered; between streams the log decides what the times do not. */
const jamfor = (a: Raknad, b: Raknad): number =>
  a.raknas.moment - b.raknas.moment ||
  Number(a.raknas.heldag) - Number(b.raknas.heldag) ||
  comparePositions(a.faktum.position, b.faktum.position);

/** The facts of a meeting in the order they happened, as of two times. */
export const motetsFakta = (mote: Mote, tider: Tidpunkter): readonly RaknatFaktum<Moteshandelse>[] =>
  // the fold gives back the events it was given, corrected
  foldSammantrade(mote.id, mote.handelser, tider).fakta as readonly RaknatFaktum<Moteshandelse>[];

/** The facts of an ärende and of its meetings in one order: the opening first, then as they happened. */
export const sammanfogade = (
  [oppning, ...resten]: readonly RaknatFaktum<Arendehandelse>[],
  moten: readonly Mote[],
  tider: Tidpunkter,
): readonly Sammanfogat[] => {
  if (oppning === undefined) return [];
  const egna = resten.map((raknat): Sammanfogat => ({ mote: null, raknat }));
  const motenas = moten.flatMap((mote) =>
    motetsFakta(mote, tider).map((raknat): Sammanfogat => ({ mote: sammantradeId(mote.id), raknat })),
  );
  const andra = [...egna, ...motenas].sort((a, b) => jamfor(a.raknat, b.raknat));
  return [{ mote: null, raknat: oppning }, ...andra];
};

/** What the meetings say of the paragrafer that name an ärende, fact by fact. */
export class Motesminne {
  private readonly lagen = new Map<string, Sammantrade>();
  private readonly sagda = new Map<string, readonly PostAv<'paragraf'>[]>();

  constructor(
    private readonly arende: string,
    moten: readonly Mote[],
  ) {
    for (const { id } of moten) this.lagen.set(sammantradeId(id), okantSammantrade(id));
  }

  get paragrafer(): readonly PostAv<'paragraf'>[] {
    return [...this.sagda.values()].flat();
  }

  /** Whether the fact made the meeting say something else of them. */
  mottog(mote: string, faktum: Moteshandelse): boolean {
    const fore = this.lagen.get(mote);
    if (!fore) return false;
    const efter = evolveSammantrade(fore, faktum);
    this.lagen.set(mote, efter);
    const [gamla, nya] = [this.sagda.get(mote) ?? [], paragraferOm(this.arende, efter)];
    this.sagda.set(mote, nya);
    return JSON.stringify(gamla) !== JSON.stringify(nya);
  }
}
