import { expect } from '@jest/globals';

export type Json = Record<string, unknown>;

/** One write, what it shows on the card, and which event it becomes. */
export type Prov = {
  readonly vag: string;
  readonly kropp: Json;
  /** What must have happened before: further writes to the same ärende. */
  readonly fore?: readonly (readonly [vag: string, kropp: Json])[];
  readonly typ: string;
  readonly kort: Json;
};

/** A list on the card with one post, as far as it matters. */
export const bara = (namn: string, post: Json): Json => ({ [namn]: [expect.objectContaining(post)] });
