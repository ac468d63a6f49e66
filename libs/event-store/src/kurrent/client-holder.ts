import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { createClient, disposeClient } from './client-internals.js';
import type { KurrentLimits } from './limits.js';
import { TryTimedOut } from './failures.js';
import { within } from './retry.js';

/** One try of a call, on the client in use. */
export type Use = <T>(attempt: (client: KurrentDBClient) => Promise<T>) => Promise<T>;

/**
 * The client in use. It finds its way back by itself after most faults. What it does not leave by itself is a
 * connection, or a search for the leader, that hangs: so it is replaced after time-outs, and seldom, for a new
 * client begins with a search of its own, which in the middle of an election makes things worse. And it
 * remembers for ever that it failed to find out what the server can do, as when the leader was searched for in
 * vain: then every append fails with that very same error, and only another client can append.
 */
export class ClientHolder {
  private held: KurrentDBClient;
  private timeouts = 0;
  private created = 0;
  private replacedAt = -Infinity;
  private readonly disposals = new Set<Promise<void>>();

  constructor(
    private readonly connectionString: string,
    private readonly limits: KurrentLimits,
  ) {
    this.held = this.create();
  }

  get client(): KurrentDBClient {
    return this.held;
  }

  /** For the tries of one call: their outcomes decide whether the client stays. */
  forCall(): Use {
    let previous: unknown;
    return async (attempt) => {
      const client = this.held;
      try {
        const answer = await attempt(client);
        this.timeouts = 0;
        return answer;
      } catch (error) {
        if (error instanceof TryTimedOut) this.timedOut(client);
        else if (error === previous) this.replace(client);
        previous = error;
        throw error;
      }
    };
  }

  async close(): Promise<void> {
    this.dispose(this.held);
    await Promise.all(this.disposals);
  }

  /** A try on this client got no answer. */
  timedOut(client: KurrentDBClient): void {
    const { timeoutsBeforeReplacement, replacementEveryMs } = this.limits;
    if (client !== this.held || ++this.timeouts < timeoutsBeforeReplacement) return;
    if (performance.now() - this.replacedAt < replacementEveryMs) return;
    this.replacedAt = performance.now();
    this.replace(client);
  }

  private replace(client: KurrentDBClient): void {
    if (client !== this.held) return;
    this.timeouts = 0;
    this.held = this.create();
    this.dispose(client);
  }

  /**
   * gRPC shares connections between channels whose settings are the same, so a client just like the last one
   * would be given the connection that hangs. A millisecond makes it another.
   */
  private create(): KurrentDBClient {
    return createClient(
      this.connectionString.replace(
        /(keep_?-?alive_?-?interval=)(\d+)/i,
        (_, name: string, ms: string) => `${name}${Number(ms) + this.created++}`,
      ),
    );
  }

  /** Its calls end as cancelled and are tried again on the new client. A channel that cannot be had is not waited for. */
  private dispose(client: KurrentDBClient): void {
    const disposal = within(this.limits.readTryMs, disposeClient(client)).catch(() => undefined);
    this.disposals.add(disposal);
    void disposal.then(() => this.disposals.delete(disposal));
  }
}
