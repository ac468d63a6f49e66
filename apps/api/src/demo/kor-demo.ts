import type { CommandBus } from '@nestjs/cqrs';
import { uuidV5, type Kvitto } from '#commands';
import { cykelvag } from './cykelvag.js';
import type { Utforare } from './demo.js';
import { exempelkommun } from './exempelkommun.js';
import { jamstalldhetsstrategi } from './jamstalldhetsstrategi.js';
import { lansstrategi } from './lansstrategi.js';
import { valdsforebyggandeProgram } from './valdsforebyggande-program.js';

/** commandId of a step: the same in every run, so that a demo that was cut short is completed and never doubled. */
export const demokommando: (steg: string) => string = uuidV5('5f0c1f0e-6a0b-5e63-9a53-0f6d3a5b8c11');

/** The step that a log with a whole demo holds. */
export const SISTA_STEG = 'cykelvag-expediering';
export const FORSTA_STEG = 'strategi-inkom';

const utforare =
  (bus: CommandBus): Utforare =>
  (steg, kommando, kalla) => {
    const commandId = demokommando(steg);
    return bus.execute<never, Kvitto>(
      kommando({
        commandId,
        bodyHash: `demo:${steg}`, // the dates of this year's ärende move with the day; the step is still the same
        correlationId: commandId,
        causationId: commandId,
        aktor: { id: 'demo', roll: 'registrator' },
        ...(kalla && { kalla }),
      }) as never,
    );
  };

/** The ids of what the demo made. */
export type Demo = {
  readonly program: string;
  readonly strategi: string;
  readonly cykelvag: string;
  readonly handling: string;
};

/** Runs the demo through the ordinary commands, or what is left of it. `nu`: ISO 8601 UTC. */
export const korDemo = async (bus: CommandBus, nu: string): Promise<Demo> => {
  const utfor = utforare(bus);
  const strategi = await jamstalldhetsstrategi(utfor);
  const program = await valdsforebyggandeProgram(utfor);
  const handling = await lansstrategi(utfor);
  // after what is of other municipalities, and before what happens in it; the last step stays the last
  await exempelkommun(utfor);
  return { strategi, program, handling, cykelvag: await cykelvag(utfor, nu) };
};
