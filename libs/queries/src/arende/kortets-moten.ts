import {
  foldSammantrade,
  motesdel,
  motesposter,
  sammantradeIdAv,
  tolkaSammantradeId,
  type Arende,
  type Beslut,
  type PostAv,
  type RecordedEvent,
  type Sammantradesfaktum,
  type Tidpunkter,
} from '#domain';
import type { EventStore } from '#event-store';

type Paragrafer = readonly PostAv<'paragraf'>[];

const medMoten = <B extends Pick<Beslut, 'organ' | 'paragraf' | 'datum'>>(
  arende: string,
  beslut: readonly B[],
  paragrafer: Paragrafer,
): readonly B[] => beslut.map((b) => ({ ...b, ...motesdel({ arende, ...b }, paragrafer) }));

/** Whether a card, as JSON text, has any decision that a meeting can say something of. */
export const harBeslut = (json: string): boolean => json.includes('"beslut":[{');

/** The card as JSON text, with what the meetings say of its decisions now. */
export const medMotenNu = (id: string, json: string, paragrafer: Paragrafer): string => {
  if (paragrafer.length === 0) return json;
  const kort = JSON.parse(json) as { readonly beslut: readonly Beslut[] };
  return JSON.stringify({ ...kort, beslut: medMoten(id, kort.beslut, paragrafer) });
};

/** The ärende with what its meetings said of its decisions as of two times, out of the log. */
export const medMotenDa = async (
  store: EventStore,
  id: string,
  arende: Arende,
  strommar: readonly string[],
  tider: Tidpunkter,
): Promise<Arende> => {
  if (arende.beslut.length === 0) return arende;
  const paragrafer = await Promise.all(
    strommar.map(async (strom) => {
      const mote = tolkaSammantradeId(sammantradeIdAv(strom) ?? '');
      if (mote === null) return [];
      const { events } = await store.read(strom);
      const handelser = events as readonly (RecordedEvent & Sammantradesfaktum)[];
      const poster = motesposter(foldSammantrade(mote, handelser, tider).sammantrade);
      return poster.filter((post) => post.slag === 'paragraf');
    }),
  );
  return { ...arende, beslut: medMoten(id, arende.beslut, paragrafer.flat()) };
};
