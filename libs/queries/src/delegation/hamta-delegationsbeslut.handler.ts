import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { delegationskort, foldDelegationsbeslut, type Delegationskort } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { HamtaDelegationsbeslut } from './fragor.js';
import { kravPosition } from '../lasmodeller.js';
import { tidpunkter } from '../tider.js';
import { kandaDelegationshandelser, okantDelegationsbeslut } from './delegation.js';

/** Out of the log: the stream of one decision is short, and never behind. */
@QueryHandler(HamtaDelegationsbeslut)
export class HamtaDelegationsbeslutHandler implements IQueryHandler<HamtaDelegationsbeslut> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ beslutId, val }: HamtaDelegationsbeslut): Promise<Delegationskort> {
    kravPosition(val);
    const tider = tidpunkter(val);
    const fresh = val.efter !== undefined;
    const handelser = await kandaDelegationshandelser(this.store, beslutId, val, tider, fresh);
    const { beslut } = foldDelegationsbeslut(handelser, tider);
    if (beslut === null) throw okantDelegationsbeslut(beslutId);
    const { revision, position } = handelser.at(-1) ?? handelser[0];
    return delegationskort(beslut, { revision, position });
  }
}
