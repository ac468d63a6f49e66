import type { Position } from '#event-store';
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

/** What the same file is given in a thread that only reads, stream by stream, up to `las`. */
export type ReaderData = { readonly config: unknown; readonly las: Position };
