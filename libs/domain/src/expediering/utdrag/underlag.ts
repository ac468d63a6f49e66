import type { Arende, Handling, Yttrande } from '../../arende/arende.state.js';
import { tolkaSkedde, type Skedde } from '../../shared/edtf.js';
import type { Underlag } from './protokollsutdrag.types.js';
import { varDarFore } from './vid-paragrafen.js';

type Post = { readonly datum: Skedde; readonly revision: number };

const handlingen = ({ rubrik, datum }: Handling): Underlag => ({ slag: 'handling', rubrik, datum });

/** Who it came from is told only where the register tells it (OSL 5:2 2 st). */
const yttrandet = ({ fran, daterat, datum }: Yttrande): Underlag => ({
  slag: 'yttrande',
  rubrik: `Yttrande från ${fran}`,
  datum: daterat ?? datum,
});

/**
 * What there was in the ärende when something was decided, in the order it came, by public names alone. A handling that
 * was moved away is not the ärende's, and a yttrande that is a handling is told of once, as the register tells it.
 */
export const underlagFor = (arende: Arende, avgorandet: Post): readonly Underlag[] => {
  const fore = <P extends Post>(poster: readonly P[]): readonly P[] =>
    poster.filter((p) => varDarFore(p, avgorandet));
  const kvar = arende.handlingar.filter((h) => h.flyttadTill === null);
  const forslag = arende.forslag.filter((f) => f.revision !== avgorandet.revision);
  return [
    ...fore(kvar).map((p) => ({ post: p, som: handlingen(p) })),
    ...fore(arende.tjansteskrivelser).map((p) => ({
      post: p,
      som: { slag: 'tjansteskrivelse', rubrik: `Tjänsteskrivelse, ${p.kontor}`, datum: p.datum } as const,
    })),
    ...fore(arende.yttranden.filter((y) => y.handlingNr === null)).map((p) => ({
      post: p,
      som: yttrandet(p),
    })),
    ...fore(forslag).map((p) => ({
      post: p,
      som: {
        slag: 'forslag',
        rubrik: `Förslag till beslut, ${p.organ}${p.paragraf === null ? '' : ` § ${p.paragraf}`}`,
        datum: p.datum,
      } as const,
    })),
  ]
    .toSorted((a, b) => ordning(a.post, b.post))
    .map(({ som }) => som);
};

const SIST = '9999';

/** By the last day it may have come; what has no day comes last. */
const ordning = (a: Post, b: Post): number => {
  const [x, y] = [a, b].map(({ datum }) => tolkaSkedde(datum)?.till ?? SIST);
  if (x === undefined || y === undefined || x === y) return a.revision - b.revision;
  return x < y ? -1 : 1;
};
