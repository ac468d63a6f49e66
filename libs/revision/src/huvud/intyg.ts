import type { RecordedEvent, TradhuvudEvent, TradhuvudSignerat, TradhuvudTidsstamplat } from '#domain';

/** A signed head, as it lies in the log, and what others have said of it since. */
export type Tradhuvud = TradhuvudSignerat['data'] & {
  readonly registrerad: string;
  readonly position: string;
  /** Lines of witnesses, to stand under the note (C2SP tlog-cosignature). */
  readonly medsignaturer: readonly string[];
  /** The first time stamp, over the bytes of `not`. */
  readonly tidsstampel: Omit<TradhuvudTidsstamplat['data'], 'storlek'> | null;
};

export type Huvudhandelse = RecordedEvent<TradhuvudEvent>;

/** The note as it is handed out: with the lines of those who have cosigned it. */
export const bevittnadNot = ({ not, medsignaturer }: Pick<Tradhuvud, 'not' | 'medsignaturer'>): string =>
  not + medsignaturer.map((rad) => `${rad}\n`).join('');

/** A head, with what the events after it say of it. */
export const somHuvud = (
  { data, metadata, position }: Huvudhandelse & { readonly type: 'TradhuvudSignerat' },
  senare: readonly TradhuvudEvent[],
): Tradhuvud => {
  const om = senare.filter((handelse) => handelse.data.storlek === data.storlek);
  const stamplar = om.flatMap((h) => (h.type === 'TradhuvudTidsstamplat' ? [h.data] : []));
  return {
    ...data,
    registrerad: metadata.registrerad,
    position,
    medsignaturer: om.flatMap((h) => (h.type === 'TradhuvudBevittnat' ? [h.data.medsignatur] : [])),
    tidsstampel: stamplar[0] ? stampel(stamplar[0]) : null,
  };
};

const stampel = ({ utgivare, tidpunkt, svar }: TradhuvudTidsstamplat['data']) => ({
  ...{ utgivare, tidpunkt, svar },
});
