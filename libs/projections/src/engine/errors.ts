import type { RecordedEvent } from '#domain';
import type { Position } from '#event-store';

/** Another runner has moved the checkpoint: start again from the stored one. */
export class ProjectionOvertaken extends Error {
  override readonly name = 'ProjectionOvertaken';
}

/** The read model's files cannot be used right now (disk full, locked, no access): tried again later. */
export class ReadModelUnavailable extends Error {
  override readonly name = 'ReadModelUnavailable';
}

/** The file is missing, is not ours, or follows another log: thrown away and built again. */
export class ReadModelDamaged extends Error {
  override readonly name = 'ReadModelDamaged';
}

/** An event the read model cannot take. It stops right before it; nothing is skipped. */
export class PoisonEvent extends Error {
  override readonly name = 'PoisonEvent';
  constructor(
    readonly handelse: RecordedEvent,
    override readonly cause: unknown,
  ) {
    super(orsakAv(cause));
  }
}

/** Someone else is building the same read model right now. */
export class RebuildInProgress extends Error {
  override readonly name = 'RebuildInProgress';
  constructor(readonly namn: string) {
    super(`Läsmodellen ${namn} byggs redan om, i en annan process.`);
  }
}

/** A rebuild that ended before the switch: the read model met an event it cannot take, or the engine stopped. */
export class RebuildStopped extends Error {
  override readonly name = 'RebuildStopped';
}

/** No version of the read model that this release can read is ready yet. Answered 503 with Retry-After. */
export class ReadModelNotReady extends Error {
  override readonly name = 'ReadModelNotReady';
  constructor(readonly namn: string) {
    super(`Läsmodellen ${namn} byggs och kan inte läsas ännu.`);
  }
}

/** The read model did not reach the position within the time given. */
export class WaitTimedOut extends Error {
  override readonly name = 'WaitTimedOut';
  constructor(
    readonly namn: readonly string[],
    readonly position: Position | null,
  ) {
    super(`Läsmodellen ${namn.join(', ')} hann inte fram till ${position ?? 'loggens början'} i tid.`);
  }
}

/** The read model has stopped and will not reach the position before it is restarted or rebuilt. */
export class ReadModelStopped extends Error {
  override readonly name = 'ReadModelStopped';
  constructor(
    readonly namn: string,
    readonly orsak: string,
  ) {
    super(`Läsmodellen ${namn} har stannat: ${orsak}`);
  }
}

/** What went wrong, in one line for a status page. By shape: an error may come from another realm than ours. */
export const orsakAv = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
