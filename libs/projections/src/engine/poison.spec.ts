import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NewerRelease } from '#event-store';
import { noterat, positionsIn, ProjectionBench, rakneModell, until } from '../testing/index.js';
import { ReadModelStopped } from './errors.js';
import type { Projections } from './projections.js';
import type { LasmodellStatus } from './status.js';

const soon = { timeoutMs: 8_000 };
const statusOf = (projections: Projections, namn = 'rakning'): LasmodellStatus =>
  projections.status().find((model) => model.namn === namn)!;

describe('An event that cannot be taken', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

  const poison = async (): Promise<void> => {
    await bench.note('arende-1', 1, 2, 3);
    await bench.store.append('arende-1', [noterat(4, 'Giftigt')], 2);
    await bench.note('arende-1', 5, 6);
  };
  /** Takes anything. */
  const tallig = rakneModell({ namn: 'tallig', apply: () => undefined });

  describe('because it is poison', () => {
    it('stops its own read model right before it, and the others go on', async () => {
      await poison();
      const { projections } = bench.start([rakneModell(), tallig]);
      await projections.vantaPa('6', { ...soon, namn: 'tallig' });
      await until(() => statusOf(projections).tillstand === 'stoppad');

      expect(statusOf(projections)).toMatchObject({
        orsak: 'Giftigt (arende-1, revision 3) kan inte läsas in: kan inte räknas',
        stopp: { efter: '3', handelse: { position: '4', strom: 'arende-1', revision: 3, typ: 'Giftigt' } },
      });
      expect(statusOf(projections, 'tallig')).toMatchObject({
        tillstand: 'aktuell',
        ikapp: true,
        efterslapning: 0,
      });
    });

    it('leaves what stood before it readable when it comes to a model that is live', async () => {
      const { projections } = bench.start([rakneModell(), tallig]);
      await projections.vantaPa(await bench.note('arende-2', 1, 2), soon);
      await poison();
      await until(() => statusOf(projections).tillstand === 'stoppad');
      await projections.vantaPa('8', { ...soon, namn: 'tallig' });
      expect(positionsIn(bench.reader())).toEqual([1, 2, 3, 4, 5]);
      expect(statusOf(projections)).toMatchObject({ position: '5', stopp: { handelse: { position: '6' } } });
    });

    it('is told at once to those who wait for the model', async () => {
      const { projections } = bench.start([rakneModell()]);
      await projections.vantaPaRedo(soon);
      await poison();
      await expect(projections.vantaPa('6', { timeoutMs: 60_000 })).rejects.toThrow(ReadModelStopped);
      expect(projections.redo).toBe(true);
    });

    it('is not tried again before a restart, and then with whatever the new release makes of it', async () => {
      await poison();
      let attempts = 0;
      const counting = rakneModell({
        apply: (handelser, tx, strommar) => {
          if (handelser.some(({ type }) => type === 'Giftigt')) attempts++;
          rakneModell().apply(handelser, tx, strommar);
        },
      });
      const first = bench.start([counting, tallig]);
      await until(() => statusOf(first.projections).tillstand === 'stoppad');
      const before = attempts;
      for (let i = 0; i < 5; i++)
        await first.projections.vantaPa(await bench.note('arende-2', i), { ...soon, namn: 'tallig' });
      expect(attempts).toBe(before);
      await first.stop();

      const mended = rakneModell({
        apply: (handelser, tx, strommar) =>
          rakneModell().apply(
            handelser.filter(({ type }) => type !== 'Giftigt'),
            tx,
            strommar,
          ),
      });
      const second = bench.start([mended]);
      await second.projections.vantaPa('11', soon);
      expect(positionsIn(bench.reader())).toEqual([1, 2, 3, 5, 6, 7, 8, 9, 10, 11]);
    });

    it('can be read from another process as the reason it stands still', async () => {
      await poison();
      const { files, projections } = bench.start([rakneModell()]);
      await until(() => statusOf(projections).tillstand === 'stoppad');
      expect(files.info()).toMatchObject([
        { namn: 'rakning', position: '3', stopp: { handelse: { typ: 'Giftigt' } } },
      ]);
    });
  });

  describe('because it is of a newer release', () => {
    it('stops the read models right before it, without trying over and over', async () => {
      bench.store.faults.decode = ({ position }) =>
        position === '4' ? new NewerRelease('v9 av TalNoterat') : null;
      await bench.note('arende-1', 1, 2, 3, 4, 5);
      const { projections } = bench.start([rakneModell(), tallig]);
      await until(() => projections.status().every(({ tillstand }) => tillstand === 'stoppad'));
      const { subscriptions } = bench.store.seen;
      expect(statusOf(projections)).toMatchObject({
        orsak: 'v9 av TalNoterat',
        stopp: { efter: '3', handelse: null },
      });
      expect(statusOf(projections).bygge?.position).toBe('3');

      await bench.note('arende-2', 6, 7);
      await until(() => statusOf(projections).huvud === '7');
      expect(bench.store.seen.subscriptions).toBe(subscriptions);
      expect(subscriptions).toBeLessThan(5);
    });

    it('shows a model that has served as lagging', async () => {
      const { projections } = bench.start([rakneModell()]);
      await projections.vantaPa(await bench.note('arende-1', 1), soon);
      bench.store.faults.decode = ({ position }) => (position === '2' ? new NewerRelease('v9') : null);
      await bench.note('arende-1', 2, 3);
      await until(() => statusOf(projections).efterslapning === 2);
      expect(statusOf(projections)).toMatchObject({
        tillstand: 'stoppad',
        position: '1',
        huvud: '3',
        ikapp: false,
      });
      expect(positionsIn(bench.reader())).toEqual([1]);
    });
  });
});
