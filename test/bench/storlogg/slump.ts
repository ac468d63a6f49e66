import { MENING } from './ord.js';

export type Rost = () => number;

/** Numbers that are the same every time (mulberry32). */
export const slump = (seed: number): Rost => {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One of them. */
export const en = <T>(r: Rost, av: readonly T[]): T => av[Math.floor(r() * av.length)]!;
/** About so many sentences. */
export const text = (r: Rost, meningar: number): string =>
  MENING.repeat(Math.max(1, Math.round(meningar * (0.5 + r()))));

export const uuid = (r: Rost): string => {
  const hex = (n: number): string =>
    Math.floor(r() * 16 ** n)
      .toString(16)
      .padStart(n, '0');
  return `${hex(8)}-${hex(4)}-5${hex(3)}-8${hex(3)}-${hex(8)}${hex(4)}`;
};
