import { expect, it } from '@jest/globals';
import { Radidentiteter } from './identitet.js';

const av = (...rader: readonly (readonly [object, (string | null)?])[]) => {
  const identiteter = new Radidentiteter();
  return rader.map(([rad, id = null]) => identiteter.av(rad, id));
};

it('a line is the same whatever the order of its members', () => {
  const [en] = av([{ a: 1, b: [2] }]);
  const [annan] = av([{ b: [2], a: 1 }]);
  expect(en).toEqual(annan);
  expect(en?.commandId).toMatch(/^[0-9a-f-]{36}$/);
});

it('lines that say the same are told apart by how many came before', () => {
  const [forsta, andra, tredje] = av([{ a: 1 }], [{ a: 1 }], [{ a: 2 }]);
  expect(new Set([forsta, andra, tredje].map((i) => i?.commandId)).size).toBe(3);
  expect(forsta?.bodyHash).toBe(andra?.bodyHash);
  expect(av([{ a: 1 }], [{ a: 1 }])).toEqual([forsta, andra]);
});

it('a line with an id is that id, whatever it says', () => {
  const [en, annan] = av([{ id: 'x', a: 1 }, 'x'], [{ id: 'x', a: 2 }, 'x']);
  expect(en?.commandId).toBe(annan?.commandId);
  expect(en?.bodyHash).not.toBe(annan?.bodyHash);
});
