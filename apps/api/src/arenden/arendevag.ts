import type { ArendeCommand } from '#domain';
import { kommandoTill, vagarTill } from '../http/kommando/vagar-till.js';

/** A command over the ärende that the address names, for a write that is not declared as `arendevag`. */
export const tillArende = kommandoTill<ArendeCommand>();

/** A write to an opened ärende. */
export const arendevag = vagarTill<ArendeCommand>();
