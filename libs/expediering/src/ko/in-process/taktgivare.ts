import type { Takt } from '../ko.js';

/**
 * A bucket with as many tokens as may be begun in the time; each comes back that long after it was taken. Unlike one that
 * is filled little by little it lets no more through than `antal` in any stretch of `perMs`, wherever the stretch begins.
 */
export class Taktgivare {
  /** When each token was taken, the oldest at `nasta`: a ring, so that a job costs the same however many there are. */
  private readonly tagna: number[];
  private nasta = 0;

  constructor(private readonly takt: Takt | null) {
    this.tagna = Array.from({ length: takt?.antal ?? 0 }, () => -Infinity);
  }

  /** How long until a token can be taken, 0 = now. */
  vantetid(nu: number): number {
    if (this.takt === null) return 0;
    this.rattaOmKlockanGickBakat(nu);
    return Math.max(0, (this.tagna[this.nasta] ?? -Infinity) + this.takt.perMs - nu);
  }

  ta(nu: number): void {
    if (this.takt === null) return;
    this.tagna[this.nasta] = nu;
    this.nasta = (this.nasta + 1) % this.takt.antal;
  }

  /** A clock that is put back an hour must not stop the deliveries for an hour. */
  private rattaOmKlockanGickBakat(nu: number): void {
    const senast = this.tagna.at(this.nasta - 1) ?? -Infinity;
    if (senast > nu) this.tagna.forEach((tid, i) => (this.tagna[i] = Math.min(tid, nu)));
  }
}
