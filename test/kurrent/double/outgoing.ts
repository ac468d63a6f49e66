import type { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { NodeContext } from './node-context.js';
import type { ReadCall } from './read-call.js';

/** Answers of one read, held back when the client does not take them: a slow reader stops the sender. */
export class Outgoing {
  private full = false;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly node: NodeContext,
    private readonly call: ReadCall,
  ) {
    call.on('drain', () => this.wake());
    call.on('cancelled', () => this.wake());
    call.on('close', () => this.wake());
  }

  get isOpen(): boolean {
    return !this.call.cancelled && !this.call.destroyed && !this.call.writableEnded;
  }

  /** False when nobody listens any more. */
  async send(message: ReadResp): Promise<boolean> {
    while (this.full && this.isOpen) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.node.faults.isStalled) await this.node.faults.passed();
    if (!this.isOpen) return false;
    if (message.hasEvent()) this.node.seen.eventsSent++;
    this.full = !this.call.write(message);
    return true;
  }

  private wake(): void {
    this.full = false;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
