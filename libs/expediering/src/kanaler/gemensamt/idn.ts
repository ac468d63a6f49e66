import { createHash } from 'node:crypto';
import type { Utskick } from '../kanal.js';

/** What a text is known by to those who may not see it: the same for the same text. */
export const dolt = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The ids of a message as they leave the system. */
export type UtgaendeIdn = {
  /** What a receiver tells a repetition by. A reminder is not a repetition of what it reminds of. */
  readonly id: string;
  readonly leverans: string;
  /** null in a secret message, where it would say the same as `leverans`. */
  readonly expediering: string | null;
  readonly ersatter: string | null;
};

/**
 * The ids of a delivery are made of the number of its ärende. A secret message does not even carry that: its ids are
 * hashed, the same in every attempt.
 */
export const utgaendeIdn = (utskick: Utskick): UtgaendeIdn => {
  const { idempotensnyckel, leverans, expediering, ersatter, innehall, slag } = utskick;
  const tillagg = slag === 'paminnelse' ? '.paminnelse' : '';
  return innehall === null
    ? { id: dolt(idempotensnyckel) + tillagg, leverans: dolt(leverans), expediering: null, ersatter: null }
    : { id: idempotensnyckel + tillagg, leverans, expediering, ersatter };
};
