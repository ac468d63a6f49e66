import type { Position } from '#event-store';
import type { SentFailure } from './failure.js';
import type { Generation } from './read-model-files.js';
import type { Report } from './status.js';

/** Main thread to projection thread. */
export type ToThread =
  { readonly slag: 'byggOm'; readonly id: number; readonly namn: string } | { readonly slag: 'stoppa' };

/** Projection thread to main thread. */
export type FromThread =
  | Report
  | { readonly slag: 'startad'; readonly namn: readonly string[] }
  | { readonly slag: 'byggt'; readonly id: number; readonly fel: ByggFel | null };

/** Why a rebuild did not come about. An error loses its class on the way between threads. */
export type ByggFel = { readonly orsak: string; readonly pagar: boolean };

/** What the thread is given: the app's own file and configuration, and who it is in the register. */
export type ThreadData = { readonly entry: string; readonly config: unknown; readonly agare: string };

/**
 * What the same file is given in a thread that reads for a build, stream by stream, up to `las`. Out of what it reads it
 * fills the generations of `fyller` itself.
 */
export type ReaderData = {
  readonly config: unknown;
  readonly las: Position;
  readonly fyller: readonly Generation[];
};

/** Reader to projection thread: a page of events as JSON text, or why a generation is not filled any more. */
export type FromReader =
  | { readonly slag: 'sida'; readonly text: string }
  | { readonly slag: 'fel'; readonly generation: number; readonly fel: SentFailure };

/** Projection thread to reader, when it has taken a page: the generations that are still to be filled. */
export type ToReader = readonly number[];
