import { describe, it } from '@jest/globals';

import type { Kommandouppgifter } from '../shared/decider.js';
import type { Narvarande } from '../sammantrade/sammantrade.types.js';
import {
  avviker,
  den,
  givetMote,
  handelse,
  kallat,
  motet,
  moteskommando as kommando,
  noterat,
  oppnat,
  protokollfort,
  SN_I_MARS,
} from '../testing/index.js';

type Egna = Partial<Kommandouppgifter>;
const namnden = motet(SN_I_MARS);
const SN = { organ: 'Socialnämnden' };

const ledamot = (person: string, mer: Partial<Narvarande> = {}): Narvarande => ({
  person,
  uppdrag: 'ledamot',
  tjanstgor: true,
  ersatter: null,
  distans: null,
  ...mer,
});
/** Opened, with so many of them there. */
const narvarande = (antal: number, av: number | null, mer: readonly Narvarande[] = []) => [
  ...kallat,
  handelse('SammantradeOppnat'),
  handelse('NarvaroFaststalld', {
    narvarande: [...Array.from({ length: antal }, (_, i) => ledamot(`p-${i + 1}`)), ...mer],
    antalLedamoter: av,
  }),
];

describe('R-30: fullmäktige is announced and summoned a week before', () => {
  const kalla = (skedde: string | null, data = {}) => kommando('UtfardaKallelse', data, { skedde });
  const FEL = ['R-30', 'MINDRE_AN_EN_VECKA', 'KallelseUtfardad'] as const;

  it('is met by a kallelse on the same weekday the week before', () =>
    givetMote().when(kalla('2026-02-23')).then(handelse('KallelseUtfardad')));

  it('warns of one sent the day after that', () =>
    givetMote()
      .when(kalla('2026-02-24'))
      .then(handelse('KallelseUtfardad'), noterat(...FEL)));

  it('warns of a kungörelse too', () =>
    givetMote()
      .when(kommando('AnslaKungorelse', {}, { skedde: '2026-02-24' }))
      .then(handelse('KungorelseAnslagen'), noterat('R-30', 'MINDRE_AN_EN_VECKA', 'KungorelseAnslagen')));

  it('lets what cannot wait be sent until the last weekday before', () => {
    const data = { bradskande: true, grund: 'Anbudet löper ut' };
    givetMote().when(kalla('2026-02-28', data)).then(handelse('KallelseUtfardad', data));
    givetMote()
      .when(kalla('2026-03-01', data))
      .then(
        handelse('KallelseUtfardad', data),
        noterat('R-30', 'BRADSKANDE_KALLELSE_FOR_SENT', 'KallelseUtfardad'),
      );
  });

  it('cannot know when nobody says which day it went out', () => {
    givetMote().when(kalla('2026-02')).then(handelse('KallelseUtfardad'));
    givetMote().when(kalla(null)).then(handelse('KallelseUtfardad'));
    givetMote()
      .when(kalla(null, { bradskande: true }))
      .then(handelse('KallelseUtfardad', { bradskande: true }));
  });

  it('leaves a nämnd to its reglemente', () =>
    namnden().when(kalla('2026-03-01', SN)).then(handelse('KallelseUtfardad', SN)));

  it('judges by the name when the code does not tell which body it is', () =>
    motet({ organ: 'RF', datum: '2026-03-02', nr: 1 })(
      handelse('KungorelseAnslagen', { organ: 'Regionfullmäktige' }),
    )
      .when(kalla('2026-02-27'))
      .then(handelse('KallelseUtfardad'), noterat(...FEL)));

  it('cannot know which body it is when neither code nor name tells', () =>
    namnden().when(kalla('2026-03-01')).then(handelse('KallelseUtfardad')));

  it('notes the same in imported history', () =>
    givetMote()
      .when(kommando('UtfardaKallelse', {}, { skedde: '2026-02-27', import: true }))
      .then(handelse('KallelseUtfardad'), noterat(...FEL)));
});

describe('R-31: fullmäktige decides what was announced', () => {
  const annat = { arenden: ['KS-2026-99'] };
  const tilldela = (data = {}, egna: Egna = {}) => kommando('TilldelaParagraf', data, egna);

  it('lets an announced matter be decided', () =>
    givetMote(...oppnat)
      .when(tilldela())
      .then(handelse('ParagrafTilldelad')));

  it('refuses one that stands in no kungörelse or kallelse, and asks whether all agreed', () => {
    givetMote(...oppnat)
      .when(tilldela(annat))
      .thenRefuses('ARENDE_EJ_KUNGJORT', 'R-31');
    givetMote(...oppnat)
      .when(tilldela(annat))
      .thenSays(/KS-2026-99.*bradskandeEnhalligt/);
  });

  it('cannot be set aside with a reason, and not by saying that all did not agree', () => {
    givetMote(...oppnat)
      .when(tilldela(annat, avviker('R-31')))
      .thenRefuses('ARENDE_EJ_KUNGJORT', 'R-31');
    givetMote(...oppnat)
      .when(tilldela({ ...annat, bradskandeEnhalligt: false }))
      .thenRefuses('ARENDE_EJ_KUNGJORT', 'R-31');
  });

  it('lets all present decide that it cannot wait', () =>
    givetMote(...oppnat)
      .when(tilldela({ ...annat, bradskandeEnhalligt: true }))
      .then(handelse('ParagrafTilldelad', { ...annat, bradskandeEnhalligt: true })));

  it('counts what only an added kallelse has', () =>
    givetMote(...oppnat, handelse('KallelseUtfardad', { ...annat, bradskande: true }))
      .when(tilldela(annat))
      .then(handelse('ParagrafTilldelad', annat)));

  it('asks nothing of what settles nothing', () =>
    givetMote(...oppnat)
      .when(tilldela({ ...annat, slag: 'information' }))
      .then(handelse('ParagrafTilldelad', { ...annat, slag: 'information' })));

  it('asks it of an election too', () =>
    givetMote(...oppnat)
      .when(tilldela({ ...annat, slag: 'val' }))
      .thenRefuses('ARENDE_EJ_KUNGJORT', 'R-31'));

  it('cannot know without the kungörelse and the kallelse, or which matter it is', () => {
    givetMote(handelse('SammantradeOppnat')).when(tilldela(annat)).then(handelse('ParagrafTilldelad', annat));
    givetMote(...oppnat)
      .when(tilldela({ arenden: [] }))
      .then(handelse('ParagrafTilldelad', { arenden: [] }));
  });

  it('leaves a nämnd to its reglemente', () =>
    namnden(handelse('KallelseUtfardad', SN), handelse('SammantradeOppnat', SN))
      .when(tilldela(annat))
      .then(handelse('ParagrafTilldelad', annat)));

  it('notes it in imported history', () =>
    givetMote(...oppnat)
      .when(tilldela(annat, { import: true }))
      .then(
        handelse('ParagrafTilldelad', annat),
        noterat('R-31', 'ARENDE_EJ_KUNGJORT', 'ParagrafTilldelad'),
      ));
});

describe('R-32: more than half of the members are there', () => {
  const tilldela = (data = {}, egna: Egna = {}) => kommando('TilldelaParagraf', data, egna);

  it('lets 21 of 41 decide', () =>
    givetMote(...narvarande(21, 41))
      .when(tilldela())
      .then(handelse('ParagrafTilldelad')));

  it.each([
    [20, 41],
    [20, 40],
  ])('refuses %p of %p', (antal, av) =>
    givetMote(...narvarande(antal, av))
      .when(tilldela())
      .thenRefuses('EJ_BESLUTSFORT', 'R-32'),
  );

  it('does not count an ersättare who does not serve, and does count one who does', () => {
    const ersattare = (tjanstgor: boolean) =>
      ledamot('p-ers', { uppdrag: 'ersattare', tjanstgor, ersatter: tjanstgor ? 'p-40' : null });
    givetMote(...narvarande(20, 41, [ersattare(false)]))
      .when(tilldela())
      .thenRefuses('EJ_BESLUTSFORT', 'R-32');
    givetMote(...narvarande(20, 41, [ersattare(true)]))
      .when(tilldela())
      .then(handelse('ParagrafTilldelad'));
  });

  it('counts those who are there at that paragraf: one who left later was there', () => {
    const gick = handelse('NarvaroAndrad', { franParagraf: 13, gick: ['p-1'] });
    givetMote(...narvarande(21, 41), gick)
      .when(tilldela())
      .then(handelse('ParagrafTilldelad'));
    givetMote(...narvarande(21, 41), gick)
      .when(tilldela({ nr: 13 }))
      .thenRefuses('EJ_BESLUTSFORT', 'R-32');
  });

  const jav = handelse('JavAnmalt', { person: 'p-1' });
  it('lets fullmäktige decide when it is jäv that makes them too few', () =>
    givetMote(...narvarande(21, 41), jav)
      .when(tilldela())
      .then(handelse('ParagrafTilldelad')));

  it('does not let a nämnd', () =>
    namnden(handelse('KallelseUtfardad', SN), ...narvarande(6, 11).slice(2), jav)
      .when(tilldela())
      .thenRefuses('EJ_BESLUTSFORT', 'R-32'));

  it('asks nothing of information', () =>
    givetMote(...narvarande(1, 41))
      .when(tilldela({ slag: 'information' }))
      .then(handelse('ParagrafTilldelad', { slag: 'information' })));

  it('cannot know without a roll call, or how many the body has', () => {
    givetMote(...kallat, handelse('SammantradeOppnat'))
      .when(tilldela())
      .then(handelse('ParagrafTilldelad'));
    givetMote(...narvarande(2, null))
      .when(tilldela())
      .then(handelse('ParagrafTilldelad'));
  });

  it('notes it in imported history, and does not judge it before the law', () => {
    givetMote(...narvarande(20, 41))
      .when(tilldela({}, { import: true }))
      .then(handelse('ParagrafTilldelad'), noterat('R-32', 'EJ_BESLUTSFORT', 'ParagrafTilldelad'));
    givetMote(...narvarande(20, 41))
      .when(tilldela({}, { skedde: '2017-12-31' }))
      .then(handelse('ParagrafTilldelad'));
  });
});

describe('R-33: one who is jävig takes no part and does not approve the paragraf', () => {
  const justera = (egna: Egna = {}, data = {}) =>
    kommando('JusteraProtokoll', data, { nu: '2026-03-09T09:00:00.000Z', ...egna });
  const jav = (data = {}) => handelse('JavAnmalt', { person: 'p-berg', ...data });

  it('refuses a justerare who was jävig at one of the paragrafer', () => {
    givetMote(...protokollfort, jav())
      .when(justera())
      .thenRefuses('JAVIG_JUSTERARE', 'R-33');
    givetMote(...protokollfort, jav())
      .when(justera())
      .thenSays(/§ 12 var p-berg jävig.*de övriga för sig/);
  });

  it('refuses a chair who was', () =>
    givetMote(...protokollfort, jav({ person: 'p-ek' }))
      .when(justera())
      .thenRefuses('JAVIG_JUSTERARE', 'R-33'));

  it('lets somebody approve what they were not jävig in, and where it was found to be no jäv', () => {
    givetMote(...protokollfort, jav({ paragraf: 13 }))
      .when(justera())
      .then(handelse('ProtokollJusterat'));
    givetMote(...protokollfort, jav({ godtaget: false }))
      .when(justera())
      .then(handelse('ProtokollJusterat'));
    givetMote(...protokollfort, jav({ person: 'p-annan' }))
      .when(justera())
      .then(handelse('ProtokollJusterat'));
  });

  it('cannot know while nobody says whether it was found to be jäv, or of which paragraf', () => {
    givetMote(...protokollfort, jav({ godtaget: null }))
      .when(justera())
      .then(handelse('ProtokollJusterat'));
    givetMote(...protokollfort, jav({ paragraf: null }))
      .when(justera())
      .then(handelse('ProtokollJusterat'));
  });

  it('warns of a jäv that comes to light after the justering', () =>
    givetMote(...protokollfort, den('2026-03-02', handelse('ProtokollJusterat')))
      .when(kommando('AnmalJav', { person: 'p-berg' }))
      .then(handelse('JavAnmalt', { person: 'p-berg' }), noterat('R-33', 'JUSTERAD_AV_JAVIG', 'JavAnmalt')));

  it('warns when one who is jävig stays in the room of a nämnd, which fullmäktige allows', () => {
    const data = { lamnadeRummet: false };
    namnden(handelse('SammantradeOppnat', SN))
      .when(kommando('AnmalJav', data))
      .then(handelse('JavAnmalt', data), noterat('R-33', 'JAVIG_NARVARANDE', 'JavAnmalt'));
    givetMote(...oppnat)
      .when(kommando('AnmalJav', data))
      .then(handelse('JavAnmalt', data));
    namnden(handelse('SammantradeOppnat', { organ: null }))
      .when(kommando('AnmalJav', data))
      .then(handelse('JavAnmalt', data));
    namnden(handelse('SammantradeOppnat', SN))
      .when(kommando('AnmalJav', { ...data, godtaget: false }))
      .then(handelse('JavAnmalt', { ...data, godtaget: false }));
  });

  it('notes it in imported history', () =>
    givetMote(...protokollfort, jav())
      .when(justera({ import: true, skedde: '2026-03-09' }))
      .then(handelse('ProtokollJusterat'), noterat('R-33', 'JAVIG_JUSTERARE', 'ProtokollJusterat')));
});
