import { describe, expect, it } from '@jest/globals';

import type { Mottagare } from '../arende/arende.types.js';
import { exempelkommun } from '../testing/index.js';
import { harOutskrivenGrupp, medUtskrivnaGrupper } from './mottagargrupper.js';

const alla: Mottagare = { typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null };
const { register } = exempelkommun();
const namnen = (datum: string | null, utom: string | null = null) => {
  const [grupp] = medUtskrivnaGrupper([alla], register, { datum, utom });
  return grupp?.typ === 'grupp' ? grupp.expanderad : null;
};

describe('a group of recipients', () => {
  it('is written out as it was that day, under the names of that day', () => {
    const da = namnen('2020-03-02');
    const sedan = namnen('2024-03-04');
    expect(da).toContain('Kommunstyrelsen');
    expect(da).not.toEqual(sedan);
    for (const nagra of [da, sedan]) expect(new Set(nagra).size).toBe(nagra?.length);
  });

  it('leaves out the body that decided, by its code or its name', () => {
    for (const utom of ['KS', 'Kommunstyrelsen'])
      expect(namnen('2024-03-04', utom)).toEqual(
        namnen('2024-03-04')?.filter((namn) => namn !== 'Kommunstyrelsen'),
      );
  });

  it('stays as it is where the day, the register or the group is not known, or somebody has written it out', () => {
    expect(namnen('2024-03')).toBeNull();
    expect(namnen(null)).toBeNull();
    expect(namnen('1999-03-04')).toBeNull();
    const dag = { datum: '2024-03-04', utom: null };
    expect(medUtskrivnaGrupper([alla], null, dag)).toEqual([alla]);
    const okand: Mottagare = { ...alla, grupp: 'Alla bolag' };
    expect(medUtskrivnaGrupper([okand], register, dag)).toEqual([okand]);
    const utskriven: Mottagare = { ...alla, expanderad: ['Socialnämnden'] };
    expect(medUtskrivnaGrupper([utskriven], register, dag)).toEqual([utskriven]);
  });

  it('is not what a body or a person is', () => {
    const organ: Mottagare = { typ: 'organ', namn: 'Socialnämnden' };
    expect(harOutskrivenGrupp([organ, { ...alla, expanderad: [] }])).toBe(false);
    expect(harOutskrivenGrupp([organ, alla])).toBe(true);
    expect(medUtskrivnaGrupper([organ], register, { datum: '2024-03-04', utom: null })).toEqual([organ]);
  });
});
