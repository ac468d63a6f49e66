import type { Arendeslag, Datum, Initiativtyp } from '#domain';
import type { Steg } from './gang.js';
import type { Kommun } from './kommun.js';

/** An ärende as it is opened. */
export type Oppning = {
  /** What the script calls it. */
  readonly namn: string;
  readonly mening: string;
  readonly slag: Arendeslag;
  readonly initiativ: Initiativtyp;
  readonly organ?: string;
  readonly serie?: string;
};

/** An ärende is opened, in the series of kommunstyrelsen where nothing else is said. */
export const oppnas =
  ({ namn, mening, slag, initiativ, organ = 'Kommunstyrelsen', serie = 'KS' }: Oppning) =>
  async (kommun: Kommun): Promise<void> => {
    const { id } = await kommun.gor('arenden', { serie, arendemening: mening, slag, initiativ, organ });
    kommun.kallar(namn, id, mening);
  };

/** Something that takes place on a day, at ten where nothing else is said. */
export const den = (dag: Datum, gor: Steg['gor'], tid = '10:00'): Steg => ({ dag, tid, gor });

/** A write to an ärende, and what is told of it; nothing is told where nothing is said. */
export const iArende =
  (namn: string, vag: string, kropp: object, sagt = '') =>
  async (kommun: Kommun): Promise<void> => {
    const id = kommun.id(namn);
    await kommun.gor(`arenden/${id}/${vag}`, { ...kropp });
    if (sagt !== '') kommun.sag('handelse', `${id} ${kommun.vad(id)}: ${sagt}`);
  };

/** As `iArende`, where a rule has to refuse. */
export const nekasIArende =
  (regel: string, vad: string, namn: string, vag: string, kropp: object = {}) =>
  async (kommun: Kommun): Promise<void> => {
    const id = kommun.id(namn);
    await kommun.nekas(regel, `${id} ${kommun.vad(id)}: ${vad}`, () =>
      kommun.gor(`arenden/${id}/${vag}`, { ...kropp }),
    );
  };
