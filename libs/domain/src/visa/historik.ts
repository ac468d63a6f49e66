import type { Aktor, DomainEvent, Kalla } from '../shared/handelse.js';
import { raknasFran, type Skedde } from '../shared/edtf.js';
import type { Faktum } from '../tid/faktum.js';
import { kantaFakta, type Tidpunkter } from '../tid/fold.js';
import { medRattelser, type Markering } from '../tid/rattelser.js';
import { beskriv } from './beskriv.js';

/** One line of the audit trail. `skedde` and `text` as they were written; what came of them are the marks. */
export type Historikrad = {
  readonly revision: number;
  readonly handelseId: string;
  readonly typ: string;
  readonly skedde: Skedde;
  readonly registrerad: string;
  readonly aktor: Aktor;
  readonly text: string;
  readonly skal?: string;
  readonly kalla?: Kalla;
  readonly import?: true;
  /** Protected content of this event is gone: its key has been destroyed. */
  readonly gallrad?: true;
  /** Revision of the newest correction of this event. */
  readonly rattad?: number;
  /** Revision of the annulment of this event. */
  readonly makulerad?: number;
};

/** One event of an ärende as a line, with the marks that later events put on it. */
export const historikrad = (faktum: Faktum, markering?: Markering): Historikrad =>
  rad(faktum, beskriv(faktum), markering);

/** One event of any stream as a line that says `text`. */
export const rad = (
  faktum: Pick<Faktum<DomainEvent>, 'id' | 'type' | 'revision' | 'metadata' | 'gallrad'>,
  text: string,
  markering?: Markering,
): Historikrad => {
  const { skedde, registrerad, aktor, skal, kalla } = faktum.metadata;
  return {
    revision: faktum.revision,
    handelseId: faktum.id,
    typ: faktum.type,
    skedde,
    registrerad,
    aktor,
    text,
    ...(skal !== undefined && { skal }),
    ...(kalla && { kalla }),
    ...(faktum.metadata.import && { import: true as const }),
    ...(faktum.gallrad && { gallrad: true as const }),
    ...(markering?.rattad != null && { rattad: markering.rattad }),
    ...(markering?.makulerad != null && { makulerad: markering.makulerad }),
  };
};

/**
 * The audit trail as of two times, in order of revision; null before the opening on either axis. Both times
 * filter it (a corrected date counts), but corrected and annulled events stay, marked.
 */
export const historik = (
  handelser: readonly Faktum[],
  tider: Tidpunkter = {},
): readonly Historikrad[] | null => {
  const { vidTidpunkt, giltig } = tider;
  const kanda =
    vidTidpunkt === undefined
      ? handelser
      : handelser.filter((h) => Date.parse(h.metadata.registrerad) <= vidTidpunkt);
  const oppning = kantaFakta(kanda).fakta[0];
  if (oppning?.faktum.type !== 'ArendeOppnat' || (giltig !== undefined && oppning.raknas.moment > giltig))
    return null;

  const { handelser: rattade, markeringar } = medRattelser(kanda);
  const skettDa = (f: Faktum): boolean =>
    giltig === undefined ||
    f.type === 'ArendeOppnat' ||
    raknasFran(f.metadata.skedde, f.metadata.registrerad).moment <= giltig;
  const skriven = new Map(kanda.map((h) => [h.revision, h]));
  return rattade
    .filter(skettDa)
    .map((f) => historikrad(skriven.get(f.revision) ?? f, markeringar.get(f.revision)));
};
