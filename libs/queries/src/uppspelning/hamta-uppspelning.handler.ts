import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { tolkaArendeId } from '#domain';
import { comparePositions, EVENT_STORE, isPosition, type EventStore, type Position } from '#event-store';
import { lasArende, type Lasning } from '../arende/kort-da.js';
import { HamtaUppspelning } from '../fragor.js';
import {
  DIARIEFORMER,
  LASMODELLER,
  standardformer,
  type Diarieformer,
  type Lasmodeller,
} from '../lasmodeller.js';
import { felaktigCursor, kravLimit, lasCursor, sida, skrivCursor } from '../sidor.js';
import type { Uppspelningssteg } from '../svar.js';
import { okantDa } from '../tider.js';
import { uppspelning } from './uppspelning.js';

@QueryHandler(HamtaUppspelning)
export class HamtaUppspelningHandler implements IQueryHandler<HamtaUppspelning> {
  constructor(
    @Inject(EVENT_STORE) readonly store: EventStore,
    @Inject(LASMODELLER) readonly lasmodeller: Lasmodeller,
    @Optional() @Inject(DIARIEFORMER) private readonly former: Diarieformer = standardformer,
  ) {}

  async execute({ arendeId, val }: HamtaUppspelning): Promise<{
    readonly steg: readonly Uppspelningssteg[];
    readonly nasta: string | null;
  }> {
    const limit = kravLimit(val.limit);
    const fraga = `uppspelning ${arendeId}`;
    const { fran, revision, upptill } = lasStalle(val.cursor, fraga);
    const last = await lasArende(
      this,
      arendeId,
      revision === undefined ? val : { ...val, revision },
      upptill,
    );
    const stegen = this.stegen(arendeId, last);
    const { poster, nasta } = sida(stegen.slice(fran, fran + limit + 1), limit, () =>
      skrivCursor(fraga, [fran + limit, last.revision, upptill ?? sistaPosition(last)]),
    );
    return { steg: poster, nasta };
  }

  private stegen(id: string, { handelser, moten, tider, revision, position }: Lasning) {
    const form = this.former(tolkaArendeId(id)?.serie ?? '');
    const steg = uppspelning(id, handelser, moten, tider, { revision, position, form });
    if (steg === null) throw okantDa(id);
    return steg;
  }
}

/** How far the log had come in what was read. */
const sistaPosition = ({ moten, position }: Lasning): Position =>
  moten
    .flatMap(({ handelser }) => handelser.at(-1)?.position ?? [])
    .reduce((sist, p) => (comparePositions(p, sist) > 0 ? p : sist), position);

type Stalle = {
  readonly fran: number;
  readonly revision: number | undefined;
  readonly upptill: Position | undefined;
};

/** The pages of a replay are of the history that the first one met: later facts may belong anywhere in it. */
const lasStalle = (cursor: string | undefined, fraga: string): Stalle => {
  const nyckel = lasCursor(cursor, fraga);
  if (nyckel === null) return { fran: 0, revision: undefined, upptill: undefined };
  const [fran, revision, upptill] = nyckel;
  if (!arAntal(fran) || !arAntal(revision) || typeof upptill !== 'string' || !isPosition(upptill))
    throw felaktigCursor();
  return { fran, revision, upptill };
};

const arAntal = (varde: unknown): varde is number =>
  typeof varde === 'number' && Number.isSafeInteger(varde) && varde >= 0;
