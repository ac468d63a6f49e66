import { type Appended, type ExpectedRevision, type NewEvent, type StreamName } from '#event-store';
import { FelandeLogg, type MinnesLogg } from '#testing';

/** What would have been written stops here. */
class BaraProv extends Error {
  override readonly name = 'BaraProv';
  constructor(readonly events: readonly NewEvent[]) {
    super('Inget skrivs.');
  }
}

/** The log as one process sees it; what the process would write can be asked for without its being written. */
export class Provlogg extends FelandeLogg {
  private prov = false;

  constructor(private readonly hela: MinnesLogg) {
    super(hela);
  }

  /** What somebody is answered, or else the events that would have been written first. */
  async provar<S>(
    gor: () => Promise<S>,
  ): Promise<{ readonly svar: S; readonly events?: never } | { readonly events: readonly NewEvent[] }> {
    this.prov = true;
    try {
      return { svar: await gor() };
    } catch (error) {
      if (!(error instanceof BaraProv)) throw error;
      return { events: error.events };
    } finally {
      this.prov = false;
    }
  }

  override async append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    if (!this.prov) return super.append(stream, events, expected);
    const { revision } = await this.hela.read(stream);
    // acknowledged where it has been written before, and else refused: nothing is written
    if (revision !== expected) return this.hela.append(stream, events, expected);
    throw new BaraProv(events);
  }
}
