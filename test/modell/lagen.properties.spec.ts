import { describe, it } from '@jest/globals';
import { justeratForeExpediering } from './invarianter/expediering.js';
import { enMinoritetsratt, enTredjedel } from './invarianter/minoritet.js';
import { beredMotion, vacktMotion } from './invarianter/motionsbeslut.js';
import { lagaKraftEfterTiden, sistaDagEnligtLagen } from './invarianter/overklagandetid.js';
import { kor, nadde } from './korning.js';

/*
 * What the law says of any history whatever, one property for each: random orders to two processes, lawful and not,
 * and every event judged by a reading of the log that knows nothing of the product's rules.
 */

describe('whatever is asked, and in whatever order', () => {
  it('(a) fullmäktige settles no motion that no nämnd has prepared, unless it says why', async () => {
    const utfall = await kor({
      invarianter: [beredMotion, vacktMotion],
      antal: 15,
      fro: 11,
      langd: 30,
      borjan: [1, 10],
      ofta: [
        'FattaBeslut',
        'FattaBeslut',
        'FattaBeslut',
        'TilldelaParagraf',
        'BeredArende',
        'MakuleraHandelse',
      ],
    });
    nadde(utfall, 'BeslutFattat', 'nekat BEREDNING_SAKNAS');
  }, 3_600_000);

  it('(b) a minority gets a matter put off or sent back once, as long as that stands', async () => {
    const utfall = await kor({
      invarianter: [enMinoritetsratt, enTredjedel],
      antal: 15,
      fro: 12,
      langd: 30,
      borjan: [6, 9],
      ofta: ['AterremitteraArende', 'BordlaggArende', 'UpphavBeslut', 'MakuleraHandelse'],
    });
    nadde(
      utfall,
      'ArendeAterremitterat minoritet',
      'ArendeBordlagt minoritet',
      'BeslutUpphavt',
      'nekat MINORITETSRATT_FORBRUKAD',
      'nekat MINORITET_FOR_LITEN',
      'nekat VAL_KRAVER_MAJORITET',
    );
  }, 3_600_000);

  it('(d) no paragraf is sent before it has been approved, unless somebody answers for it', async () => {
    const utfall = await kor({
      invarianter: [justeratForeExpediering],
      antal: 15,
      fro: 13,
      langd: 30,
      borjan: [9, 14],
      ofta: ['ExpedieraBeslut', 'JusteraProtokoll', 'UpprattaProtokoll', 'MakuleraHandelse'],
    });
    nadde(utfall, 'BeslutExpedierat', 'ProtokollJusterat', 'nekat EJ_JUSTERAT', 'AvvikelseNoterad O-24');
  }, 3_600_000);

  it('(e) nothing is final before three weeks from a notice that stayed up, to a weekday', async () => {
    const utfall = await kor({
      invarianter: [lagaKraftEfterTiden, sistaDagEnligtLagen],
      antal: 20,
      fro: 14,
      langd: 30,
      borjan: [13, 16],
      tid: 5,
      ofta: [
        'NoteraLagaKraft',
        'NoteraLagaKraft',
        'AvbrytAnslag',
        'NoteraOverklagandetidUtgangen',
        'AvbrytAnslag',
        'TaNedAnslag',
        'TillkannageJustering',
      ],
    });
    nadde(
      utfall,
      'OverklagandetidUtgangen av klockan',
      'BeslutVannLagaKraft',
      'AnslagAvbrutet',
      'nekat OVERKLAGANDETIDEN_LOPER',
      'nekat OVERKLAGANDETIDEN_EJ_BORJAT',
      'nekat SISTA_DAG_STAMMER_EJ',
    );
  }, 3_600_000);
});
