import type { CommandBus } from '@nestjs/cqrs';
import { ExpedieringsprocessenCommand } from '#commands';
import type { Klocka } from '#platform';
import { systemkontext, systemuppgifter } from './systemkontext.js';

/**
 * That what is expedierat from now on is sent, where nobody has said from when; by whoever starts first, also one that
 * leaves the sending to others. Rejects when the log cannot be reached.
 */
export const markeraExpedieringsstart = async (bus: CommandBus, klocka: Klocka): Promise<void> => {
  const message = {
    type: 'StartaExpediering',
    ...systemuppgifter,
    data: { fran: klocka.nu(), tvingat: false },
  } as const;
  await bus.execute(new ExpedieringsprocessenCommand(message, systemkontext('start')));
};
