import type { FaktumAv } from '../tid/faktum.js';
import type { Handling } from './arende.state.js';

/** A handling that came in, as the register shows it (OSL 5:2). */
export const handlingRegistrerad = ({
  data,
  revision,
  metadata,
}: FaktumAv<'HandlingRegistrerad'>): Handling => ({
  nr: data.nr,
  riktning: 'inkommen',
  handlingId: data.handlingId,
  rubrik: data.rubrik,
  internRubrik: data.internRubrik,
  undantag: data.undantag,
  avsandare: data.avsandare,
  avsandarensDnr: data.avsandarensDnr,
  kanal: data.kanal,
  upprattadAv: null,
  mottagare: [],
  filer: data.filer,
  flyttadTill: null,
  revision,
  datum: metadata.skedde,
});

/** A handling drawn up by the authority itself (TF 2:10). */
export const handlingUpprattad = ({ data, revision, metadata }: FaktumAv<'HandlingUpprattad'>): Handling => ({
  nr: data.nr,
  riktning: 'upprattad',
  handlingId: data.handlingId,
  rubrik: data.rubrik,
  internRubrik: data.internRubrik,
  undantag: data.undantag,
  avsandare: null,
  avsandarensDnr: null,
  kanal: null,
  upprattadAv: data.upprattadAv,
  mottagare: data.mottagare,
  filer: data.filer,
  flyttadTill: null,
  revision,
  datum: metadata.skedde,
});

/** The handlingar after one was moved: it stays in the list and says where it went. */
export const handlingFlyttad = (
  handlingar: readonly Handling[],
  { data }: FaktumAv<'HandlingFlyttad'>,
): readonly Handling[] => handlingar.map((h) => (h.nr === data.nr ? { ...h, flyttadTill: data.till } : h));
