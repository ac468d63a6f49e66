import { hash } from 'node:crypto';
import { uuidV5 } from '#commands';
import { canonicalJson } from '#event-store';

/** Of the namespace of the commands of imported lines. Never changes: a file read in again would be written twice. */
const radkommando = uuidV5('c4a2f1d7-3b0e-5c58-8f6d-2a9e6b7d1c34');

/** Who a line is: the same in every run of the same file, whatever its spaces and the order of its members. */
export type Radidentitet = { readonly commandId: string; readonly bodyHash: string };

/** The command of the line that calls itself `id`. */
export const kommandoAvId = (id: string): string => radkommando(`id\n${id}`);

/**
 * Gives every line of a file its identity: by its own `id`, or by what it says and how many lines before it said
 * exactly the same.
 */
export class Radidentiteter {
  private readonly sedda = new Map<string, number>();

  av(rad: object, id: string | null): Radidentitet {
    const kanonisk = canonicalJson(rad);
    const bodyHash = hash('sha256', kanonisk, 'hex');
    if (id !== null) return { commandId: kommandoAvId(id), bodyHash };
    const nr = this.sedda.get(bodyHash) ?? 0;
    this.sedda.set(bodyHash, nr + 1);
    return { commandId: radkommando(`rad\n${bodyHash}\n${nr}`), bodyHash };
  }
}
