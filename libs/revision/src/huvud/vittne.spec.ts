import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkpointtext, tolkaVittnen } from './index.js';
import { OPALITLIGA, Provserver, type Provsvar } from './testing/httpsvar.js';
import { Provvittne } from './testing/provvittne.js';

const NAMN = 'prov.exempel.se/logg';
const not = (size: number): string =>
  `${checkpointtext({ namn: NAMN, size, root: Buffer.alloc(32, size) })}\n— ${NAMN} AAAAAAAA\n`;

describe('a witness', () => {
  let server: Provserver;
  let svara: (kropp: Buffer, vag: string) => Provsvar;
  const provvittne = new Provvittne('vittne.exempel.se');

  beforeAll(async () => {
    server = await Provserver.starta((kropp, vag) => svara(kropp, vag));
  });
  afterAll(() => server.stang());

  /** What it answers, asked of a head of seven events, and how much of the log it was shown at each question. */
  const fraga = async (sett: number, ms = 300): Promise<{ svar: string; visat: readonly number[] }> => {
    const [vittne] = tolkaVittnen(`${server.url}/=${provvittne.vkey}`, ms);
    const visat: number[] = [];
    const svar = await vittne
      ?.bevittna({
        ...{ huvud: { storlek: 7, not: not(7) }, sett },
        bevis: (fran) => {
          visat.push(fran);
          return [];
        },
      })
      .catch(String);
    return { svar: svar ?? '', visat };
  };

  it('is asked at add-checkpoint, and its line is taken when it holds', async () => {
    const vagar: string[] = [];
    svara = (kropp, vag) => {
      vagar.push(vag);
      return provvittne.svara(kropp);
    };
    const { svar, visat } = await fraga(0);
    expect([svar.startsWith('— vittne.exempel.se '), visat, vagar]).toEqual([true, [0], ['/add-checkpoint']]);
  });

  const en409 = (...storlekar: readonly string[]): ((kropp: Buffer) => Provsvar) => {
    const kvar = [...storlekar];
    return () => ({ status: 409, kropp: kvar.length > 1 ? (kvar.shift() ?? '') : (kvar[0] ?? '') });
  };

  it('that has seen another part of the log than was known is shown the proof from there', async () => {
    let fragor = 0;
    svara = (kropp) => {
      fragor += 1;
      if (fragor === 1) return { status: 409, kropp: '3\n' };
      provvittne.sett = null;
      return provvittne.svara(Buffer.from(kropp.toString('utf8').replace('old 3', 'old 0')));
    };
    const { svar, visat } = await fraga(5);
    expect([svar.startsWith('— vittne.exempel.se '), visat]).toEqual([true, [5, 3]]);
  });

  it.each<[string, (kropp: Buffer) => Provsvar, readonly number[], string]>([
    [
      'has seen more than there is',
      en409('9\n'),
      [5],
      'har sett 9 händelser, men det nyaste trädhuvudet omfattar 7',
    ],
    [
      'says that it has seen what it was shown from',
      en409('5\n'),
      [5],
      'har sett en annan logg med 5 händelser',
    ],
    ['says something else each time', en409('3\n', '4\n', '6\n'), [5, 3, 4], 'byter huvud hela tiden'],
    ['refuses without a size', en409(''), [5], 'har sett en annan logg än den här (409)'],
    ['refuses with what is no size', en409('-1\n'), [5], 'har sett en annan logg än den här (409)'],
    ['does not take the proof', () => ({ status: 422 }), [5], 'har sett en annan logg än den här (422)'],
    ['knows nothing of the log', () => ({ status: 404 }), [5], 'Vittnet vittne.exempel.se svarade 404'],
    ['answers with nothing', () => ({ status: 200 }), [5], 'utan en medsignatur som håller'],
  ])('that %s is told of', async (_, svaret, frana, text) => {
    svara = svaret;
    const { svar, visat } = await fraga(5);
    expect(svar).toMatch(/^IntygUteblev: /);
    expect(svar).toContain(text);
    expect(visat).toEqual(frana);
  });

  it.each(OPALITLIGA)('that answers with %s is not waited for', async (_, svaret, text) => {
    svara = () => svaret;
    const { svar, visat } = await fraga(5);
    expect(svar).toMatch(new RegExp(`^IntygUteblev: .*${text}`));
    expect(visat).toEqual([5]);
  });
});
