import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '#domain';
import { handelse } from '#domain/testing';
import type { EventStore, StreamSlice } from '#event-store';
import { FelandeLogg, kontext, MinnesLogg } from '#testing';
import { stamp } from './stamp.js';
import { StreamStates, type StateDecider } from './stream-states.js';

/** The texts of all notes, in order. */
const anteckningar: StateDecider<readonly string[]> = {
  initialState: [],
  evolve: (texter, { data }: DomainEvent) => [...texter, (data as { text: string }).text],
};

let logg: MinnesLogg;
let last: FelandeLogg;
beforeEach(() => {
  logg = new MinnesLogg();
  last = new FelandeLogg(logg);
});

const anteckna = async (strom: string, ...texter: readonly string[]): Promise<void> => {
  const { revision } = await logg.read(strom);
  const stampel = {
    kontext: kontext(),
    skedde: null,
    registrerad: '2026-03-02T09:00:00.000Z',
    import: false,
  };
  const events = texter.map((text) => handelse('AnteckningGjord', { text }));
  await logg.append(strom, stamp(strom, events, stampel), revision);
};
const lasta = (): readonly number[] => last.reads.map((r) => r.antal);

describe('a stream that is asked for again', () => {
  it('is read on from where it was left', async () => {
    const states = new StreamStates(last);
    await anteckna('arende-a', 'A', 'B');
    expect((await states.load(anteckningar, 'arende-a')).state).toEqual(['A', 'B']);
    await anteckna('arende-a', 'C');
    const { state, revision } = await states.load(anteckningar, 'arende-a');
    expect([state, revision]).toEqual([['A', 'B', 'C'], 2]);
    expect(lasta()).toEqual([2, 1]);
  });

  it('is read whole when what is known of it may be wrong', async () => {
    const states = new StreamStates(last);
    await anteckna('arende-a', 'A', 'B');
    await states.load(anteckningar, 'arende-a');
    await states.load(anteckningar, 'arende-a', true);
    expect(last.reads.map((r) => [r.antal, r.options.fresh])).toEqual([
      [2, undefined],
      [2, true],
    ]);
  });

  it('by many at the same time is the same for all', async () => {
    const states = new StreamStates(last);
    await anteckna('arende-a', 'A', 'B');
    const alla = await Promise.all(
      Array.from({ length: 5 }, async () => (await states.load(anteckningar, 'arende-a')).state),
    );
    await anteckna('arende-a', 'C');
    const igen = await Promise.all(
      Array.from({ length: 5 }, async () => (await states.load(anteckningar, 'arende-a')).state),
    );
    expect([...alla, ...igen]).toEqual([
      ...Array<string[]>(5).fill(['A', 'B']),
      ...Array<string[]>(5).fill(['A', 'B', 'C']),
    ]);
  });

  it('by many at the same time is read anew by none of them', async () => {
    const states = new StreamStates(last);
    await anteckna('arende-a', 'A', 'B');
    await states.load(anteckningar, 'arende-a');
    await anteckna('arende-a', 'C');
    const alla = await Promise.all(
      Array.from({ length: 3 }, async () => (await states.load(anteckningar, 'arende-a')).state),
    );
    expect(alla).toEqual(Array(3).fill(['A', 'B', 'C']));
    expect(lasta()).toEqual([2, 1, 1, 1]);
  });

  it('from a node that lags behind is what is known of it already', async () => {
    const efter = new Eftersatt(last);
    const states = new StreamStates(efter);
    await anteckna('arende-a', 'A', 'B');
    await states.load(anteckningar, 'arende-a');
    efter.visarHogst = 0;
    expect((await states.load(anteckningar, 'arende-a')).state).toEqual(['A', 'B']);
  });
});

describe('memory', () => {
  it('holds no more than it may: the stream used longest ago is forgotten', async () => {
    const states = new StreamStates(last, 2000);
    for (const strom of ['arende-a', 'arende-b', 'arende-c']) await anteckna(strom, 'A');
    const las = async (strom: string) => states.load(anteckningar, strom);
    for (const strom of ['arende-a', 'arende-b', 'arende-c', 'arende-a']) await las(strom);
    expect(lasta()).toEqual([1, 1, 1, 0]);
    await anteckna('arende-d', 'A', 'B');
    await las('arende-d');
    await las('arende-a');
    await las('arende-b');
    expect(lasta().slice(4)).toEqual([2, 0, 1]);
  });

  it('counts long texts for what they are', async () => {
    const states = new StreamStates(last, 50_000);
    for (const strom of ['arende-a', 'arende-b']) {
      await anteckna(strom, 'å'.repeat(30_000));
      await states.load(anteckningar, strom);
    }
    await states.load(anteckningar, 'arende-a');
    expect(lasta()).toEqual([1, 1, 1]);
  });

  it('is not spent on streams that do not exist', async () => {
    const states = new StreamStates(last);
    for (let i = 0; i < 3; i++) expect((await states.load(anteckningar, 'arende-x')).revision).toBe(-1);
    await anteckna('arende-x', 'A');
    expect((await states.load(anteckningar, 'arende-x')).state).toEqual(['A']);
  });

  it('keeps nothing of a reading that failed', async () => {
    let trasig = true;
    const krasslig: StateDecider<readonly string[]> = {
      ...anteckningar,
      evolve: (texter, event) => {
        if (trasig) throw new Error('skriven av en nyare utgåva');
        return anteckningar.evolve(texter, event);
      },
    };
    const states = new StreamStates(last);
    await anteckna('arende-a', 'A', 'B');
    await expect(states.load(krasslig, 'arende-a')).rejects.toThrow('nyare utgåva');
    trasig = false;
    expect((await states.load(krasslig, 'arende-a')).state).toEqual(['A', 'B']);
  });
});

/** A follower that has not heard of the newest events. */
class Eftersatt implements Pick<EventStore, 'read'> {
  visarHogst = Infinity;
  readonly append;
  readonly readAll;
  readonly subscribe;
  readonly head;
  readonly close;

  constructor(private readonly inner: EventStore) {
    ({ append: this.append, readAll: this.readAll, subscribe: this.subscribe } = inner);
    ({ head: this.head, close: this.close } = inner);
  }

  async read<E extends DomainEvent>(
    strom: string,
    options: Parameters<EventStore['read']>[1] = {},
  ): Promise<StreamSlice<E>> {
    const slice = await this.inner.read<E>(strom, options);
    if (options.fresh || slice.revision === 'no-stream' || slice.revision <= this.visarHogst) return slice;
    return {
      revision: this.visarHogst,
      events: slice.events.filter((e) => e.revision <= this.visarHogst),
    };
  }
}
