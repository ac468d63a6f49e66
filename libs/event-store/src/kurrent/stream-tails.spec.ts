import { describe, expect, it } from '@jest/globals';
import { StreamTails } from './stream-tails.js';

describe('the remembered ends of streams', () => {
  const begin = () => {
    const tails = new StreamTails({ tails: 3, ownTailMs: 60_000 });
    tails.read('s', { revision: 4, hash: 'e' });
    return tails;
  };

  it('a read is remembered, and one from a follower that is behind does not take it back', () => {
    const tails = begin();
    tails.read('s', { revision: 3, hash: 'd' });
    expect(tails.of('s')).toMatchObject({ revision: 4, hash: 'e' });
  });

  it('an append is relied on when its place was known before and nobody else wrote', () => {
    const tails = begin();
    tails.writing('s')({ onto: { revision: 4, hash: 'e' }, tail: { revision: 5, hash: 'f' } });
    expect(tails.of('s')).toMatchObject({ revision: 5, hash: 'f' });
  });

  it('an append is not relied on when the place before it was not known', () => {
    const tails = begin();
    tails.writing('t')({ onto: { revision: 4, hash: 'e' }, tail: { revision: 5, hash: 'f' } });
    expect(tails.of('t')).toBeUndefined();
  });

  it('nothing is relied on after two appends that overlapped', () => {
    const tails = begin();
    const [first, second] = [tails.writing('s'), tails.writing('s')];
    first({ onto: { revision: 4, hash: 'e' }, tail: { revision: 5, hash: 'f' } });
    second(null);
    expect(tails.of('s')).toBeUndefined();
  });

  it('an append is relied on for a short time only', () => {
    const tails = new StreamTails({ tails: 3, ownTailMs: -1 });
    tails.read('s', { revision: 4, hash: 'e' });
    tails.writing('s')({ onto: { revision: 4, hash: 'e' }, tail: { revision: 5, hash: 'f' } });
    expect(tails.of('s')).toBeUndefined();
  });

  it('what passes by corrects what is known, and is otherwise not worth remembering', () => {
    const tails = begin();
    tails.writing('s')({ onto: { revision: 4, hash: 'e' }, tail: { revision: 5, hash: 'wrong' } });
    tails.passed('s', { revision: 5, hash: 'f' });
    tails.passed('t', { revision: 0, hash: 'a' });
    expect([tails.of('s')?.hash, tails.of('t')]).toEqual(['f', undefined]);
  });

  it('the stream used last is forgotten last', () => {
    const tails = begin();
    for (const name of ['t', 'u', 's', 'v']) tails.read(name, { revision: 9, hash: name });
    expect(['s', 't', 'u', 'v'].map((name) => tails.of(name)?.revision)).toEqual([9, undefined, 9, 9]);
  });
});
