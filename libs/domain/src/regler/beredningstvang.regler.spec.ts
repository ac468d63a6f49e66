import { describe, it } from '@jest/globals';

import type { Kommandouppgifter } from '../shared/decider.js';
import type { UndantagFranBeredning } from '../arende/arende.types.js';
import {
  avviker,
  den,
  givetArende,
  handelse,
  kommando,
  noterat,
  type Givet,
  type Handelsedata,
} from '../testing/index.js';

const KS = 'Kommunstyrelsen';
const NAMND = 'Socialnämnden';
const BEREDNING = 'Demokratiberedningen';

const oppnat = handelse('ArendeOppnat', { slag: 'styrdokument', initiativ: 'namnd' });
const berett = (organ: string, dag = '2026-02-02') => den(dag, handelse('ArendeBerett', { organ }));
const forslag = (organ: string, dag = '2026-02-09') =>
  den(dag, handelse('ForslagTillBeslutLamnat', { organ }));
const tillfalle = (till: string, dag = '2026-02-16') =>
  den(dag, handelse('TillfalleAttYttraSigGivet', { till: [till] }));
const remiss = (till: string, dag = '2026-02-16') => den(dag, handelse('ArendeRemitterat', { till: [till] }));
const yttrande = (fran: string, dag = '2026-02-18') => den(dag, handelse('YttrandeInkommet', { fran }));

type Beslut = Partial<Handelsedata<'BeslutFattat'>>;

const given = (...fore: readonly Givet[]) => ({
  beslutas: (data: Beslut = {}, egna: Partial<Kommandouppgifter> = {}) =>
    givetArende(oppnat, ...fore).when(kommando('FattaBeslut', data, egna)),
});
const beslutat = (data: Beslut = {}) => handelse('BeslutFattat', data);
const undantag = (
  grund: UndantagFranBeredning['grund'],
  enhalligt: boolean | null = null,
): Required<Pick<Beslut, 'undantagFranBeredning'>> => ({ undantagFranBeredning: { grund, enhalligt } });

describe('R-20: what fullmäktige settles has been prepared', () => {
  it('refuses a matter that nobody has prepared, and says what to do', () => {
    given().beslutas().thenRefuses('BEREDNING_SAKNAS', 'R-20');
    given()
      .beslutas()
      .thenSays(/återremittera ärendet, eller ange varför/);
  });

  it('is not set aside by an acknowledgement', () =>
    given().beslutas({}, avviker('R-20')).thenRefuses('BEREDNING_SAKNAS', 'R-20'));

  it.each([berett(KS), forslag(KS)])('takes what kommunstyrelsen has prepared', (fore) =>
    given(fore).beslutas().then(beslutat()),
  );

  it('does not take what the nämnd did after the decision', () =>
    given(berett(KS, '2026-02-20'))
      .beslutas({}, { skedde: '2026-02-16' })
      .thenRefuses('BEREDNING_SAKNAS', 'R-20'));

  it('does not hold against anybody what a source leaves open', () =>
    given(berett(KS, '2026')).beslutas({}, { skedde: '2026-02-16' }).then(beslutat()));

  it('does not count fullmäktige itself, nor an office', () => {
    given(berett('Kommunfullmäktige')).beslutas().thenRefuses('BEREDNING_SAKNAS', 'R-20');
    given(berett('Kommunledningskontoret')).beslutas().thenRefuses('BEREDNING_SAKNAS', 'R-20');
  });

  it('warns when only an utskott has: the nämnd itself should', () =>
    given(berett('KSAU'))
      .beslutas()
      .then(beslutat(), noterat('R-20', 'BARA_UTSKOTT_HAR_BERETT', 'BeslutFattat')));

  it('cannot know whether a body with an odd name is a nämnd, and leaves it', () =>
    given(berett('Vatten och miljö')).beslutas().then(beslutat()));

  it('lets a nämnd decide on its own', () =>
    given()
      .beslutas({ organ: NAMND })
      .then(beslutat({ organ: NAMND })));

  it('lets fullmäktige do what does not settle the matter', () =>
    given()
      .beslutas({ slutligt: false })
      .then(beslutat({ slutligt: false })));

  it.each(['val', 'extraval', 'revision', 'interpellation', 'enkelFraga'] as const)(
    'does not ask it of %s',
    (slag) => {
      const bordlagt = handelse('ArendeBordlagt', { organ: 'Kommunfullmäktige' });
      givetArende(handelse('ArendeOppnat', { slag }), bordlagt)
        .when(kommando('FattaBeslut'))
        .then(beslutat());
    },
  );

  it('cannot know for imported history, and leaves no note', () =>
    given().beslutas({}, { import: true }).then(beslutat()));

  it('does not judge what happened under the law before it', () =>
    given().beslutas({}, { skedde: '2016-05-30' }).then(beslutat()));
});

describe('R-21: a nämnd has had its say when only a fullmäktigeberedning prepared it', () => {
  const styrelsen = tillfalle(KS);

  it('refuses when no nämnd has', () =>
    given(berett(BEREDNING)).beslutas().thenRefuses('NAMND_UTAN_TILLFALLE', 'R-21'));

  it.each([tillfalle(NAMND), remiss(NAMND), yttrande(NAMND)])(
    'is met by being asked, or by answering',
    (fore) => given(berett(BEREDNING), fore, yttrande(KS, '2026-02-20')).beslutas().then(beslutat()),
  );

  it('is met by kommunstyrelsen too, which is a nämnd', () =>
    given(berett(BEREDNING), styrelsen)
      .beslutas()
      .then(beslutat(), noterat('R-22', 'STYRELSEN_HAR_INTE_YTTRAT_SIG', 'BeslutFattat')));

  it('does not count what came after the decision', () =>
    given(berett(BEREDNING), tillfalle(NAMND, '2026-02-20'))
      .beslutas({}, { skedde: '2026-02-16' })
      .thenRefuses('NAMND_UTAN_TILLFALLE', 'R-21'));

  it('asks nothing where a nämnd has prepared it as well', () =>
    given(berett(BEREDNING), berett(KS)).beslutas().then(beslutat()));

  it('cannot know for imported history', () =>
    given(berett(BEREDNING)).beslutas({}, { import: true }).then(beslutat()));
});

describe('R-22: kommunstyrelsen has had its say', () => {
  it('refuses when another nämnd has prepared it and kommunstyrelsen was never asked', () => {
    given(berett(NAMND)).beslutas().thenRefuses('STYRELSEN_UTAN_TILLFALLE', 'R-22');
    given(berett(NAMND))
      .beslutas()
      .thenSays(/^Socialnämnden har berett ärendet/);
  });

  it('refuses when that was before the last preparation', () =>
    given(berett(KS, '2026-01-20'), berett(NAMND))
      .beslutas()
      .thenRefuses('STYRELSEN_UTAN_TILLFALLE', 'R-22'));

  it('goes by the days, not by what was registered first', () =>
    given(forslag(NAMND, '2026-01-20'), berett(KS, '2026-01-25'), berett(NAMND, '2026-01-15'))
      .beslutas()
      .then(beslutat()));

  it.each([berett(KS, '2026-02-10'), forslag(KS), yttrande(KS)])('is met by what it has come to', (efter) =>
    given(berett(NAMND), efter).beslutas().then(beslutat()),
  );

  it.each([tillfalle(KS), remiss(KS)])('warns when it was asked and said nothing', (efter) =>
    given(berett(NAMND), efter)
      .beslutas()
      .then(beslutat(), noterat('R-22', 'STYRELSEN_HAR_INTE_YTTRAT_SIG', 'BeslutFattat')),
  );

  it('cannot know for imported history', () =>
    given(berett(NAMND)).beslutas({}, { import: true }).then(beslutat()));
});

describe('R-23: exceptions from preparation', () => {
  it.each([
    'val',
    'avsagelse',
    'omorganisation',
    'extraval',
    'revision',
    'overlatetMedborgarforslag',
  ] as const)('%s needs no more than to be said', (grund) =>
    given()
      .beslutas(undantag(grund))
      .then(beslutat(undantag(grund))),
  );

  it('what is urgent needs everybody present to agree', () => {
    given()
      .beslutas(undantag('bradskande', true))
      .then(beslutat(undantag('bradskande', true)));
    given().beslutas(undantag('bradskande', false)).thenRefuses('BRADSKANDE_KRAVER_ENHALLIGHET', 'R-23');
    given().beslutas(undantag('bradskande')).thenRefuses('BRADSKANDE_KRAVER_ENHALLIGHET', 'R-23');
    given()
      .beslutas(undantag('bradskande'))
      .thenSays(/eller låt ärendet beredas/);
  });

  it('cannot know for imported history whether they did', () =>
    given()
      .beslutas(undantag('bradskande'), { import: true })
      .then(beslutat(undantag('bradskande'))));
});
