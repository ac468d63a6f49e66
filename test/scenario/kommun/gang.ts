import type { Datum } from '#domain';
import { dagarna } from './klocka.js';
import { Kommun } from './kommun.js';

/** Something that takes place at a time. */
export type Steg = {
  readonly dag: Datum;
  readonly tid: string;
  readonly gor: (kommun: Kommun) => Promise<void>;
};

const tidpunkt = ({ dag, tid }: Steg): string => `${dag} ${tid}`;

/** What takes place at the same time takes place in the order it is written. */
const ordnade = (steg: readonly Steg[]): readonly Steg[] =>
  steg.toSorted((a, b) => (tidpunkt(a) < tidpunkt(b) ? -1 : tidpunkt(a) > tidpunkt(b) ? 1 : 0));

/** A stretch of time: day by day, with the clock looked at every day from `dagligenFran` on. */
export type Tidsrymd = { readonly fran: Datum; readonly dagligenFran: Datum; readonly till: Datum };

/** Lets everything take place, and hands over the municipality as it then is. */
export const latGa = async (
  steg: readonly Steg[],
  { fran, dagligenFran, till }: Tidsrymd,
): Promise<Kommun> => {
  const perDag = Map.groupBy(ordnade(steg), ({ dag }) => (dag < fran ? fran : dag));
  const kommun = await Kommun.starta(fran);
  try {
    for (const dag of dagarna(fran, till)) {
      const dagens = perDag.get(dag) ?? [];
      if (dagens.length === 0 && dag < dagligenFran) continue;
      await kommun.gryning(dag);
      for (const { tid, gor } of dagens) {
        kommun.stall(dag, tid);
        await gor(kommun);
      }
    }
    kommun.stall(till, '12:00');
    return kommun;
  } catch (error) {
    await kommun.produkten.stang();
    throw error;
  }
};
