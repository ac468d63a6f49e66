import type { RecordedEvent, Sammantradesfaktum, Sammantradeslage } from '#domain';
import type { StreamName } from '#event-store';

/** Meetings remembered: those that are being worked on. */
const MOST = 50;

/** Events of one meeting, in log order; never none. */
export type Moteshandelser = readonly [
  RecordedEvent & Sammantradesfaktum,
  ...(RecordedEvent & Sammantradesfaktum)[],
];

/** The events of each meeting, in log order. */
export const perMote = (handelser: readonly RecordedEvent[]): ReadonlyMap<StreamName, Moteshandelser> => {
  const moten = new Map<StreamName, [RecordedEvent & Sammantradesfaktum]>();
  for (const handelse of handelser as readonly (RecordedEvent & Sammantradesfaktum)[]) {
    if (!handelse.stream.startsWith('sammantrade-')) continue;
    const kant = moten.get(handelse.stream);
    if (kant === undefined) moten.set(handelse.stream, [handelse]);
    else kant.push(handelse);
  }
  return moten;
};

type Kant = { readonly revision: number; readonly hash: string; readonly lage: Sammantradeslage };

/** The folds of the meetings met last, so that their streams need not be read again. May be lost at any time. */
export class Moteslagen {
  /** Least recently used first. */
  private readonly kanda = new Map<StreamName, Kant>();

  /** The meeting as it was before an event; null when that is not known. */
  fore({ stream, revision, metadata }: RecordedEvent): Sammantradeslage | null {
    const kant = this.kanda.get(stream);
    const foljer = kant?.revision === revision - 1 && kant.hash === metadata.foregaendeHash;
    return kant && foljer ? kant.lage : null;
  }

  minns({ stream, revision, metadata }: RecordedEvent, lage: Sammantradeslage): void {
    this.kanda.delete(stream);
    this.kanda.set(stream, { revision, hash: metadata.hash, lage });
    const [aldst] = this.kanda.keys();
    if (this.kanda.size > MOST && aldst !== undefined) this.kanda.delete(aldst);
  }

  /** The meetings that have to be read again from their beginning. */
  okanda(moten: ReadonlyMap<StreamName, Moteshandelser>): readonly StreamName[] {
    return [...moten.entries()]
      .filter(([, [forsta]]) => forsta.revision > 0 && this.fore(forsta) === null)
      .map(([strom]) => strom);
  }
}
