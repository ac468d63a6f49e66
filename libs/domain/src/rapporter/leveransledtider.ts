import { fordelning, type Ledtidsrad } from './rapporter.js';

/** When something that was expedierat arrived and was acknowledged, as moments (ISO 8601 UTC); null = it has not. */
export type Leveranstid = {
  /** The body that sent it. */
  readonly organ: string;
  readonly expedierad: string;
  readonly levererad: string | null;
  readonly kvitterad: string | null;
  /** Has to acknowledge. */
  readonly kvittens: boolean;
};

/** Hours between two moments, to a hundredth. */
const timmar = (fran: string, till: string): number =>
  Math.round((Date.parse(till) - Date.parse(fran)) / 36_000) / 100;

const organetsRader = (organ: string, alla: readonly Leveranstid[]): readonly Ledtidsrad[] => {
  const levererade = alla.flatMap((t) => (t.levererad === null ? [] : [{ ...t, levererad: t.levererad }]));
  const skaKvittera = levererade.filter(({ kvittens }) => kvittens);
  const kvitterade = skaKvittera.flatMap(({ levererad, kvitterad }) =>
    kvitterad === null ? [] : [timmar(levererad, kvitterad)],
  );
  const gemensamt = { organ, enhet: 'timmar' } as const;
  const kvittens: Ledtidsrad = {
    ...{ ...gemensamt, steg: 'kvittens', ...fordelning(kvitterade) },
    obekraftade: 1 - kvitterade.length / skaKvittera.length,
  };
  const leverans: Ledtidsrad = {
    ...{ ...gemensamt, steg: 'leverans' },
    ...fordelning(levererade.map(({ expedierad, levererad }) => timmar(expedierad, levererad))),
    obekraftade: null,
  };
  return [...(skaKvittera.length > 0 ? [kvittens] : []), ...(levererade.length > 0 ? [leverans] : [])];
};

/** Per body: hours from when it was expedierat until it arrived, and from then until it was acknowledged. */
export const leveransledtider = (tider: readonly Leveranstid[]): readonly Ledtidsrad[] =>
  [...Map.groupBy(tider, ({ organ }) => organ).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([organ, alla]) => organetsRader(organ, alla));
