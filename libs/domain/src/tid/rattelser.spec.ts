import { describe, expect, it } from '@jest/globals';

import { medVarde, vardeVid } from './rattelser.js';
import type { Json } from '../shared/json.js';

const data = {
  organ: 'KS',
  tillagg: ['Ett', 'Två'],
  av: [{ namn: 'Anna', parti: null }],
  'a/b': 1,
  'c~d': 2,
  '': 3,
};

describe('a JSON Pointer into an event', () => {
  it.each<[string, Json]>([
    ['/organ', 'KS'],
    ['/tillagg', ['Ett', 'Två']],
    ['/tillagg/1', 'Två'],
    ['/av/0/namn', 'Anna'],
    ['/av/0/parti', null],
    ['/a~1b', 1],
    ['/c~0d', 2],
    ['/', 3],
  ])('%s', (falt, varde) => {
    expect(vardeVid(data, falt)).toStrictEqual(varde);
    expect(vardeVid(medVarde(data, falt, 'nytt'), falt)).toBe('nytt');
  });

  it.each([
    '',
    'organ',
    '/finns',
    '/tillagg/2',
    '/tillagg/-1',
    '/tillagg/01',
    '/tillagg/',
    '/tillagg/length',
    '/organ/0',
    '/av/0/parti/x',
    '/toString',
    '/a/b',
  ])('%p names nothing, and changes nothing', (falt) => {
    expect(vardeVid(data, falt)).toBeUndefined();
    expect(medVarde(data, falt, 'nytt')).toStrictEqual(data);
  });

  it('changes what it names and leaves what it was given', () => {
    const fore = JSON.stringify(data);
    expect(medVarde(data, '/av/0/namn', 'Ann')).toStrictEqual({
      ...data,
      av: [{ namn: 'Ann', parti: null }],
    });
    expect(JSON.stringify(data)).toBe(fore);
  });

  it('keeps the order of the members', () =>
    expect(Object.keys(medVarde(data, '/tillagg', []) as object)).toStrictEqual(Object.keys(data)));
});
