import type { JobsOptions } from 'bullmq';
import type { Klocka } from '#platform';
import { jobbId, type Koat, type Leveransjobb } from '../ko.js';
import { msTill } from '../koval.js';

/** One hash tag for all: a cluster keeps every key of every queue on one node, which the scripts of BullMQ need. */
export const PREFIX = '{expediering}';

/**
 * How often a job may be left behind by a worker that died before BullMQ gives it up. Ten kills in a row are a bad day; a
 * hundred are a job that kills its worker. Given up, it is forgotten, and added again by whoever reconciles.
 */
export const STALLEN_HOGST = 100;

/** A job as BullMQ keeps it. Data is ids and nothing else: Redis is read by others, and is old when it is read. */
export type Bullmqjobb = {
  readonly name: string;
  readonly data: Leveransjobb;
  readonly opts: JobsOptions;
};

/** BullMQ takes no `:` in an id of a job's own. */
export const redisId = (jobb: Leveransjobb): string =>
  jobbId(jobb).replace(/[%:]/g, (tecken) => encodeURIComponent(tecken));

/**
 * All options of a job, and the only place where they are set.
 *
 * - `attempts: 1`, no back-off. When to try again is decided by the log, by the schedule of retries, and comes back to the
 *   queue as a time: `igen` of an outcome, which uses up no attempt, or a new job with a `tidigast`. So
 *   tries by BullMQ (1) x tries by the schedule (n) = n, and never n x m.
 * - `delay` = `tidigast` - now, at least 0: how far away it is, not when, so that the clock of Redis does not matter.
 * - `removeOnComplete`, `removeOnFail`: nothing of a job that is over. The log is the truth of what was sent; a job that
 *   stood there finished or failed would have the same id, and a job with that id could not be added again: a delivery
 *   that is owed would silently never be made. 0 jobs kept = 0 ids in the way.
 */
export const jobbval = (jobb: Koat, klocka: Klocka): JobsOptions => ({
  jobId: redisId(jobb),
  attempts: 1,
  delay: msTill(jobb.tidigast, klocka),
  removeOnComplete: true,
  removeOnFail: true,
});

/** The job as it is added. */
export const bullmqjobb = (jobb: Koat, klocka: Klocka): Bullmqjobb => ({
  name: 'leverans',
  data: { leverans: jobb.leverans, omgang: jobb.omgang },
  opts: jobbval(jobb, klocka),
});
