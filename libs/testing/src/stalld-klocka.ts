import type { Klocka } from '#platform';

/** A clock that stands where the spec puts it. */
export class StalldKlocka implements Klocka {
  constructor(private tid = '2026-03-02T09:00:00.000Z') {}

  nu(): string {
    return this.tid;
  }

  stall(tid: string): void {
    this.tid = tid;
  }

  /** Forwards, or backwards with a negative number. */
  flytta(sekunder: number): void {
    this.tid = new Date(Date.parse(this.tid) + sekunder * 1000).toISOString();
  }
}
