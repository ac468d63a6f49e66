import { Injectable } from '@nestjs/common';
import {
  delegationsordningDecider,
  delegationsordningsstrom,
  Okand,
  ORGANKOD,
  type DelegationsordningCommand,
} from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import type { DelegationsordningKommando } from './delegationsordning-kommando.js';

/** Where every command to the delegation order of a nämnd goes. */
@Injectable()
export class Delegationsordningar {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  /** Throws `Okand` for a text that can be no nämnd's code, and what deciding throws. */
  async utfor<C extends DelegationsordningCommand>(command: DelegationsordningKommando<C>): Promise<Kvitto> {
    const { namnd, ...begaran } = command;
    if (!ORGANKOD.test(namnd))
      throw new Okand('ORGAN_OKANT', `Nämnden ${namnd} finns inte. Skriv dess kod, t.ex. SN.`);
    const stream = delegationsordningsstrom(namnd);
    return this.decideAndAppend.execute({ decider: delegationsordningDecider, stream, ...begaran });
  }
}
