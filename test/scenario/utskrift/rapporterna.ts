import type { Stil } from '../../../apps/cli/src/terminal/stil.js';
import { tabell } from '../../../apps/cli/src/terminal/tabell.js';
import type { Produkten } from '../kommun/produkten.js';
import { visa, type Visning } from '../rapporter/visning.js';

/** One report as a table under its heading. */
export const rapporten = async (
  produkten: Produkten,
  visning: Visning,
  bredd: number,
  stil: Stil,
): Promise<readonly string[]> => {
  const { spalter, rader } = await visa(produkten, visning);
  const [rubriker = '', ...resten] = tabell(spalter, rader, bredd);
  const innehall = rader.length === 0 ? ['Inget.'] : [stil.svag(rubriker), ...resten];
  return ['', stil.stark(visning.rubrik), '', ...innehall];
};
