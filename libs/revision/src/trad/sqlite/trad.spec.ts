import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#event-store';
import { MemoryKeyStore, noterade, provKatalog } from '#event-store/testing';
import { createCodec, SqliteEventStore } from '#event-store';
import {
  appendLeaf,
  EMPTY_RANGE,
  leafHash,
  rangeRoot,
  verifyConsistency,
  verifyInclusion,
} from '../../merkle/index.js';
import { Trad } from '../trad.js';

describe('the tree on disk', () => {
  let mapp: string;
  let store: SqliteEventStore;
  let oppna: Trad[];

  beforeEach(() => {
    mapp = mkdtempSync(join(tmpdir(), 'trad-'));
    const codec = createCodec({ katalog: provKatalog, upcasters: {}, keys: new MemoryKeyStore() });
    store = SqliteEventStore.open({ path: join(mapp, 'logg.sqlite'), codec });
    oppna = [];
  });
  afterEach(async () => {
    for (const trad of oppna) await trad.stang();
    await store.close();
    rmSync(mapp, { recursive: true });
  });

  const tradet = (val: { readonly skriv?: boolean; readonly store?: EventStore } = {}): Trad => {
    const trad = Trad.oppna({ mapp: join(mapp, 'trad'), store, ...val });
    oppna.push(trad);
    return trad;
  };
  const fil = (namn: string): string => join(mapp, 'trad', namn);
  let strommar = 0;
  const skriv = (antal: number) => store.append(`arende-${strommar++}`, noterade(antal), 'no-stream');
  const manipulera = (sql: string): void => {
    const db = new DatabaseSync(join(mapp, 'logg.sqlite'));
    db.exec(`DROP TRIGGER handelser_andras_aldrig; DROP TRIGGER handelser_tas_aldrig_bort; ${sql}`);
    db.close();
  };
  /** The root by the log alone. */
  const avLoggen = async (): Promise<Buffer> => {
    const alla = await store.readAll({ after: null, limit: 10_000 });
    const spann = alla.reduce(
      (s, { metadata }) => appendLeaf(s, leafHash(Buffer.from(metadata.hash, 'hex'))),
      EMPTY_RANGE,
    );
    return Buffer.from(rangeRoot(spann));
  };

  it('is empty over an empty log, and covers the newest event at once', async () => {
    const trad = tradet();
    expect(await trad.ikapp()).toBe(0);
    await skriv(3);
    expect(await trad.ikapp()).toBe(3);
    expect(Buffer.from(trad.rot(3))).toEqual(await avLoggen());
  });

  it('goes on where it was, over tiles of two levels, in another process or after a restart', async () => {
    await skriv(250);
    await tradet().ikapp();
    await skriv(300);
    const trad = tradet();
    expect(await trad.ikapp()).toBe(550);
    expect(Buffer.from(trad.rot(550))).toEqual(await avLoggen());
    expect(readFileSync(fil('niva-1')).length).toBe(64);
    expect(tradet({ skriv: false }).storlek).toBe(550);
  });

  it('proves what was there at one size against a later one', async () => {
    await skriv(300);
    const trad = tradet();
    await trad.ikapp();
    const fore = { size: 300, root: trad.rot(300) };
    await skriv(400);
    const efter = { size: await trad.ikapp(), root: trad.rot(700) };
    expect(verifyConsistency(fore, efter, trad.konsistensbevis(300, 700))).toBe(true);
    const [handelse] = await store.readAll({ after: '299', limit: 1 });
    const leaf = leafHash(Buffer.from(handelse?.metadata.hash ?? '', 'hex'));
    expect(verifyInclusion({ leaf, index: 299 }, trad.inklusionsbevis(299, 700), efter)).toBe(true);
  });

  it('finds the leaf of an event by its id, and by its position', async () => {
    await skriv(300);
    const trad = tradet();
    await trad.ikapp();
    const [handelse] = await store.readAll({ after: '257', limit: 1 });
    expect(await trad.nrFor(handelse?.id ?? '')).toBe(257);
    expect(await trad.nrFor('00000000-0000-5000-8000-000000000000')).toBe(null);
    expect([trad.nrPa('258'), trad.nrPa('301'), trad.position(257)]).toEqual([257, null, '258']);
  });

  it('works over a log that only gives its events', async () => {
    await skriv(5);
    const utan: EventStore = Object.create(store, { readHashes: { value: undefined } }) as EventStore;
    const trad = tradet({ store: utan });
    expect(await trad.ikapp()).toBe(5);
    expect(Buffer.from(trad.rot(5))).toEqual(await avLoggen());
  });

  it('is added to by one at a time, however many ask', async () => {
    const trader = [tradet(), tradet(), tradet()];
    for (let i = 0; i < 10; i++) {
      await skriv(60);
      await Promise.all(trader.map((trad) => trad.ikapp()));
    }
    expect(trader.map((t) => t.storlek)).toEqual([600, 600, 600]);
    expect(readFileSync(fil('niva-0')).length).toBe(600 * 32);
    expect(Buffer.from(tradet().rot(600))).toEqual(await avLoggen());
  });

  it('has what was written before it was asked, also while it is catching up', async () => {
    await skriv(10);
    const trad = tradet();
    const forsta = trad.ikapp();
    await skriv(10);
    expect(await trad.ikapp()).toBe(20);
    await forsta;
  });

  describe('after a crash', () => {
    beforeEach(async () => {
      await skriv(600);
      await tradet().ikapp();
    });

    const igen = async (): Promise<void> => {
      await skriv(200);
      const trad = tradet();
      expect(await trad.ikapp()).toBe(800);
      expect(Buffer.from(trad.rot(800))).toEqual(await avLoggen());
      expect(readFileSync(fil('niva-0')).length).toBe(800 * 32);
      expect(readFileSync(fil('niva-1')).length).toBe(3 * 32);
    };

    it.each(['niva-0', 'positioner', 'id'])('cuts off what was half written in %s', async (namn) => {
      appendFileSync(fil(namn), Buffer.alloc(101, 7));
      await igen();
    });

    it('cuts off a level that came further than the leaves, and completes one that did not', async () => {
      appendFileSync(fil('niva-1'), Buffer.alloc(40, 7));
      await igen();
    });

    it('completes a level that is behind', async () => {
      truncateSync(fil('niva-1'), 32);
      await igen();
    });

    it('completes a level that was never made', async () => {
      unlinkSync(fil('niva-1'));
      await igen();
    });

    it('says that leaves which were there are gone', async () => {
      truncateSync(fil('niva-0'), 599 * 32);
      await skriv(1);
      await expect(tradet().ikapp()).rejects.toMatchObject({ kod: 'TRADET_SKADAT' });
    });
  });

  describe('over a log that was changed', () => {
    beforeEach(async () => {
      await skriv(10);
      await tradet().ikapp();
    });

    it.each([
      [
        'another hash',
        `UPDATE handelser SET hash = '${'0'.repeat(64)}' WHERE position = 10`,
        'LOVET_STAMMER_EJ',
      ],
      ['a log that was cut short', 'DELETE FROM handelser WHERE position > 8', 'LOGGEN_KORTARE_AN_TRADET'],
      [
        'the last event moved',
        'UPDATE handelser SET position = 11 WHERE position = 10',
        'HANDELSE_BORTTAGEN',
      ],
    ])('does not go on past %s, and replaces nothing', async (_, sql, kod) => {
      const fore = readFileSync(fil('niva-0'));
      manipulera(sql);
      await expect(tradet().ikapp()).rejects.toMatchObject({ kod });
      expect(readFileSync(fil('niva-0'))).toEqual(fore);
    });
  });

  it('gives tiles and entries as C2SP tlog-tiles has them', async () => {
    await skriv(300);
    const trad = tradet();
    await trad.ikapp();
    const lov = readFileSync(fil('niva-0'));
    expect(trad.platta(0, 0, 256)).toEqual(lov.subarray(0, 8192));
    expect(trad.platta(0, 1, 44)).toEqual(lov.subarray(8192));
    expect(trad.platta(1, 0, 1)).toEqual(readFileSync(fil('niva-1')));
    expect([trad.platta(0, 1, 45), trad.platta(2, 0, 1), trad.platta(0, 2, 1)]).toEqual([null, null, null]);
    const poster = await trad.poster(1, 44);
    expect(poster?.length).toBe(44 * 34);
    expect(poster?.readUInt16BE(34)).toBe(32);
    expect(leafHash(poster?.subarray(36, 68) ?? Buffer.alloc(0))).toEqual(trad.lov(257));
    expect(await trad.poster(1, 45)).toBe(null);
  });
});
