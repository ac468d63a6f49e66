import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { tolkaArendeId } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { HamtaUppspelning } from '../fragor.js';
import { DIARIEFORMER, kravPosition, standardformer, type Diarieformer } from '../lasmodeller.js';
import { felaktigCursor, kravLimit, lasCursor, sida, skrivCursor } from '../sidor.js';
import type { Uppspelningssteg } from '../svar.js';
import { kandaHandelser, okantDa, tidpunkter } from '../tider.js';
import { uppspelning } from './uppspelning.js';

@QueryHandler(HamtaUppspelning)
export class HamtaUppspelningHandler implements IQueryHandler<HamtaUppspelning> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Optional() @Inject(DIARIEFORMER) private readonly former: Diarieformer = standardformer,
  ) {}

  async execute({ arendeId, val }: HamtaUppspelning): Promise<{
    readonly steg: readonly Uppspelningssteg[];
    readonly nasta: string | null;
  }> {
    kravPosition(val);
    const limit = kravLimit(val.limit);
    const fraga = `uppspelning ${arendeId}`;
    const { fran, revision } = lasStalle(val.cursor, fraga);
    const alla = await this.stegen(arendeId, revision === null ? val : { ...val, revision });
    const { poster, nasta } = sida(alla.steg.slice(fran, fran + limit + 1), limit, () =>
      skrivCursor(fraga, [fran + limit, alla.revision]),
    );
    return { steg: poster, nasta };
  }

  private async stegen(id: string, val: HamtaUppspelning['val']): Promise<Replay> {
    const tider = tidpunkter(val);
    const handelser = await kandaHandelser(this.store, id, val, tider, val.efter !== undefined);
    const { revision, position } = handelser.at(-1) ?? handelser[0];
    const form = this.former(tolkaArendeId(id)?.serie ?? '');
    const steg = uppspelning(handelser, tider, { revision, position, form });
    if (steg === null) throw okantDa(id);
    return { steg, revision };
  }
}

type Replay = { readonly steg: readonly Uppspelningssteg[]; readonly revision: number };

/** The pages of a replay are of the history that the first one met: later facts may belong anywhere in it. */
const lasStalle = (
  cursor: string | undefined,
  fraga: string,
): { readonly fran: number; readonly revision: number | null } => {
  const nyckel = lasCursor(cursor, fraga);
  if (nyckel === null) return { fran: 0, revision: null };
  const [fran, revision] = nyckel;
  if (!arAntal(fran) || !arAntal(revision)) throw felaktigCursor();
  return { fran, revision };
};

const arAntal = (varde: unknown): varde is number =>
  typeof varde === 'number' && Number.isSafeInteger(varde) && varde >= 0;
