import type { Report } from './status.js';

/** Main thread to projection thread. */
export type ToThread =
  { readonly slag: 'byggOm'; readonly id: number; readonly namn: string } | { readonly slag: 'stoppa' };

/** Projection thread to main thread. */
export type FromThread =
  | Report
  | { readonly slag: 'startad'; readonly namn: readonly string[] }
  | { readonly slag: 'byggt'; readonly id: number; readonly fel: string | null };
