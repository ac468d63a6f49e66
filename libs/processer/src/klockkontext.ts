import { createHash } from 'node:crypto';
import { uuidV5, type Kommandokontext } from '#commands';
import type { Aktor } from '#domain';
import type { Utgang } from './utgang.js';

/** Nobody: the day came to its end. */
export const KLOCKAN: Aktor = { id: 'klockan', roll: 'system' };

/** Namespace of the ids of everything the clock asks for. Never changes: what it has recorded would be recorded again. */
const idAv = uuidV5('7d0c1f5a-3b62-5c19-8e4d-2f9a60b7c318');

/**
 * The command of a last day has the same id whoever sends it: several processes, or one that was started again, record
 * it once. A last day that was put off, by a new notice or a correction, is another. What the days off were at the time
 * is no part of it, so processes of different releases agree too.
 */
export const klockkontext = ({ process, orsak, sistaDag }: Utgang): Kommandokontext => {
  const namn = [process, orsak, sistaDag].join('\n');
  const commandId = idAv(namn);
  return {
    commandId,
    bodyHash: createHash('sha256').update(namn).digest('hex'),
    correlationId: commandId,
    causationId: commandId,
    aktor: KLOCKAN,
  };
};
