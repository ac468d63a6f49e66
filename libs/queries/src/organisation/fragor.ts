import { Query } from '@nestjs/cqrs';
import type { Organpost, Organslag } from '#domain';
import type { Efter, Sidval } from '../fragor.js';
import type { Sida } from '../svar.js';

/** Bodies on a day (`giltig`, default today). `finns`: surely there that day, or surely not; left out = all. */
export type Organfilter = Sidval &
  Efter & {
    readonly typ?: Organslag | undefined;
    readonly finns?: boolean | undefined;
    readonly giltig?: string | undefined;
  };

/** Bodies of the register, in the order of their codes. Throws `OgiltigBegaran` for a limit or a cursor that cannot be. */
export class ListaOrgan extends Query<Sida<Organpost>> {
  constructor(readonly filter: Organfilter = {}) {
    super();
  }
}
