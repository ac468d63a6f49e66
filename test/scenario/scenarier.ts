import type { Scenario } from './utskrift/utskrift.js';

/** Every scenario, by the name it is asked for with. */
export const SCENARIER: Readonly<Record<string, () => Promise<{ readonly scenario: Scenario }>>> = {
  ar: () => import('./ar/index.js'),
};

/** What is wrong with what was asked for, in words; null where it is a scenario. */
export const felINamnet = (namn: readonly string[]): string | null => {
  const finns = `Det finns: ${Object.keys(SCENARIER).join(', ')}.`;
  const [forsta, ...fler] = namn;
  if (forsta === undefined)
    return `Ange vilket scenario som ska köras, t.ex. npm run scenario -- ar. ${finns}`;
  if (!Object.hasOwn(SCENARIER, forsta)) return `Okänt scenario: ${forsta}. ${finns}`;
  return fler.length > 0 ? `Ett scenario i taget; ${fler.join(', ')} är för mycket. ${finns}` : null;
};
