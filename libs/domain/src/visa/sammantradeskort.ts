import type { Skett } from '../shared/edtf.js';
import { paragraflage } from '../sammantrade/justering.js';
import { sammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Sammantradesfaktum } from '../sammantrade/sammantrade.evolve.js';
import { foldSammantrade } from '../sammantrade/sammantrade.fold.js';
import type { SammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Motespost, Sammantrade } from '../sammantrade/sammantrade.state.js';
import type { Narvarande } from '../sammantrade/sammantrade.types.js';
import type { Tidpunkter } from '../tid/fold.js';
import { beskrivSammantrade } from './beskriv-sammantrade.js';
import { rad, type Historikrad } from './historik.js';

/** A paragraf with what is true of it; null = not known, or has not happened as far as is known. */
export type Paragrafkort = Motespost<'ParagrafTilldelad'> & {
  /** Who took part; null: no roll call is known. */
  readonly narvarande: readonly Narvarande[] | null;
  readonly beslutsfor: boolean | null;
  readonly justerad: Skett;
  /** The day that the last notice went up; null once it has been taken down before its time and not put up again. */
  readonly anslagen: Skett;
};

/** The card of a meeting: what clients rely on. */
export type Sammantradeskort = { readonly id: string } & Omit<Sammantrade, 'paragrafer' | 'ajournerat'> & {
    readonly paragrafer: readonly Paragrafkort[];
    /** Newest revision behind the card. */
    readonly revision: number;
    /** Position in the log of that revision: opaque. */
    readonly position: string;
  };

const paragrafkort =
  (sammantrade: Sammantrade) =>
  (post: Motespost<'ParagrafTilldelad'>): Paragrafkort => {
    const { narvaro, beslutsfor, justering, anslag } = paragraflage(sammantrade, post.nr);
    const senaste = anslag.findLast((a) => a.avbrutet === null);
    return {
      ...post,
      narvarande: narvaro?.narvarande ?? null,
      beslutsfor,
      justerad: justering && { datum: justering.datum },
      anslagen: senaste ? { datum: senaste.datum } : null,
    };
  };

/** The card by the state of a meeting and how far the log had come. */
export const sammantradeskort = (
  sammantrade: Sammantrade,
  plats: { readonly revision: number; readonly position: string },
): Sammantradeskort => {
  const { ajournerat: _a, ...visas } = sammantrade;
  const paragrafer = sammantrade.paragrafer.map(paragrafkort(sammantrade));
  return { id: sammantradeId(sammantrade), ...visas, paragrafer, ...plats };
};

/** A row of the list of meetings. */
export type Sammantradesrad = Pick<Sammantrade, 'organ' | 'organnamn' | 'datum' | 'nr' | 'status'> & {
  readonly id: string;
  /** Numbers of its paragrafer. */
  readonly paragrafer: readonly number[];
  /** Whether every paragraf that is known has been approved. */
  readonly justerat: boolean;
};

export const sammantradesrad = (sammantrade: Sammantrade): Sammantradesrad => {
  const { organ, organnamn, datum, nr, status, paragrafer } = sammantrade;
  const kort = paragrafer.map(paragrafkort(sammantrade));
  return {
    ...{ id: sammantradeId(sammantrade), organ, organnamn, datum, nr, status },
    paragrafer: kort.map((p) => p.nr),
    justerat: kort.length > 0 && kort.every((p) => p.justerad !== null),
  };
};

/** The audit trail of a meeting as of two times, in order of revision. Corrected and annulled events stay, marked. */
export const sammantradeshistorik = (
  id: SammantradeId,
  handelser: readonly Sammantradesfaktum[],
  tider: Tidpunkter = {},
): readonly Historikrad[] => {
  const { vidTidpunkt } = tider;
  const { fakta, markeringar } = foldSammantrade(id, handelser, tider);
  const galler = new Set(fakta.map(({ faktum }) => faktum.revision));
  return handelser
    .filter((h) => vidTidpunkt === undefined || Date.parse(h.metadata.registrerad) <= vidTidpunkt)
    .filter((h) => tider.giltig === undefined || galler.has(h.revision) || markeringar.has(h.revision))
    .map((h) => rad(h, beskrivSammantrade(h), markeringar.get(h.revision)));
};
