import { createHash } from 'node:crypto';
import { uuidV5, type Kommandokontext } from '#commands';
import type { Aktor } from '#domain';

/** Nobody: what was promised is carried out. */
export const EXPEDIERINGEN: Aktor = { id: 'expedieringen', roll: 'system' };

/** Namespace of the ids of everything expediering asks for. Never changes: what it has recorded would be recorded again. */
const idAv = uuidV5('c2f7a1de-90b4-5b7e-8d13-6a5e0f4b2c91');

/** The same name is the same command, whichever worker sends it and however often. */
export const systemkontext = (...namn: readonly (string | number)[]): Kommandokontext => {
  const text = namn.join('\n');
  const commandId = idAv(text);
  return {
    commandId,
    bodyHash: createHash('sha256').update(text).digest('hex'),
    correlationId: commandId,
    causationId: commandId,
    aktor: EXPEDIERINGEN,
  };
};

/** Done now, by a process: no rule is set aside. */
export const systemuppgifter = { import: false, avvikelser: [] } as const;
