import type { Position } from '#event-store';
import type { ReadModel, ReadModelTx, SqlQuery } from './read-model.js';
import type { Stopp } from './status.js';

/**
 * One build of one version of a read model, in a file of its own. Numbers are handed out once and never
 * reused, so a reader that holds an old generation can always tell that it is old.
 */
export type Generation = {
  readonly generation: number;
  readonly namn: string;
  readonly version: number;
  readonly tillstand: 'bygger' | 'aktuell' | 'ersatt';
  /** Who builds it, until when (ms since 1970). A build whose time has run out may be taken over. */
  readonly agare: string | null;
  readonly agareTill: number;
};

/** Where a read model stands in the log; `sista` ties it to this very log and no other. */
export type Plats = {
  readonly position: Position | null;
  readonly sista: { readonly strom: string; readonly revision: number; readonly hash: string } | null;
};

/** A generation's file, open for writing. Rows and checkpoint move together or not at all. */
export interface ReadModelFile {
  readonly query: SqlQuery;
  plats(): Plats;
  /**
   * One transaction: moves the checkpoint from where the caller thinks it is (else `ProjectionOvertaken`,
   * before `work` has run), then lets `work` write its rows. Throws what `work` throws, `ReadModelUnavailable`
   * or `ReadModelDamaged`; after any throw nothing has changed.
   */
  commit(from: Position | null, to: Plats, work: (tx: ReadModelTx) => void): void;
  /**
   * Writes rows and leaves the checkpoint at nothing: fast, and good for nothing if it is cut short. After a throw, or
   * a crash before `filled`, the file is thrown away: opened again it is empty.
   */
  fill(work: (tx: ReadModelTx) => void): void;
  /** What has been filled in is all there is up to `to`: durable from now on, and gone on with by `commit`. */
  filled(to: Plats): void;
  /** Readers have it from now on, and want it tidy rather than fast to write. */
  served(): void;
  close(): void;
}

/**
 * The register of generations and their files. Shared by processes on one machine: every change is a
 * compare-and-set. Everything may throw `ReadModelUnavailable`.
 */
export interface ReadModelFiles {
  /** Whether anyone (this instance included) changed the register since this was asked last. Cheap. */
  changed(): boolean;
  /** The generation that readers are given. */
  current(namn: string): Generation | null;
  /** Generations being built. */
  building(namn: string): readonly Generation[];
  /** Starts a generation from nothing. Refuses with `RebuildInProgress` while another owner's build of the version is alive. */
  begin(model: ReadModel, agare: string): Generation;
  /** Takes over a build that nobody works on. null = someone does, or it is gone. */
  adopt(generation: number, agare: string): Generation | null;
  /** Keeps a build one's own. false = it has been taken over or thrown away. */
  renew(generation: number, agare: string): boolean;
  /** Lets go of builds, so that another may take over at once. */
  release(agare: string): void;
  /** Opens for writing; a build's file is made when missing, anew when it was being filled. `ReadModelDamaged` when it cannot be gone on with. */
  open(generation: Generation, model: ReadModel): ReadModelFile;
  /**
   * Gives a build to the readers, atomically, unless the one they have stands further ahead (`efter`): nobody
   * who has seen a position is taken back to before it. `forlorad` = the build is no longer the owner's.
   */
  promote(generation: Generation, agare: string, position: Position | null): Promoted;
  /** Takes a generation out of use. Its file is removed when readers have had time to leave it. */
  discard(generation: number): void;
  /** Records why a generation has stopped (null = it runs), for those who ask from another process. */
  noteStop(generation: number, stopp: Stopp | null): void;
  /** Removes files that nobody is given any more. */
  sweep(): void;
  close(): void;
}

/** What became of an attempt to switch. */
export type Promoted = 'bytt' | 'efter' | 'forlorad';

/** What every read model's file says, read from outside the process that writes it. */
export type GenerationInfo = Generation & {
  readonly position: Position | null;
  readonly stopp: Stopp | null;
};

/** A query's view: one moment of one generation. */
export type Snapshot = {
  readonly version: number;
  readonly generation: number;
  /** Everything up to here is in the rows, and nothing after it. */
  readonly position: Position | null;
};

/** Reading one read model, always the current generation. */
export interface ReadModelReader {
  /**
   * All reads of `fraga` see one moment. Synchronous: a query must not wait for anything else meanwhile.
   * Throws `ReadModelNotReady` while no version it can read is ready.
   */
  las<T>(fraga: (query: SqlQuery, snapshot: Snapshot) => T): T;
  close(): void;
}
