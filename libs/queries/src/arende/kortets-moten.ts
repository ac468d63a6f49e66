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
  type Sammantrade,
  type SammantradeId,
  type Sammantradesfaktum,
  type Tidpunkter,
} from '#domain';
import { comparePositions, type EventStore, type Position } from '#event-store';

export type Moteshandelse = RecordedEvent & Sammantradesfaktum;

/** A meeting with everything that the log holds of it, in stream order. */
export type Mote = { readonly id: SammantradeId; readonly handelser: readonly Moteshandelse[] };

type Paragrafer = readonly PostAv<'paragraf'>[];

/** The decisions with what the meetings say of them. */
export const medMoten = <B extends Pick<Beslut, 'organ' | 'paragraf' | 'datum'>>(
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

/** What a meeting says of its paragrafer that name the ärende. */
export const paragraferOm = (id: string, sammantrade: Sammantrade): Paragrafer =>
  motesposter(sammantrade).filter(
    (post) => post.slag === 'paragraf' && post.arenden.includes(id),
  ) as Paragrafer;

/** What of the meetings to read: what stood in the log up to a position, and what was recorded by a moment (ms). */
type Moteslasning = {
  readonly upptill: Position | undefined;
  readonly vidTidpunkt: number | undefined;
  readonly fresh: boolean;
};

/** Meetings out of the log; streams that are none are left out. */
export const lasMoten = async (
  store: EventStore,
  strommar: readonly string[],
  { upptill, vidTidpunkt = Infinity, fresh }: Moteslasning,
): Promise<readonly Mote[]> => {
  const lasta = await Promise.all(
    strommar.map(async (strom) => {
      const id = tolkaSammantradeId(sammantradeIdAv(strom) ?? '');
      if (id === null) return null;
      const { events } = await store.read(strom, { fresh });
      const handelser = (events as readonly Moteshandelse[]).filter(
        ({ position, metadata }) =>
          (upptill === undefined || comparePositions(position, upptill) <= 0) &&
          Date.parse(metadata.registrerad) <= vidTidpunkt,
      );
      return { id, handelser };
    }),
  );
  return lasta.filter((mote) => mote !== null);
};

/** The ärende with what its meetings said of its decisions as of two times. */
export const medMotenDa = (id: string, arende: Arende, moten: readonly Mote[], tider: Tidpunkter): Arende => {
  const paragrafer = moten.flatMap((mote) =>
    paragraferOm(id, foldSammantrade(mote.id, mote.handelser, tider).sammantrade),
  );
  return { ...arende, beslut: medMoten(id, arende.beslut, paragrafer) };
};
