import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EVENT_STORE, type EventStore } from '#event-store';
import { StrommaHistorik } from '../fragor.js';
import { LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { historikkalla, type Historikkalla } from './historikrader.js';

/** Lines fetched at a time: a reader that is slow holds no more than these. */
const AT_A_TIME = 100;

@QueryHandler(StrommaHistorik)
export class StrommaHistorikHandler implements IQueryHandler<StrommaHistorik> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller,
  ) {}

  async execute({ arendeId, val }: StrommaHistorik): Promise<AsyncIterable<string>> {
    return strom(await historikkalla(this.store, this.lasmodeller, arendeId, val));
  }
}

async function* strom(kalla: Historikkalla): AsyncGenerator<string> {
  for (let efter = -1; ;) {
    const rader = await kalla(efter, AT_A_TIME);
    for (const { rad } of rader) yield rad;
    const sista = rader.at(-1);
    if (sista === undefined || rader.length < AT_A_TIME) return;
    efter = sista.revision;
  }
}
