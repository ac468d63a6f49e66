import type { Loggfel } from '../../codec/verifiera.js';
import { isFault, type Found } from '../verifiera-rader.js';

/** What a thread is asked for: positions, both inclusive; null: that it ends. */
export type PageRequest = { readonly from: number; readonly to: number } | null;

/** A page on its way between threads, by columns: a fraction of what as many objects cost there. */
export type PackedPage = {
  readonly stream: string[];
  readonly revision: number[];
  readonly position: string[];
  readonly hash: string[];
  readonly foregaendeHash: (string | null | undefined)[];
  /** Events, by their number in the columns, whose hash is not that of their bytes. */
  readonly changed: number[];
  /** What is wrong between them, and how many events come before it. */
  readonly faults: { readonly before: number; readonly fault: Loggfel }[];
};

export const packPage = (found: readonly Found[]): PackedPage => {
  const page: PackedPage = {
    ...{ stream: [], revision: [], position: [], hash: [], foregaendeHash: [] },
    ...{ changed: [], faults: [] },
  };
  for (const one of found) {
    const before = page.stream.length;
    if (isFault(one)) {
      page.faults.push({ before, fault: one });
      continue;
    }
    page.stream.push(one.stream);
    page.revision.push(one.revision);
    page.position.push(one.position);
    page.hash.push(one.hash);
    page.foregaendeHash.push(one.foregaendeHash);
    if (!one.intact) page.changed.push(before);
  }
  return page;
};

export const unpackPage = ({ stream, changed, faults, ...page }: PackedPage): readonly Found[] => {
  const altered = new Set(changed);
  const found: Found[] = [];
  let fault = 0;
  const faultsBefore = (event: number): void => {
    for (let next = faults[fault]; next && next.before <= event; next = faults[++fault])
      found.push(next.fault);
  };
  for (let i = 0; i < stream.length; i++) {
    faultsBefore(i);
    found.push({
      stream: at(stream, i),
      revision: at(page.revision, i),
      position: at(page.position, i),
      hash: at(page.hash, i),
      intact: !altered.has(i),
      foregaendeHash: page.foregaendeHash[i],
    });
  }
  faultsBefore(stream.length);
  return found;
};

/** All columns are of the same length. */
const at = <T>(column: readonly T[], nr: number): T => column[nr] as T;
