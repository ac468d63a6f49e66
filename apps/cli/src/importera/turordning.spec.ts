import { describe, expect, it } from '@jest/globals';
import { Turordning } from './turordning.js';

describe('work in turn', () => {
  it('keeps the order of what shares a key, and lets the rest go by', async () => {
    const turordning = new Turordning(10);
    const gjort: string[] = [];
    const grind = Promise.withResolvers<undefined>();
    const alla = [
      turordning.ko(['a'], async () => {
        await grind.promise;
        gjort.push('a1');
      }),
      turordning.ko(['a', 'b'], async () => gjort.push('ab')),
      turordning.ko(['b'], async () => gjort.push('b')),
      turordning.ko(['c'], async () => gjort.push('c')),
    ];
    await alla[3];
    expect(gjort).toEqual(['c']);
    grind.resolve(undefined);
    await Promise.all(alla);
    expect(gjort).toEqual(['c', 'a1', 'ab', 'b']);
  });

  it('goes on after work that failed', async () => {
    const turordning = new Turordning(1);
    const fel = turordning.ko(['a'], () => Promise.reject(new Error('nej')));
    const sedan = turordning.ko(['a'], async () => 'ja');
    await expect(fel).rejects.toThrow('nej');
    expect(await sedan).toBe('ja');
  });

  it('never does more at once than it may', async () => {
    const turordning = new Turordning(3);
    let [nu, mest] = [0, 0];
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        turordning.ko([`${i}`], async () => {
          mest = Math.max(mest, ++nu);
          await Promise.resolve();
          nu--;
        }),
      ),
    );
    expect(mest).toBe(3);
  });
});
