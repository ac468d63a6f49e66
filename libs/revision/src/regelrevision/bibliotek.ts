import {
  sammantradeIdAv,
  tolkaSammantradeId,
  tomtSammantradeslage,
  utokaSammantrade,
  type RecordedEvent,
  type Sammantrade,
  type Sammantradesfaktum,
} from '#domain';
import type { EventStore, Position, StreamName } from '#event-store';
import { antalFore, kanda, type Kunskap } from './kunskap.js';
import { lasStrom } from './strommar.js';

/** A meeting after each of its events, from none. */
type Moteslagen = readonly Sammantrade[];

const vik = (strom: StreamName, handelser: readonly RecordedEvent[]): Moteslagen => {
  const id = tolkaSammantradeId(sammantradeIdAv(strom) ?? '');
  if (id === null) return [];
  let lage = tomtSammantradeslage(id);
  return [
    lage.sammantrade,
    ...handelser.map((h) => {
      lage = utokaSammantrade(lage, h as unknown as Sammantradesfaktum);
      return lage.sammantrade;
    }),
  ];
};

/** Events kept of streams that are looked up: those of the streams used longest ago are let go. */
const MEST_HANDELSER = 100_000;
const MEST_MOTEN = 200;

/** The streams that are looked up around what is judged, read once each while they are used. */
export class Bibliotek {
  private readonly strommar = new Map<StreamName, readonly RecordedEvent[]>();
  private readonly moten = new Map<StreamName, Moteslagen>();
  private antal = 0;

  constructor(
    private readonly store: EventStore,
    private readonly till: Position | null,
  ) {}

  /** A stream as it stood when the audit began; empty where there is none. */
  async strom(namn: StreamName): Promise<readonly RecordedEvent[]> {
    const redan = this.strommar.get(namn);
    const handelser = redan ?? (await lasStrom(this.store, namn, this.till));
    this.strommar.delete(namn);
    this.strommar.set(namn, handelser);
    if (!redan) this.antal += 1 + handelser.length;
    this.slapp();
    return handelser;
  }

  /** A meeting by what is known of it; null where nothing is. */
  async mote(strom: StreamName, kunskap: Kunskap): Promise<Sammantrade | null> {
    const handelser = await this.strom(strom);
    const langd = antalFore(handelser, kunskap);
    const kant = kanda(handelser, kunskap);
    if (kant.length === 0) return null;
    return (kant.length === langd ? this.lagen(strom, handelser)[langd] : vik(strom, kant).at(-1)) ?? null;
  }

  private lagen(strom: StreamName, handelser: readonly RecordedEvent[]): Moteslagen {
    const lagen = this.moten.get(strom) ?? vik(strom, handelser);
    this.moten.delete(strom);
    this.moten.set(strom, lagen);
    const [aldst] = this.moten.keys();
    if (this.moten.size > MEST_MOTEN && aldst !== undefined) this.moten.delete(aldst);
    return lagen;
  }

  private slapp(): void {
    for (const [namn, handelser] of this.strommar) {
      if (this.antal <= MEST_HANDELSER || this.strommar.size === 1) return;
      this.strommar.delete(namn);
      this.antal -= 1 + handelser.length;
    }
  }
}
