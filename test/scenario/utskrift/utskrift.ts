import type { Stil } from '../../../apps/cli/src/terminal/stil.js';
import { antalAv } from '../../../apps/cli/src/terminal/text.js';
import type { Kommun } from '../kommun/kommun.js';
import type { Visning } from '../rapporter/visning.js';
import { berattelsen } from './berattelsen.js';
import { rapporten } from './rapporterna.js';

/** Something that takes place in a municipality from beginning to end, and the reports it is read by. */
export type Scenario = {
  readonly rubrik: string;
  readonly kor: () => Promise<Kommun>;
  readonly visningar: Readonly<Record<string, Visning>>;
};

/** In numbers: how much took place, and how much was not let through. */
const summering = async ({ berattelse: { rader }, produkten }: Kommun): Promise<string> => {
  const nekade = rader.filter(({ slag }) => slag === 'nekat');
  const regler = new Set(nekade.map(({ regel }) => regel)).size;
  const handelser = (await produkten.efter(null)).length;
  return [
    `Loggen har ${antalAv(handelser, 'händelse', 'händelser')}.`,
    `${antalAv(nekade.length, 'försök', 'försök')} nekades, av ${antalAv(regler, 'regel', 'regler')}.`,
  ].join(' ');
};

/** The whole of a scenario for a reader: what took place, and then what the reports say of it. */
export const utskriften = async (
  { rubrik, visningar }: Scenario,
  kommun: Kommun,
  bredd: number,
  stil: Stil,
): Promise<readonly string[]> => {
  const delar: string[] = [stil.stark(rubrik), ...berattelsen(kommun.berattelse.rader, bredd, stil)];
  delar.push('', await summering(kommun), '', stil.stark('RAPPORTERNA'));
  for (const visning of Object.values(visningar))
    delar.push(...(await rapporten(kommun.produkten, visning, bredd, stil)));
  return delar;
};
