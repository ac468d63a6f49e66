import type { Skick } from '../lista/listvarden.js';
import type { Periodrad } from './linje.js';

/** What a period shows: a version of what the opening decides, and what the ärende has come to. */
export type Visning = Skick & { readonly ver: number };
export type Period = Periodrad<Visning>;

export const sammaVisning = (a: Visning, b: Visning): boolean =>
  a.ver === b.ver && a.status === b.status && a.instans === b.instans && a.handlaggare === b.handlaggare;
