import type { Katalog } from '../shared/katalog.js';
import { efterspelskatalog } from '../efterspel/efterspel.katalog.js';
import type { ArendeEvent } from './arende.events.js';
import { behandlingskatalog } from './behandling.katalog.js';
import { motionskatalog } from './motion.katalog.js';
import { omrostningskatalog } from './omrostning.katalog.js';
import { beredningskatalog } from './beredning.katalog.js';
import { oppningskatalog } from './oppning.katalog.js';
import { rattelsekatalog } from './rattelse.katalog.js';

/** Every event of an ärende. A missing event or field is a compile error. */
export const arendekatalog: Katalog<ArendeEvent> = {
  ...oppningskatalog,
  ...beredningskatalog,
  ...omrostningskatalog,
  ...behandlingskatalog,
  ...motionskatalog,
  ...efterspelskatalog,
  ...rattelsekatalog,
};
