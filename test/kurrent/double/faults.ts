import { EventEmitter, once } from 'node:events';

/** What happens to the next append: stored but the answer lost, or neither stored nor answered. */
export type AppendFault = 'lose-answer' | 'swallow' | 'store-and-drop';

/** Faults of one node, switched on and off by a test while clients are connected. */
export class Faults {
  private readonly resumed = new EventEmitter().setMaxListeners(0);
  private readonly subscriptions = new Set<(reason: string) => void>();
  private readonly appendFaults: AppendFault[] = [];
  /** As some servers do: a subscription from a place that is no event of its filter loses the first event after it. */
  losesFirstAfterForeignCheckpoint = false;
  private stalled = false;
  private ignored = 0;

  /** The node takes requests and says nothing, until `resume`. */
  stall(): void {
    this.stalled = true;
  }

  resume(): void {
    this.stalled = false;
    this.resumed.emit('resumed');
  }

  /** Passed by every request before it is handled. */
  async passed(): Promise<void> {
    while (this.stalled) await once(this.resumed, 'resumed');
  }

  get isStalled(): boolean {
    return this.stalled;
  }

  /** The next appends suffer this, one fault each. */
  onNextAppends(fault: AppendFault, count = 1): void {
    for (let i = 0; i < count; i++) this.appendFaults.push(fault);
  }

  nextAppendFault(): AppendFault | undefined {
    return this.ignoresNext() ? 'swallow' : this.appendFaults.shift();
  }

  /** The next call, whatever it is, is taken and never answered. */
  ignoreNext(): void {
    this.ignored++;
  }

  ignoresNext(): boolean {
    if (this.ignored === 0) return false;
    this.ignored--;
    return true;
  }

  /** Ends every live subscription as the server does when a consumer cannot keep up. */
  dropSubscriptions(reason = 'Consumer too slow'): void {
    for (const drop of [...this.subscriptions]) drop(reason);
  }

  onDrop(drop: (reason: string) => void): () => void {
    this.subscriptions.add(drop);
    return () => this.subscriptions.delete(drop);
  }
}
