import type { Position } from './event-store.js';

/**
 * Order of two positions of the same log: negative, 0 or positive. null is before everything.
 * A position is decimal numbers joined by `-` (one for the embedded log, commit and prepare for KurrentDB).
 */
export const comparePositions = (a: Position | null, b: Position | null): number => {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  const left = a.split('-');
  const right = b.split('-');
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareNumbers(left[i] ?? '0', right[i] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
};

/** Decimal numbers without leading zeros, of any length. */
const compareNumbers = (x: string, y: string): number => {
  if (x.length !== y.length) return x.length - y.length;
  return x < y ? -1 : Number(x > y);
};

/** Whether a text can be a position: what a client sends as `efter` or `Last-Event-ID`. */
export const isPosition = (text: string): boolean => /^(0|[1-9]\d{0,19})(-(0|[1-9]\d{0,19}))?$/.test(text);
