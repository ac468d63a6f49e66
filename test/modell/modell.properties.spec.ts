import { describe, it } from '@jest/globals';
import { justeratForeExpediering } from './invarianter/expediering.js';
import { klockanEjOmImporterat, klockanEnGang } from './invarianter/klockan.js';
import {
  diarienummerIFoljd,
  kommandotEnGang,
  nummerIFoljd,
  paragrafEnGang,
  paragrafEnGangOmAret,
  utanLuckor,
} from './invarianter/loggen.js';
import { enMinoritetsratt, enTredjedel } from './invarianter/minoritet.js';
import { beredMotion, vacktMotion } from './invarianter/motionsbeslut.js';
import { lagaKraftEfterTiden, sistaDagEnligtLagen } from './invarianter/overklagandetid.js';
import { kor, nadde } from './korning.js';

const LOGGEN = [
  utanLuckor,
  kommandotEnGang,
  nummerIFoljd,
  diarienummerIFoljd,
  paragrafEnGang,
  paragrafEnGangOmAret,
];
const KLOCKAN = [klockanEnGang, klockanEjOmImporterat];
const LAGEN = [
  beredMotion,
  vacktMotion,
  enMinoritetsratt,
  enTredjedel,
  justeratForeExpediering,
  lagaKraftEfterTiden,
  sistaDagEnligtLagen,
];

/*
 * Two processes over one log are asked for anything, in any order, twice, late, at once, with other bodies under the
 * same keys; answers are lost, processes are killed and started again, and their clocks look now and then.
 */
describe('sammanträden, ärenden and the clock, in two processes over one log', () => {
  it('never break an invariant, and whoever is asked answers the same', async () => {
    await kor({ invarianter: [...LOGGEN, ...KLOCKAN, ...LAGEN], antal: 8, langd: 50 });
  }, 3_600_000);

  it('get everywhere: the same sequences each time reach every end that matters', async () => {
    const utfall = await kor({
      invarianter: [...LOGGEN, ...KLOCKAN, ...LAGEN],
      antal: 13,
      fro: 16,
      langd: 50,
      borjan: [2, 18],
    });
    nadde(
      utfall,
      'BeslutFattat',
      'BeslutExpedierat',
      'OverklagandetidUtgangen av klockan',
      'MotionsfristPasserad av klockan',
      'BeslutVannLagaKraft',
      'nekat NYCKEL_ATERANVAND',
      'nekat Dodad',
      'nekat LOGGEN_TIDEN_UTE',
    );
  }, 3_600_000);

  it('give each paragraf a number of its own at its meeting, and approve it once', async () => {
    const utfall = await kor({
      invarianter: [paragrafEnGang, paragrafEnGangOmAret],
      antal: 13,
      fro: 17,
      langd: 30,
      borjan: [8, 13],
      ofta: ['JusteraProtokoll', 'TilldelaParagraf', 'UpprattaProtokoll', 'MakuleraHandelse'],
    });
    nadde(utfall, 'ProtokollJusterat', 'nekat REDAN_JUSTERAT', 'nekat PARAGRAFNUMMER_UPPTAGET');
  }, 3_600_000);
});
