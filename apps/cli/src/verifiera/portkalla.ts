import type { RecordedEvent } from '#domain';
import { comparePositions, DamagedLog, type EventStore, type Position } from '#event-store';
import type { Avlast, Loggkalla } from './loggrad.js';

const BIT = 500;

type Fore = { readonly hash: string; readonly position: Position };

/** The port verifies the bytes of everything it delivers: what it hands over is what was written. */
const avlast = (
  { stream, revision, position, type, metadata: { hash, foregaendeHash } }: RecordedEvent,
  slut: Map<string, Fore>,
): Avlast => {
  const fore = slut.get(stream) ?? null;
  slut.set(stream, { hash, position });
  return {
    slag: 'rad',
    rad: { strom: stream, revision, position, typ: type, hash, beraknad: hash, foregaendeHash, fore },
  };
};

async function* bitvis(store: EventStore, huvud: Position | null): AsyncGenerator<readonly Avlast[]> {
  const slut = new Map<string, Fore>();
  let after: Position | null = null;
  let limit = BIT;
  // a batch may end past the head, where others go on writing
  while (comparePositions(after, huvud) < 0) {
    try {
      const events: readonly RecordedEvent[] = await store.readAll({ after, limit });
      if (events.length === 0) return;
      after = events.at(-1)?.position ?? after;
      yield events.map((event) => avlast(event, slut));
    } catch (error) {
      if (!(error instanceof DamagedLog)) throw error;
      if (limit === 1) {
        const text = `${error.message} Loggen går inte att läsa förbi den.`;
        yield [
          { slag: 'fel', fel: { strom: null, revision: null, position: null, kod: 'LOGGEN_SKADAD', text } },
        ];
        return;
      }
      limit = 1; // so that everything before the damage is verified
    }
  }
}

/** A log that lies with a server, as the port delivers it. */
export const portkalla = async (store: EventStore, namn: string): Promise<Loggkalla> => {
  const huvud = await store.head();
  return { namn, antal: null, las: () => bitvis(store, huvud), stang: () => store.close() };
};
