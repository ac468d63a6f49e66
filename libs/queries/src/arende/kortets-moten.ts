import {
  anslagAv,
  behandlatVid,
  foldSammantrade,
  justeringAv,
  motespunkt,
  sammantradeIdAv,
  tolkaSammantradeId,
  type Arende,
  type Beslut,
  type PostAv,
  type RecordedEvent,
  type Sammantrade,
  type Sammantradesfaktum,
  type Skett,
  type Tidpunkter,
} from '#domain';
import type { EventStore } from '#event-store';

/** What the meeting says of a decision: it is not copied into the ärende, but shown on its card. */
type Motesdel = Pick<Beslut, 'justerat' | 'anslaget'>;

const skett = (post: { readonly datum: string | null } | null | undefined): Skett =>
  post ? { datum: post.datum } : null;

const ingenting: Motesdel = { justerat: null, anslaget: null };

type Kortbeslut = Pick<Beslut, 'organ' | 'paragraf' | 'datum'>;

const urPoster = (id: string, beslut: Kortbeslut, paragrafer: readonly PostAv<'paragraf'>[]): Motesdel => {
  const moten = paragrafer.map((post) => ({
    post,
    ...{ organ: post.organ, organnamn: post.organnamn },
    ...{ datum: post.sammantradesdag, sistaDag: post.sistaDag, paragrafer: [post] },
  }));
  const punkt = behandlatVid(id, beslut, moten);
  if (punkt?.paragraf == null) return ingenting;
  const { justerad, anslag } = punkt.mote.post;
  return { justerat: justerad, anslaget: skett(anslag.findLast((a) => a.avbrutet === null)) };
};

/** The card as JSON text, with what the meetings say of its decisions now. */
export const medMotenNu = (id: string, json: string, paragrafer: readonly PostAv<'paragraf'>[]): string => {
  if (paragrafer.length === 0) return json;
  const kort = JSON.parse(json) as { readonly beslut: readonly (Kortbeslut & Motesdel)[] };
  const beslut = kort.beslut.map((b) => ({ ...b, ...urPoster(id, b, paragrafer) }));
  return JSON.stringify({ ...kort, beslut });
};

const urMoten = (arende: Arende, beslut: Beslut, moten: readonly Sammantrade[]): Motesdel => {
  const punkt = motespunkt(arende, beslut, moten);
  if (punkt?.paragraf == null) return ingenting;
  const { sammantrade, paragraf } = punkt;
  return {
    justerat: skett(justeringAv(sammantrade, paragraf)),
    anslaget: skett(anslagAv(sammantrade, paragraf).findLast((a) => a.avbrutet === null)),
  };
};

/** The ärende with what its meetings said of its decisions as of two times, out of the log. */
export const medMotenDa = async (
  store: EventStore,
  arende: Arende,
  strommar: readonly string[],
  tider: Tidpunkter,
): Promise<Arende> => {
  if (arende.beslut.length === 0 || strommar.length === 0) return arende;
  const moten = await Promise.all(
    strommar.map(async (strom) => {
      const id = tolkaSammantradeId(sammantradeIdAv(strom) ?? '');
      if (id === null) return [];
      const { events } = await store.read(strom);
      return [
        foldSammantrade(id, events as readonly (RecordedEvent & Sammantradesfaktum)[], tider).sammantrade,
      ];
    }),
  );
  const alla = moten.flat();
  return { ...arende, beslut: arende.beslut.map((b) => ({ ...b, ...urMoten(arende, b, alla) })) };
};
