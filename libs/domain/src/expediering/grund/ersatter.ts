import { OgiltigBegaran } from '../../shared/fel.js';
import type { Expedierat } from './expedierat.types.js';

/**
 * Refuses an expediering that takes the place of one that is not there, or of itself. `andra`: those that stand in the
 * same stream; what has been annulled does not. Throws `OgiltigBegaran`.
 */
export const kravKandErsatt = (
  { nr, ersatter }: Pick<Expedierat, 'nr' | 'ersatter'>,
  andra: readonly Pick<Expedierat, 'nr'>[],
): void => {
  if (ersatter === null) return;
  if (ersatter === nr)
    throw new OgiltigBegaran(
      'ERSATTER_SIG_SJALV',
      `Expediering ${nr} kan inte ersätta sig själv. Ange den tidigare expedieringens nummer, eller utelämna ersatter.`,
      'ersatter',
    );
  if (!andra.some((e) => e.nr === ersatter))
    throw new OgiltigBegaran(
      'ERSATTER_OKAND',
      `Det finns ingen expediering ${ersatter} att ersätta här. Ange numret på den som ersätts, eller utelämna ersatter.`,
      'ersatter',
    );
};
