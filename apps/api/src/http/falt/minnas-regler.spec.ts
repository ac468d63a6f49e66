import { describe, expect, it, jest } from '@jest/globals';
import { getMetadataStorage, IsString, MetadataStorage, validateSync } from 'class-validator';
import { minnasRegler } from './minnas-regler.js';

class Grund {
  @IsString()
  namn: unknown = 'Grund';
}
class Arvd extends Grund {
  @IsString()
  ort: unknown = 'Kommunen';
}

describe('minnasRegler', () => {
  const forrad = (): { readonly forrad: MetadataStorage; readonly slaUpp: jest.Mock } => {
    const slaUpp = jest.fn((klass: unknown) => [{ target: klass }]);
    const ett = Object.assign(new MetadataStorage(), { getTargetValidationMetadatas: slaUpp });
    minnasRegler(ett);
    return { forrad: ett, slaUpp: slaUpp };
  };

  it('slår upp en klass regler en gång', () => {
    const { forrad: ett, slaUpp } = forrad();
    const regler = ett.getTargetValidationMetadatas(Arvd, '', false, false);
    expect(ett.getTargetValidationMetadatas(Arvd, '', false, false)).toBe(regler);
    expect(ett.getTargetValidationMetadatas(Grund, '', false, false)).not.toBe(regler);
    expect(slaUpp).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['schema', ['Arvd', false, false]],
    ['always', ['', true, false]],
    ['strict', ['', false, true]],
    ['groups', ['', false, false, ['a']]],
  ] as const)(
    'slår upp varje gång när något annat frågas efter: %s',
    (_, [schema, always, strict, groups]) => {
      const { forrad: ett, slaUpp } = forrad();
      for (let i = 0; i < 2; i++)
        ett.getTargetValidationMetadatas(Arvd, schema, always, strict, groups && [...groups]);
      expect(slaUpp).toHaveBeenCalledTimes(2);
    },
  );

  it('ger samma fel som förut, också för ärvda fält', () => {
    const fel = (): readonly string[] =>
      validateSync(Object.assign(new Arvd(), { namn: 1, ort: 2 })).map(({ property }) => property);
    const fore = fel();
    minnasRegler(getMetadataStorage());
    expect([fel(), fel()]).toEqual([fore, fore]);
    expect([...fore].sort()).toEqual(['namn', 'ort']);
  });
});
