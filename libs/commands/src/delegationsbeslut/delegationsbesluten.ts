import { Injectable } from '@nestjs/common';
import {
  delegationsbeslutDecider,
  delegationsbeslutsstrom,
  Okand,
  tolkaDelegationsbeslutId,
  type DelegationsbeslutCommand,
} from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { Delegationsomgivningar } from './delegationsomgivningar.js';
import type { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';

const decider = delegationsbeslutDecider();

/** Where every command to a decision that has been taken goes. */
@Injectable()
export class Delegationsbesluten {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly omgivningar: Delegationsomgivningar,
  ) {}

  /** Throws `Okand` for a text that can be no decision's, and what deciding throws. */
  async utfor<C extends DelegationsbeslutCommand>(command: DelegationsbeslutKommando<C>): Promise<Kvitto> {
    const { beslutId, ...begaran } = command;
    if (tolkaDelegationsbeslutId(beslutId) === null)
      throw new Okand(
        'DELEGATIONSBESLUT_OKANT',
        `Beslutet ${beslutId} finns inte. Skriv nämndens kod, året och numret, t.ex. SN-2026-3.`,
      );
    return this.decideAndAppend.execute({
      decider,
      stream: delegationsbeslutsstrom(beslutId),
      ...begaran,
      seOmkring: async (asked, { beslut }) => {
        const { omgivning, sett } = await this.omgivningar.las(asked, beslut);
        return { decider: delegationsbeslutDecider(omgivning), sett };
      },
    });
  }
}
