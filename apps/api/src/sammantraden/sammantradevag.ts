import type { SammantradeCommand } from '#domain';
import { vagarTill } from '../http/kommando/vagar-till.js';

/** A write to a meeting. */
export const sammantradevag = vagarTill<SammantradeCommand>();
