import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stil } from '../../apps/cli/src/terminal/stil.js';
import { scenario } from './ar/index.js';
import { VISNINGAR } from './ar/rapporter.js';
import type { Handelserad } from './kommun/berattelse.js';
import type { Kommun } from './kommun/kommun.js';
import { rapportenSomCsv } from './rapporter/fraga.js';
import { visa } from './rapporter/visning.js';
import { rader } from './rader.js';
import { provaRegelrevisionen } from './regelrevision.prov.js';
import { ANSLAGSBEVIS, TAVLAN_LANGFREDAGEN } from './tavlan.js';
import { utskriften } from './utskrift/utskrift.js';

/*
 * The year is run once, and every line that the reports say of it is compared with what the script in `ar/` and the law
 * come to. The lines are counted by hand: a day, an age or a number that changes here is a change of what a kommun is
 * told.
 */

let kommun: Kommun;

beforeAll(async () => {
  kommun = await scenario.kor();
}, 600_000);
afterAll(() => kommun.produkten.stang());

/** A report as lines, its cells between bars. */
const lines = async (visning: keyof typeof VISNINGAR): Promise<readonly string[]> =>
  (await visa(kommun.produkten, VISNINGAR[visning])).rader.map((rad) => rad.join(' | '));

const story = (slag: Handelserad['slag']): readonly Handelserad[] =>
  kommun.berattelse.rader.filter((rad) => rad.slag === slag);

describe('the year', () => {
  const haller = async (organ: string): Promise<readonly string[]> => {
    const svar = await kommun.produkten.fraga(`sammantraden?organ=${organ}&limit=200`);
    return (JSON.parse(svar) as { poster: readonly { status: string }[] }).poster.map(({ status }) => status);
  };

  it('has twelve meetings of fullmäktige and twenty-four of styrelsen, and one that was called off', async () => {
    const [kf, ks] = [await haller('KF'), await haller('KS')];
    expect([kf.length, ks.length, ks.filter((s) => s === 'installt').length]).toEqual([12, 25, 1]);
  });

  it('was refused this, by these rules', () =>
    expect(story('nekat').map(({ dag, regel }) => `${dag} ${regel ?? ''}`)).toEqual(
      rader(`
        2025-01-20 R-52
        2025-01-27 R-02
        2025-02-11 R-60
        2025-02-12 R-60
        2025-02-24 R-20
        2025-02-28 R-52b
        2025-03-05 R-03
        2025-03-20 R-70
        2025-03-31 R-04
        2025-04-11 O-27
        2025-04-15 R-71
        2025-04-24 R-54
        2025-04-28 R-40
        2025-04-28 R-31
        2025-04-30 O-24
        2025-05-07 R-45
        2025-05-20 R-33
        2025-05-26 R-42
        2025-06-04 R-54b
        2025-06-16 O-14
        2025-06-16 R-40
        2025-07-07 R-23
        2025-07-09 R-32
        2025-08-01 R-70
        2025-08-26 R-37
        2025-09-29 R-40
      `),
    ));

  it('was told that a motion was reported late, and of nothing else by the rules about motions', () =>
    expect(
      story('varning')
        .filter(({ regel }) => regel !== 'R-52')
        .map(({ dag, regel, text }) => `${dag} ${regel ?? '–'} ${text}`),
    ).toEqual(['2024-02-26 – KS-2024-1', '2025-05-26 R-04 KS-2024-3']));

  // the notice plus three weeks, moved past days off
  it('had the clock record what ran out, the day after its last day', () =>
    expect(
      story('klockan').map(({ dag, text }) =>
        [dag, ...(text.match(/(?<=sista dag )\S+(?=:)|[KS][SN]-20\d\d-\d+/g) ?? [])].join(' '),
      ),
    ).toEqual(
      rader(`
        2025-02-26 2025-02-25 KS-2025-1
        2025-03-27 2025-03-26 KS-2024-1 KS-2025-2 SN-2025-2
        2025-04-30 2025-04-29 KS-2024-3
        2025-05-14 2025-05-13 KS-2025-10
        2025-05-28 2025-05-27 KS-2025-3 KS-2025-4 KS-2025-9
        2025-06-13 2025-06-12 KS-2025-15
        2025-06-24 2025-06-23 KS-2025-5 KS-2025-7
        2025-07-17 2025-07-16 KS-2025-11 KS-2025-22 KS-2025-8
        2025-08-06 2025-08-05 KS-2025-13 KS-2025-27
        2025-08-08 2025-08-07 KS-2025-23
        2025-09-24 2025-09-23 KS-2025-19 KS-2025-20
        2025-10-29 2025-10-28 KS-2024-4
        2025-10-29 2025-10-28 KS-2024-3 KS-2025-24 KS-2025-25
        2025-11-14 2025-11-13 KS-2025-34
        2025-11-26 2025-11-25 KS-2025-18 KS-2025-28 KS-2025-29 KS-2025-31
        2025-12-30 2025-12-29 KS-2025-17 KS-2025-32 KS-2025-35 KS-2025-36 KS-2025-37 KS-2025-6
      `),
    ));
});

describe('the motions that fullmäktige is told of (KL 5:35)', () => {
  // the day it was raised was first recorded as 25 February 2024, a Sunday: mended on 10 January
  it('had a wrong day, as the log knew it then', async () =>
    expect(await lines('motionerForeRattelsen')).toEqual(
      rader(`
        KS-2024-4 | kulturskola i varje kommundel | 2024-10-28 | 73 | 2025-10-28 | obesvarad | – | –
        KS-2024-3 | giftfria förskolor | 2024-04-29 | 255 | 2025-04-29 | obesvarad | – | –
        KS-2024-2 | fler bänkar i parkerna | 2024-03-25 | 290 | 2025-03-25 | obesvarad | – | –
        KS-2024-1 | seniorkort i kollektivtrafiken | 2024-02-25 | 319 | 2025-02-25 | obesvarad | – | –
      `),
    ));

  // of 4 + 9 that had been raised, one is granted and one written off
  it('are eleven in April', async () =>
    expect(await lines('motionerApril')).toEqual(
      rader(`
        KS-2025-13 | säker skolväg i Västanå | 2025-03-31 | 27 | 2026-03-31 | obesvarad | – | –
        KS-2025-12 | en hundrastgård i Norrby | 2025-03-31 | 27 | 2026-03-31 | obesvarad | – | –
        KS-2025-11 | minskat matsvinn | 2025-03-31 | 27 | 2026-03-31 | obesvarad | – | –
        KS-2025-8 | fast omsorgskontakt i hemtjänsten | 2025-02-24 | 62 | 2026-02-24 | obesvarad | – | –
        KS-2025-7 | solceller på skolornas tak | 2025-02-24 | 62 | 2026-02-24 | obesvarad | – | –
        KS-2025-6 | ett nytt badhus | 2025-02-24 | 62 | 2026-02-24 | obesvarad | – | –
        KS-2025-5 | e-petitioner | 2025-01-27 | 90 | 2026-01-27 | obesvarad | – | –
        KS-2025-4 | avgiftsfria bussresor | 2025-01-27 | 90 | 2026-01-27 | obesvarad | – | –
        KS-2025-3 | cykelbana till Strandskolan | 2025-01-27 | 90 | 2026-01-27 | obesvarad | – | –
        KS-2024-4 | kulturskola i varje kommundel | 2024-10-28 | 181 | 2025-10-28 | obesvarad | – | –
        KS-2024-3 | giftfria förskolor | 2024-04-29 | 363 | 2025-04-29 | obesvarad | – | –
      `),
    ));

  // KS-2025-7 is among them again: the court annulled the decision on 20 October
  it('are sixteen in October', async () =>
    expect(await lines('motionerOktober')).toEqual(
      rader(`
        KS-2025-38 | ett ungdomsråd | 2025-09-29 | 27 | 2026-09-29 | obesvarad | – | –
        KS-2025-37 | en konstgräsplan | 2025-09-29 | 27 | 2026-09-29 | obesvarad | – | –
        KS-2025-36 | öppna data | 2025-09-29 | 27 | 2026-09-29 | obesvarad | – | –
        KS-2025-33 | stöd till anhöriga | 2025-08-25 | 62 | 2026-08-25 | obesvarad | – | –
        KS-2025-32 | trygghetsvandringar | 2025-08-25 | 62 | 2026-08-25 | obesvarad | – | –
        KS-2025-31 | färre elever i varje klass | 2025-08-25 | 62 | 2026-08-25 | obesvarad | – | –
        KS-2025-29 | laddstolpar vid idrottshallarna | 2025-07-07 | 111 | 2026-07-07 | obesvarad | – | –
        KS-2025-28 | meröppet bibliotek | 2025-07-07 | 111 | 2026-07-07 | obesvarad | – | –
        KS-2025-26 | avgiftsfri parkering i centrum | 2025-06-16 | 132 | 2026-06-16 | obesvarad | – | –
        KS-2025-21 | skolmat lagad på plats | 2025-05-26 | 153 | 2026-05-26 | obesvarad | – | –
        KS-2025-18 | ett vinterbad i hamnen | 2025-04-28 | 181 | 2026-04-28 | obesvarad | – | –
        KS-2025-17 | fritidsgård på landsbygden | 2025-04-28 | 181 | 2026-04-28 | obesvarad | – | –
        KS-2025-16 | ett utegym vid sjön | 2025-04-28 | 181 | 2026-04-28 | obesvarad | – | –
        KS-2025-7 | solceller på skolornas tak | 2025-02-24 | 244 | 2026-02-24 | obesvarad | – | –
        KS-2025-6 | ett nytt badhus | 2025-02-24 | 244 | 2026-02-24 | obesvarad | – | –
        KS-2024-4 | kulturskola i varje kommundel | 2024-10-28 | 363 | 2025-10-28 | obesvarad | – | –
      `),
    ));

  // 14 unanswered, of which one is late; KS-2024-3 was reported after its year, KS-2024-2 within it
  it('are forty, and have these fates when the year ends', async () =>
    expect(await lines('motionerAlla')).toEqual(
      rader(`
        KS-2025-47 | gångväg runt viken | 2025-12-15 | 16 | 2026-12-15 | obesvarad | – | –
        KS-2025-46 | en julmarknad | 2025-12-15 | 16 | 2026-12-15 | obesvarad | – | –
        KS-2025-45 | krisberedskap i skolan | 2025-12-15 | 16 | 2026-12-15 | obesvarad | – | –
        KS-2025-44 | lokal upphandling av mat | 2025-11-24 | 37 | 2026-11-24 | obesvarad | – | –
        KS-2025-43 | en skridskobana på torget | 2025-11-24 | 37 | 2026-11-24 | obesvarad | – | –
        KS-2025-42 | fler våtmarker | 2025-11-24 | 37 | 2026-11-24 | obesvarad | – | –
        KS-2025-41 | en friluftsteater | 2025-10-27 | 65 | 2026-10-27 | obesvarad | – | –
        KS-2025-40 | nattbuss på helger | 2025-10-27 | 65 | 2026-10-27 | obesvarad | – | –
        KS-2025-39 | en trädplan | 2025-10-27 | 65 | 2026-10-27 | bifall | 2025-12-15 | –
        KS-2025-38 | ett ungdomsråd | 2025-09-29 | 93 | 2026-09-29 | obesvarad | – | –
        KS-2025-37 | en konstgräsplan | 2025-09-29 | 93 | 2026-09-29 | avslag | 2025-11-25 | –
        KS-2025-36 | öppna data | 2025-09-29 | 93 | 2026-09-29 | besvarad | 2025-11-24 | –
        KS-2025-33 | stöd till anhöriga | 2025-08-25 | 128 | 2026-08-25 | obesvarad | – | –
        KS-2025-32 | trygghetsvandringar | 2025-08-25 | 128 | 2026-08-25 | bifall | 2025-11-25 | –
        KS-2025-31 | färre elever i varje klass | 2025-08-25 | 128 | 2026-08-25 | avslag | 2025-10-27 | –
        KS-2025-30 | nya flaggdagar | 2025-07-07 | 177 | 2026-07-07 | återtagen | 2025-09-15 | –
        KS-2025-29 | laddstolpar vid idrottshallarna | 2025-07-07 | 177 | 2026-07-07 | delvis | 2025-10-27 | –
        KS-2025-28 | meröppet bibliotek | 2025-07-07 | 177 | 2026-07-07 | besvarad | 2025-10-27 | –
        KS-2025-26 | avgiftsfri parkering i centrum | 2025-06-16 | 198 | 2026-06-16 | obesvarad | – | –
        KS-2025-25 | stopp för fyrverkerier | 2025-06-16 | 198 | 2026-06-16 | avslag | 2025-09-29 | –
        KS-2025-24 | Storskogen som naturreservat | 2025-06-16 | 198 | 2026-06-16 | bifall | 2025-09-29 | –
        KS-2025-21 | skolmat lagad på plats | 2025-05-26 | 219 | 2026-05-26 | obesvarad | – | –
        KS-2025-20 | tillgängliga badbryggor | 2025-05-26 | 219 | 2026-05-26 | besvarad | 2025-08-25 | –
        KS-2025-19 | förbud mot att bebygga grönytor | 2025-05-26 | 219 | 2026-05-26 | avslag | 2025-08-25 | –
        KS-2025-18 | ett vinterbad i hamnen | 2025-04-28 | 247 | 2026-04-28 | bifall | 2025-10-27 | –
        KS-2025-17 | fritidsgård på landsbygden | 2025-04-28 | 247 | 2026-04-28 | avslag | 2025-11-24 | –
        KS-2025-16 | ett utegym vid sjön | 2025-04-28 | 247 | 2026-04-28 | avslag | 2025-12-15 | –
        KS-2025-13 | säker skolväg i Västanå | 2025-03-31 | 275 | 2026-03-31 | bifall | 2025-07-07 | –
        KS-2025-12 | en hundrastgård i Norrby | 2025-03-31 | 275 | 2026-03-31 | återtagen | 2025-05-05 | –
        KS-2025-11 | minskat matsvinn | 2025-03-31 | 275 | 2026-03-31 | besvarad | 2025-06-16 | –
        KS-2025-8 | fast omsorgskontakt i hemtjänsten | 2025-02-24 | 310 | 2026-02-24 | bifall | 2025-06-16 | –
        KS-2025-7 | solceller på skolornas tak | 2025-02-24 | 310 | 2026-02-24 | obesvarad | – | –
        KS-2025-6 | ett nytt badhus | 2025-02-24 | 310 | 2026-02-24 | avslag | 2025-11-24 | –
        KS-2025-5 | e-petitioner | 2025-01-27 | 338 | 2026-01-27 | besvarad | 2025-05-26 | –
        KS-2025-4 | avgiftsfria bussresor | 2025-01-27 | 338 | 2026-01-27 | avslag | 2025-04-28 | –
        KS-2025-3 | cykelbana till Strandskolan | 2025-01-27 | 338 | 2026-01-27 | bifall | 2025-04-28 | –
        KS-2024-4 | kulturskola i varje kommundel | 2024-10-28 | 429 | 2025-10-28 | försenad | – | –
        KS-2024-3 | giftfria förskolor | 2024-04-29 | 611 | 2025-04-29 | besvarad | 2025-09-29 | 2025-05-26
        KS-2024-2 | fler bänkar i parkerna | 2024-03-25 | 646 | 2025-03-25 | avskriven | 2025-03-31 | 2025-02-24
        KS-2024-1 | seniorkort i kollektivtrafiken | 2024-02-26 | 674 | 2025-02-26 | bifall | 2025-02-24 | –
      `),
    ));
});

describe('the deadlines', () => {
  /*
   * Justering: 10 December + 14 = julafton, moved over the weekend to the 29th. Tillkännagivande: the 29th + 2 =
   * nyårsafton, to 2 January, as what ends on nyårsafton (10 December + 21) and nyårsdagen (11 December + 21).
   */
  it('are these when the year ends', async () =>
    expect(await lines('bevakningar')).toEqual(
      rader(`
        2025-10-28 | −64 | passerad | motionsfrist | KS-2024-4 | motionen | R-04
        2025-10-31 | −61 | passerad | remissvar | KS-2025-21 | remiss 1 | R-24
        2025-12-29 | −2 | passerad | justering | KS-2025-12-10 | §§ 45, 46 | R-51
        2026-01-02 | 2 | löper | förvaltningsbesvär | SN-2025-2 | beslut 1, delgivning 1 | R-71
        2026-01-02 | 2 | löper | överklagandetid | KS-2025-12-03 | anslag 1, §§ 42, 43, 44 | R-70
        2026-01-02 | 2 | löper | överklagandetid | SN-2025-12-04 | anslag 1, § 4 | R-70
        2026-01-02 | 2 | löper | registrering | – | en handling | R-10
        2026-01-02 | 2 | löper | tillkännagivande | KF-2025-12-15 | §§ 74, 75, 76, 77, 78, 79 | R-52
        2026-01-03 | 3 | löper | nedtagning | KS-2025-12-03 | anslag 1, §§ 42, 43, 44 | R-52b
        2026-01-03 | 3 | löper | nedtagning | SN-2025-12-04 | anslag 1, § 4 | R-52b
        2026-01-26 | 26 | löper | bordläggning | KS-2025-40 | bordläggning 1 | R-44
        2026-01-30 | 30 | löper | remissvar | KS-2025-41 | remiss 1 | R-24
        2026-02-24 | 55 | löper | motionsfrist | KS-2025-7 | motionen | R-04
        2026-05-26 | 146 | löper | motionsfrist | KS-2025-21 | motionen | R-04
        2026-06-16 | 167 | löper | motionsfrist | KS-2025-26 | motionen | R-04
        2026-08-25 | 237 | löper | motionsfrist | KS-2025-33 | motionen | R-04
        2026-09-29 | 272 | löper | motionsfrist | KS-2025-38 | motionen | R-04
        2026-10-27 | 300 | löper | motionsfrist | KS-2025-40 | motionen | R-04
        2026-10-27 | 300 | löper | motionsfrist | KS-2025-41 | motionen | R-04
        2026-11-24 | 328 | löper | motionsfrist | KS-2025-42 | motionen | R-04
        2026-11-24 | 328 | löper | motionsfrist | KS-2025-43 | motionen | R-04
        2026-11-24 | 328 | löper | motionsfrist | KS-2025-44 | motionen | R-04
        2026-12-15 | 349 | löper | motionsfrist | KS-2025-45 | motionen | R-04
        2026-12-15 | 349 | löper | motionsfrist | KS-2025-46 | motionen | R-04
        2026-12-15 | 349 | löper | motionsfrist | KS-2025-47 | motionen | R-04
        – | – | löper | rättelse | KS-2025-7 | beslut 1, som upphävts efter att det verkställts | R-73
      `),
    ));

  /*
   * 28 March + 21 and 16 April + 2 are both långfredagen, moved to the Tuesday; 10 April + 21 is 1 May, moved to the
   * Friday; 1 April + 21 and 16 April + 14 are ordinary days.
   */
  it('were these the day before långfredagen', async () =>
    expect(await lines('bevakningarPask')).toEqual(
      rader(`
        2025-04-22 | 5 | löper | förvaltningsbesvär | SN-2025-1 | beslut 1, delgivning 1 | R-71
        2025-04-22 | 5 | löper | överklagandetid | KS-2025-03-19 | anslag 1, § 7 | R-70
        2025-04-22 | 5 | löper | överklagandetid | SN-2025-03-20 | anslag 1, §§ 1, 2 | R-70
        2025-04-22 | 5 | löper | tillkännagivande | KS-2025-04-16 | § 11 | R-52
        2025-04-23 | 6 | löper | nedtagning | KS-2025-03-19 | anslag 1, § 7 | R-52b
        2025-04-23 | 6 | löper | nedtagning | SN-2025-03-20 | anslag 1, §§ 1, 2 | R-52b
        2025-04-29 | 12 | löper | motionsfrist | KS-2024-3 | motionen | R-04
        2025-04-30 | 13 | löper | justering | KS-2025-04-16 | § 10 | R-51
        2025-05-02 | 15 | löper | överklagandetid | KF-2025-03-31 | anslag 1, §§ 10, 11, 12, 13, 14 | R-70
        2025-05-02 | 15 | löper | överklagandetid | KS-2025-04-02 | anslag 1, §§ 8, 9 | R-70
        2025-05-03 | 16 | löper | nedtagning | KF-2025-03-31 | anslag 1, §§ 10, 11, 12, 13, 14 | R-52b
        2025-05-03 | 16 | löper | nedtagning | KS-2025-04-02 | anslag 1, §§ 8, 9 | R-52b
        2025-10-28 | 194 | löper | motionsfrist | KS-2024-4 | motionen | R-04
        2026-01-27 | 285 | löper | motionsfrist | KS-2025-3 | motionen | R-04
        2026-01-27 | 285 | löper | motionsfrist | KS-2025-4 | motionen | R-04
        2026-01-27 | 285 | löper | motionsfrist | KS-2025-5 | motionen | R-04
        2026-02-24 | 313 | löper | motionsfrist | KS-2025-6 | motionen | R-04
        2026-02-24 | 313 | löper | motionsfrist | KS-2025-7 | motionen | R-04
        2026-02-24 | 313 | löper | motionsfrist | KS-2025-8 | motionen | R-04
        2026-03-31 | 348 | löper | motionsfrist | KS-2025-11 | motionen | R-04
        2026-03-31 | 348 | löper | motionsfrist | KS-2025-12 | motionen | R-04
        2026-03-31 | 348 | löper | motionsfrist | KS-2025-13 | motionen | R-04
        – | – | löper | anmälan | – | delegationsbeslut SN-2025-3 | R-61
      `),
    ));
});

describe('the decisions', () => {
  /*
   * The last day is three weeks from the notice: 30 May gives midsommarafton, moved to 23 June; 3 December gives
   * julafton, moved to the 29th. KS § 5 counts from its second notice. Those of socialnämnden have the times of their
   * parties; those of December have no notice yet.
   */
  it('are these', async () =>
    expect(await lines('beslut')).toEqual(
      rader(`
        KF § 75 | 12-15 | KS-2025-39 en trädplan | bifall | 12-29 | – | – | – | –
        KF § 74 | 12-15 | KS-2025-16 ett utegym vid sjön | avslag | 12-29 | – | – | – | –
        SN § 4 | 12-04 | SN-2025-2 Ansökan om särskilt boende | avslag | 12-09 | 12-10 | 12-09 | – | –
        KF § 73 | 11-25 | KS-2025-37 en konstgräsplan | avslag | 12-02 | 12-03 | 12-04 | 2025-12-29 | tiden ute
        KF § 72 | 11-25 | KS-2025-32 trygghetsvandringar | bifall | 12-02 | 12-03 | 12-04 | 2025-12-29 | tiden ute
        KF § 66 | 11-24 | KS-2025-6 ett nytt badhus | avslag | 12-02 | 12-03 | 12-04 | 2025-12-29 | tiden ute
        KF § 68 | 11-24 | KS-2025-36 öppna data | besvarad | 12-02 | 12-03 | 12-04 | 2025-12-29 | tiden ute
        KF § 65 | 11-24 | KS-2025-35 Budget 2026 | antas | 12-02 | 12-03 | 12-04 | 2025-12-29 | tiden ute
        KF § 67 | 11-24 | KS-2025-17 fritidsgård på landsbygden | avslag | 12-02 | 12-03 | 12-04 | 2025-12-29 | tiden ute
        KF § 61 | 10-27 | KS-2025-31 färre elever i varje klass | avslag | 11-03 | 11-04 | 11-05 | 2025-11-25 | tiden ute
        KF § 60 | 10-27 | KS-2025-29 laddstolpar vid idrottshallarna | delvis | 11-03 | 11-04 | 11-05 | 2025-11-25 | tiden ute
        KF § 59 | 10-27 | KS-2025-28 meröppet bibliotek | besvarad | 11-03 | 11-04 | 11-05 | 2025-11-25 | tiden ute
        KF § 58 | 10-27 | KS-2025-18 ett vinterbad i hamnen | bifall | 11-03 | 11-04 | 11-05 | 2025-11-25 | tiden ute
        KS § 34 | 10-15 | KS-2025-34 Samverkansavtal med polisen | godkänns | 10-22 | 10-23 | 10-24 | 2025-11-13 | tiden ute
        KF § 53 | 09-29 | KS-2025-25 stopp för fyrverkerier | avslag | 10-06 | 10-07 | 10-08 | 2025-10-28 | tiden ute
        KF § 52 | 09-29 | KS-2025-24 Storskogen som naturreservat | bifall | 10-06 | 10-07 | 10-08 | 2025-10-28 | tiden ute
        KF § 51 | 09-29 | KS-2024-3 giftfria förskolor | besvarad | 10-06 | 10-07 | 10-08 | 2025-10-28 | tiden ute
        KF § 44 | 08-25 | KS-2025-20 tillgängliga badbryggor | besvarad | 09-01 | 09-02 | 09-03 | 2025-09-23 | tiden ute
        KF § 43 | 08-25 | KS-2025-19 förbud mot att bebygga grönytor | avslag | 09-01 | 09-02 | 09-03 | 2025-09-23 | tiden ute
        KS § 20 | 07-09 | KS-2025-23 Sommarlovskort | annat | 07-16 | 07-17 | 07-18 | 2025-08-07 | tiden ute
        KF § 35 | 07-07 | KS-2025-27 Borgen för vattenverket | annat | 07-14 | 07-15 | 07-16 | 2025-08-05 | tiden ute
        KF § 36 | 07-07 | KS-2025-13 säker skolväg i Västanå | bifall | 07-14 | 07-15 | 07-16 | 2025-08-05 | tiden ute
        KF § 29 | 06-16 | KS-2025-8 fast omsorgskontakt i hemtjänsten | bifall | 06-24 | 06-25 | 06-27 | 2025-07-16 | laga kraft
        KF § 28 | 06-16 | KS-2025-22 Avsägelse och val av ordförande i kommunstyrelsen | annat | 06-24 | 06-25 | 06-27 | 2025-07-16 | tiden ute
        KF § 30 | 06-16 | KS-2025-11 minskat matsvinn | besvarad | 06-24 | 06-25 | 06-27 | 2025-07-16 | tiden ute
        KF § 23 | 05-26 | KS-2025-7 solceller på skolornas tak | bifall | 05-28 | 05-30 | 06-02 | 2025-06-23 | upphävt
        KF § 22 | 05-26 | KS-2025-5 e-petitioner | besvarad | 05-28 | 05-30 | 06-02 | 2025-06-23 | tiden ute
        KS § 15 | 05-14 | KS-2025-15 Bidrag till Sjöviks IF | bifall | 05-21 | 05-22 | 05-23 | 2025-06-12 | tiden ute
        KF § 15 | 04-28 | KS-2025-9 Årsredovisning 2024 | godkänns | 05-05 | 05-06 | 05-07 | 2025-05-27 | tiden ute
        KF § 17 | 04-28 | KS-2025-4 avgiftsfria bussresor | avslag | 05-05 | 05-06 | 05-07 | 2025-05-27 | tiden ute
        KF § 16 | 04-28 | KS-2025-3 cykelbana till Strandskolan | bifall | 05-05 | 05-06 | 05-07 | 2025-05-27 | tiden ute
        KS § 11 | 04-16 | KS-2025-10 Avtal om skolskjuts | annat | 04-16 | 04-22 | 04-17 | 2025-05-13 | tiden ute
        SN § 1 | 03-20 | SN-2025-1 Ansökan om särskilt boende | avslag | 03-27 | 03-28 | 03-28 | – | laga kraft
        KF § 5 | 02-24 | KS-2024-1 seniorkort i kollektivtrafiken | bifall | 03-04 | 03-05 | 03-06 | 2025-03-26 | laga kraft
        KS § 5 | 02-12 | KS-2025-2 Försäljning av Ekbacken 1:2 | annat | 02-18 | 03-05 | 02-20 | 2025-03-26 | tiden ute
        KF § 1 | 01-27 | KS-2025-1 Reglemente för nämnderna | antas | 02-03 | 02-04 | 02-05 | 2025-02-25 | tiden ute
      `),
    ));

  // a motion that was granted without any task is one as a whole: KF § 36
  it('gave these tasks', async () =>
    expect(await lines('uppdrag')).toEqual(
      rader(`
        KF § 75 | 2025-12-15 | KS-2025-39 | SBN | Ta fram en trädplan | – | 0 | –
        KF § 72 | 2025-11-25 | KS-2025-32 | KS | Ordna vandringar varje höst | – | 0 | –
        KF § 60 | 2025-10-27 | KS-2025-29 | SBN | Sätt upp stolpar vid en hall | – | 0 | –
        KF § 58 | 2025-10-27 | KS-2025-18 | KFN | Ordna ett vinterbad | – | 0 | –
        KF § 52 | 2025-09-29 | KS-2025-24 | KFN | Märk upp leder | – | 0 | –
        KF § 52 | 2025-09-29 | KS-2025-24 | SBN | Bilda reservatet | – | 1 | 2025-12-08
        KF § 36 | 2025-07-07 | KS-2025-13 | – | motionen om säker skolväg i Västanå | – | 0 | –
        KF § 29 | 2025-06-16 | KS-2025-8 | SN | Inför fast omsorgskontakt | – | 1 | 2025-12-01
        KF § 23 | 2025-05-26 | KS-2025-7 | SBN | Sätt solceller på två skolor | 2025-06-10 | 0 | upphävt
        KF § 16 | 2025-04-28 | KS-2025-3 | SBN | Bygg cykelbanan | 2025-11-17 | 2 | 2025-11-20
        KF § 5 | 2025-02-24 | KS-2024-1 | SBN | Inför ett seniorkort | 2025-09-01 | 1 | 2025-10-15
      `),
    ));
});

const DE_TVA = `
  KF § 40 | 2025-08-25 | KS-2025-16 | minoritet | Vem sköter det? → inget | öppen
  KF § 24 | 2025-05-26 | KS-2025-6 | minoritet | Driftkostnaden är inte redovisad. Läget ska jämföras med Norrby. → tjänsteskrivelse KLK 08-18 | öppen
`;

describe('what was sent back', () => {
  // KS-2025-6: a minority, then a majority; KS-2025-16: a minority twice, since the first was annulled
  it('is this, with what has come since', async () =>
    expect(await lines('aterremisser')).toEqual(
      rader(`
        KS § 39 | 2025-11-05 | KS-2025-26 | majoritet | Handlarna ska höras. → inget | öppen
        KF § 57 | 2025-10-27 | KS-2025-16 | minoritet | Vem sköter det? → förslag KS 12-03, beslut KF 12-15 | besvarad
        KF § 50 | 2025-09-29 | KS-2025-6 | majoritet | Läget är fortfarande inte jämfört med Norrby. → tjänsteskrivelse KLK 10-20, förslag KS 11-05, beslut KF 11-24 | besvarad
        KF § 49 | 2025-09-29 | KS-2025-17 | minoritet | Föreningarna är inte hörda. → förslag KS 11-12, beslut KF 11-24 | besvarad
        KF § 42 | 2025-08-25 | KS-2025-18 | minoritet | Vattnet är inte provtaget. → förslag KS 10-01, beslut KF 10-27 | besvarad
        KF § 40 | 2025-08-25 | KS-2025-16 | minoritet | Vem sköter det? → förslag KS 12-03, beslut KF 12-15 | upphävd 09-29
        KF § 24 | 2025-05-26 | KS-2025-6 | minoritet | Driftkostnaden är inte redovisad. Läget ska jämföras med Norrby. → tjänsteskrivelse KLK 08-18, tjänsteskrivelse KLK 10-20, förslag KS 09-03, förslag KS 11-05, beslut KF 11-24 | besvarad
      `),
    ));

  it('stood in the wrong ärende the same evening, as the log knew it', async () =>
    expect(await lines('aterremisserSomManTrodde')).toEqual([
      'KF § 42 | 2025-08-25 | KS-2025-17 | minoritet | Vattnet är inte provtaget. → inget | öppen',
      ...rader(DE_TVA),
    ]));

  it('was in the right one the same evening, as it was', async () =>
    expect(await lines('aterremisserSomDetVar')).toEqual([
      'KF § 42 | 2025-08-25 | KS-2025-18 | minoritet | Vattnet är inte provtaget. → inget | öppen',
      ...rader(DE_TVA),
    ]));
});

describe('the numbers', () => {
  /*
   * Fullmäktige took 29 decisions. Justering: twice 2 days, 17 times 7, 8 times 8, twice 14: the 15th is 7, the 28th
   * (95 % of 29) is 14. Anslag: 25 times 1 day, twice 2: the 26th of 27 is 2. Expediering: 22 times 2 days, three
   * times 3, twice 5. Styrelsen: the notice that was broken counts from when it went up again, 15 days; that of the
   * paragraf approved at once came after påsk, 6 days.
   */
  const LEDTIDER = `
    Kommunfullmäktige;anslag;27;1;2
    Kommunfullmäktige;expediering;27;2;5
    Kommunfullmäktige;justering;29;7;14
    Kommunstyrelsen;anslag;5;1;15
    Kommunstyrelsen;expediering;5;2;2
    Kommunstyrelsen;justering;5;7;7
    Socialnämnden;anslag;2;1;1
    Socialnämnden;expediering;2;0;1
    Socialnämnden;justering;2;5;7
  `;

  it('of days between the steps are these, also as a table', async () => {
    expect(await lines('ledtider')).toEqual(rader(LEDTIDER).map((rad) => rad.replaceAll(';', ' | ')));
    const csv = (await rapportenSomCsv(kommun.produkten, 'ledtider')).split('\r\n');
    const iDagar = rader(LEDTIDER).map((rad) => `${rad};dagar;`);
    expect(csv).toEqual(['\uFEFForgan;steg;antal;median;p95;enhet;obekraftade', ...iDagar, '']);
  });

  /*
   * Styrelsen has 4 + 47 ärenden, of which 7 are closed and one, registered twice, annulled. Decided: 19 motions and
   * 9 others.
   */
  it('of ärenden are these', async () =>
    expect(await lines('arendebalans')).toEqual([
      'Kommunstyrelsen | 43 | 2024-04-29 | 3 registrerat, 6 under beredning, 2 remitterat, 1 bordlagt, 1 återremitterat, 28 beslutat, 1 överklagat, 1 upphävt, 7 avslutat, 1 makulerat',
      'Socialnämnden | 2 | 2025-02-03 | 1 beslutat, 1 överklagat',
    ]));
});

describe('the notice board', () => {
  it('showed four approvals on långfredagen, and the meeting that was announced that day', async () =>
    expect(await lines('anslagstavlanPask')).toEqual(TAVLAN_LANGFREDAGEN));

  it('has evidence of what came down', async () => expect(await lines('anslagsbevis')).toEqual(ANSLAGSBEVIS));

  it('shows two on nyårsafton', async () =>
    expect(await lines('anslagstavlan')).toEqual(
      rader(`
        KS-2025-12-03 | §§ 42, 43, 44 | 12-10 | 12-11 | 2026-01-02 | – | –
        SN-2025-12-04 | § 4 | 12-09 | 12-10 | 2026-01-02 | – | –
      `),
    ));
});

describe('what is printed', () => {
  const utan = (text: string): string => text;
  const stil: Stil = { stark: utan, svag: utan, bra: utan, varning: utan, fel: utan };

  it('fits a hundred columns, tells every month and shows every report', async () => {
    const utskrivet = await utskriften(scenario, kommun, 100, stil);
    expect(utskrivet.filter((rad) => rad.length > 100)).toEqual([]);
    for (const manad of ['JANUARI', 'JUNI', 'DECEMBER']) expect(utskrivet).toContain(`${manad} 2025`);
    for (const { rubrik } of Object.values(VISNINGAR)) expect(utskrivet).toContain(rubrik);
    const rena = utskrivet.map((rad) => rad.trim().replaceAll('\u00A0', ' '));
    const nekat = rena.indexOf('NEKAT R-40: återremitteras på begäran av 9');
    expect(rena[nekat - 1]).toBe('§ 17 KS-2025-4 Motion om avgiftsfria bussresor');
    expect(rena[nekat + 1]).toContain('Begäran stöds av 9 av 31 närvarande; minst 11 krävs.');
  });
});

provaRegelrevisionen(() => kommun);
