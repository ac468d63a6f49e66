import type { Historikrad, Markering } from '#domain';
import type { Position } from '#event-store';
import { registreratDa, type Beslutsplats, type Klassad, type Klassbar } from './klassning.js';

/** A recorded event of any stream, as far as it is sorted by. */
type Handelse = {
  readonly position: Position;
  readonly revision: number;
  readonly metadata: { readonly skedde: Klassad['skedde']; readonly registrerad: string };
};

/** An event with its corrections put in. */
type Rattat = {
  readonly revision: number;
  readonly metadata: { readonly skedde: Klassad['skedde'] };
};

/** How the events of a stream are folded, and written as lines. */
export type Stromsyn<H extends Handelse> = {
  readonly vik: (handelser: readonly H[]) => {
    readonly fakta: readonly { readonly faktum: Rattat }[];
    readonly markeringar: ReadonlyMap<number, Markering>;
  };
  readonly rad: (handelse: H, markering: Markering | undefined) => Historikrad;
};

/** A recorded event with when it happened by what is known now. */
export const somKlassad = (
  { position, revision, metadata }: Handelse,
  rattad: Pick<Rattat, 'metadata'> | undefined,
): Klassad => ({
  position,
  revision,
  registrerad: metadata.registrerad,
  skedde: (rattad ?? { metadata }).metadata.skedde,
});

/** What was certainly recorded of a stream when the decision was taken. */
export const kandaDa = <H extends Handelse>(handelser: readonly H[], beslut: Beslutsplats): readonly H[] =>
  handelser.filter((h) => registreratDa(somKlassad(h, undefined), beslut) === 'ja');

/** What there is to say of each event of a stream, before it is sorted by what was known. */
export const klassbaraI = <H extends Handelse>(
  handelser: readonly H[],
  beslut: Beslutsplats,
  { vik, rad }: Stromsyn<H>,
): readonly Klassbar[] => {
  const { fakta, markeringar: nu } = vik(handelser);
  const rattade = new Map(fakta.map(({ faktum }) => [faktum.revision, faktum]));
  const da = vik(kandaDa(handelser, beslut)).markeringar;
  return handelser.map((h) => ({
    handelse: somKlassad(h, rattade.get(h.revision)),
    rad: rad(h, da.get(h.revision)),
    nu: nu.get(h.revision),
  }));
};
