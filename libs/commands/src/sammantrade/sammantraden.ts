import { Injectable } from '@nestjs/common';
import {
  Okand,
  sammantradeDecider,
  sammantradesstrom,
  tolkaSammantradeId,
  type SammantradeCommand,
} from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import type { SammantradeKommando } from './sammantrade-kommando.js';

/** Where every command to a meeting goes: which meeting it is stands in the name of its stream alone. */
@Injectable()
export class Sammantraden {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  /** Throws `Okand` for a text that can be no meeting's, and what deciding throws. */
  async utfor<C extends SammantradeCommand>(command: SammantradeKommando<C>): Promise<Kvitto> {
    const { sammantradeId, ...begaran } = command;
    const id = tolkaSammantradeId(sammantradeId);
    if (id === null)
      throw new Okand(
        'SAMMANTRADE_OKANT',
        `Sammanträdet ${sammantradeId} finns inte. Skriv organets kod och dagen, t.ex. KF-2026-03-02.`,
      );
    const stream = sammantradesstrom(sammantradeId);
    return this.decideAndAppend.execute({ decider: sammantradeDecider(id), stream, ...begaran });
  }
}
