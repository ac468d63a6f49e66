import { describe, expect, it } from '@jest/globals';
import { nestlogg, skapaLogg } from './logg.js';

const skrivet = (): { rader: string[]; ut: { write: (rad: string) => void } } => {
  const rader: string[] = [];
  return { rader, ut: { write: (rad) => void rader.push(rad) } };
};

class FelMedInnehall extends Error {
  override readonly name = 'FelMedInnehall';
  readonly kod = 'PROV';
  readonly handelse = { citat: 'skyddad text' };
}

describe('Logg', () => {
  it('skriver JSON i drift', () => {
    const { rader, ut } = skrivet();
    nestlogg(skapaLogg({ produktion: true, ut })).log('Startad', 'Start');
    expect(JSON.parse(rader[0]!)).toMatchObject({ level: 30, msg: 'Startad', context: 'Start' });
  });

  it('skriver läsbara rader i utveckling', () => {
    const { rader, ut } = skrivet();
    nestlogg(skapaLogg({ produktion: false, ut })).warn('Långsamt', 'Logg');
    expect(rader[0]).toMatch(/^\d\d:\d\d:\d\d VARNING \[Logg\] Långsamt\n$/);
  });

  it('säger vad felet var, var det uppstod och vad som låg bakom, men inte vad det handlade om', () => {
    const { rader, ut } = skrivet();
    skapaLogg({ produktion: true, ut }).error(
      new FelMedInnehall('gick inte', { cause: new Error('disken') }),
    );
    const { err } = JSON.parse(rader[0]!) as { err: Record<string, unknown> };
    expect(err).toMatchObject({
      typ: 'FelMedInnehall',
      text: 'gick inte',
      kod: 'PROV',
      orsak: { text: 'disken' },
    });
    expect(err['stack']).toContain('logg.spec');
    expect(rader[0]).not.toContain('skyddad text');
  });

  it('låter inte ett felmeddelande citera innehåll', () => {
    const { rader, ut } = skrivet();
    nestlogg(skapaLogg({ produktion: true, ut })).error(
      new Error('Okänt fall: {"skal":"skyddad text"}'),
      'Fel',
    );
    expect(JSON.parse(rader[0]!)).toMatchObject({ context: 'Fel', err: { text: 'Okänt fall: …' } });
    expect(rader[0]).not.toContain('skyddad text');
  });
});
