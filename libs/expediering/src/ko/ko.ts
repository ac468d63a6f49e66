import type { Leveranskanal } from '#domain';

/** A delivery to carry out: ids only, since what a queue holds may be read by others and is old when it is read. */
export type Leveransjobb = {
  /** Id of the delivery, `arende-KS-2025-202-12-17`. */
  readonly leverans: string;
  /** Which time it is sent, from 1; a resend is a new one. */
  readonly omgang: number;
};

/** What a job is known by: the same round of the same delivery is the same job. */
export const jobbId = ({ leverans, omgang }: Leveransjobb): string => `${leverans}-${omgang}`;

/** A job, and from when it may be carried out (ISO 8601 UTC); null = at once. */
export type Koat = Leveransjobb & { readonly tidigast: string | null };

/** What carrying out came to: the queue may forget the job, or is to offer it again from a moment (ISO 8601 UTC) on. */
export type Jobbutfall = { readonly klar: true } | { readonly klar: false; readonly igen: string };

/**
 * Carries out a job. A job may be offered more than once, also to two at the same time: whoever carries it out asks the
 * log whether it is owed. What it throws is a fault: the queue forgets the job, and whoever reconciles adds it again.
 */
export type Utforare = (jobb: Leveransjobb) => Promise<Jobbutfall>;

/** How many jobs a queue holds. */
export type Korakning = { readonly vantar: number; readonly fordrojda: number; readonly pagar: number };

/** At most so many are begun in a time, by all consumers of the queue together. */
export type Takt = { readonly antal: number; readonly perMs: number };

/**
 * The engine of deliveries, one per channel. It may lose everything it holds at any moment: what is owed stands in the
 * log, and is added again. Any call may reject with `KonNasInte`, after which the same call may be made again.
 */
export interface Ko {
  readonly kanal: Leveranskanal;
  /** Adds those that are not there. One that is there already, waiting, put off or under way, is left as it is. */
  laggTill(jobb: readonly Koat[]): Promise<void>;
  /** Which of these the queue holds, by `jobbId`. */
  haller(jobb: readonly Leveransjobb[]): Promise<ReadonlySet<string>>;
  /** From now on jobs are carried out here. Called once at most; a queue that is not started only adds. */
  starta(utfor: Utforare): void;
  rakna(): Promise<Korakning>;
  /** Takes no more, waits for what is at hand, then lets go. May be called twice. */
  stang(): Promise<void>;
}

/** The queue cannot be reached now. Nothing is lost by it. */
export class KonNasInte extends Error {
  override readonly name = 'KonNasInte';
  readonly kod = 'KON_NAS_INTE';
}
