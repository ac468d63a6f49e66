import { describe, expect, it } from '@jest/globals';
import { felINamnet } from './scenarier.js';

describe('a scenario', () => {
  it('is asked for by its name', () => expect(felINamnet(['ar'])).toBeNull());

  it.each([
    [['år'], 'Okänt scenario: år. Det finns: ar.'],
    [['toString'], 'Okänt scenario: toString. Det finns: ar.'],
    [[], 'Ange vilket scenario som ska köras, t.ex. npm run scenario -- ar. Det finns: ar.'],
    [['ar', 'b'], 'Ett scenario i taget; b är för mycket. Det finns: ar.'],
  ])('is not %j, and what there is is told', (namn, fel) => expect(felINamnet(namn)).toBe(fel));
});
