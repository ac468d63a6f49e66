import { describe, expect, it } from '@jest/globals';

import type { Kommandouppgifter } from '../shared/decider.js';
import {
  anslagetUppe,
  avslutat,
  avviker,
  den,
  givetMote,
  handelse,
  justerat,
  kallat,
  moteskommando as kommando,
  noterat,
  oppnat,
  protokollfort,
} from '../testing/index.js';
import { prova } from './prova.js';

type Egna = Partial<Kommandouppgifter>;
const IMPORT = { import: true } as const;
const SENARE = { nu: '2026-06-01T09:00:00.000Z' };

describe('O-13: the kallelse goes out before the meeting', () => {
  const kalla = (egna: Egna) => kommando('UtfardaKallelse', { bradskande: true }, { ...SENARE, ...egna });
  const sagd = handelse('KallelseUtfardad', { bradskande: true });

  it('may be recorded long after the meeting, as what went out before it', () =>
    givetMote(...avslutat)
      .when(kalla({ skedde: '2026-02-27' }))
      .then(sagd));

  it('is refused as what went out after it began, by day or by time', () => {
    givetMote(...avslutat)
      .when(kalla({ skedde: '2026-03-03' }))
      .thenRefuses('KALLELSE_EFTER_SAMMANTRADET', 'O-13');
    givetMote(...avslutat)
      .when(kalla({ skedde: '2026-03-02T08:01:00Z' }))
      .thenRefuses('KALLELSE_EFTER_SAMMANTRADET', 'O-13');
  });

  it('is not after what happened at the same moment', () =>
    givetMote(...avslutat)
      .when(kalla({ skedde: '2026-03-02T08:00:00Z' }))
      .then(sagd, noterat('R-30', 'BRADSKANDE_KALLELSE_FOR_SENT', 'KallelseUtfardad')));

  it('is judged by the day in the meeting’s name before anybody has opened it', () =>
    givetMote()
      .when(kommando('AnslaKungorelse', {}, { ...SENARE, skedde: '2026-03-03' }))
      .thenRefuses('KALLELSE_EFTER_SAMMANTRADET', 'O-13'));
});

describe('O-14: the meeting is opened, and who is there is established', () => {
  it('is opened after the kallelse, and without one that anybody has recorded', () => {
    givetMote(...kallat)
      .when(kommando('OppnaSammantrade'))
      .then(handelse('SammantradeOppnat'));
    givetMote().when(kommando('OppnaSammantrade')).then(handelse('SammantradeOppnat'));
  });

  it('is not opened when it was called off, unless somebody says why', () => {
    const installt = [...kallat, handelse('SammantradeInstallt')];
    givetMote(...installt)
      .when(kommando('OppnaSammantrade'))
      .thenRefuses('SAMMANTRADE_INSTALLT', 'O-14');
    givetMote(...installt)
      .when(kommando('OppnaSammantrade', {}, avviker('O-14')))
      .then(
        handelse('SammantradeOppnat'),
        noterat('O-14', 'SAMMANTRADE_INSTALLT', 'SammantradeOppnat', 'Beslutat trots O-14'),
      );
  });

  it.each(['FaststallNarvaro', 'AndraNarvaro', 'TilldelaParagraf', 'AjourneraSammantrade'] as const)(
    '%s asks for an opened meeting',
    (typ) =>
      givetMote(...kallat)
        .when(kommando(typ))
        .thenRefuses('SAMMANTRADE_EJ_OPPNAT', 'O-14'),
  );

  it('asks nothing of history, where the opening may stand outside the log', () =>
    givetMote()
      .when(kommando('TilldelaParagraf', {}, IMPORT))
      .then(handelse('ParagrafTilldelad')));

  it('lets paragrafer and comings and goings be written down after the meeting', () => {
    givetMote(...avslutat)
      .when(kommando('TilldelaParagraf', { nr: 13 }))
      .then(handelse('ParagrafTilldelad', { nr: 13 }));
    givetMote(...avslutat)
      .when(kommando('AndraNarvaro'))
      .then(handelse('NarvaroAndrad'));
  });

  it('is not called off once it is opened', () => {
    givetMote(...kallat)
      .when(kommando('StallInSammantrade'))
      .then(handelse('SammantradeInstallt'));
    givetMote(...oppnat)
      .when(kommando('StallInSammantrade'))
      .thenRefuses('SAMMANTRADE_OPPNAT', 'O-14');
  });

  it('goes on only where it was adjourned', () => {
    givetMote(...oppnat, handelse('SammantradeAjournerat'))
      .when(kommando('AterupptaSammantrade'))
      .then(handelse('SammantradeAterupptaget'));
    givetMote(...oppnat)
      .when(kommando('AterupptaSammantrade'))
      .thenRefuses('SAMMANTRADE_EJ_AJOURNERAT', 'O-14');
    givetMote()
      .when(kommando('AterupptaSammantrade', {}, IMPORT))
      .then(handelse('SammantradeAterupptaget'));
  });
});

describe('O-15: jäv is announced at the meeting', () => {
  it('is refused before it is opened, and taken after', () => {
    givetMote(...kallat)
      .when(kommando('AnmalJav'))
      .thenRefuses('SAMMANTRADE_EJ_OPPNAT', 'O-15');
    givetMote(...oppnat)
      .when(kommando('AnmalJav'))
      .then(handelse('JavAnmalt'));
  });

  it('asks nothing of history', () =>
    givetMote()
      .when(kommando('AnmalJav', {}, IMPORT))
      .then(handelse('JavAnmalt')));
});

describe('O-22: the meeting ends once, and does not go on after that', () => {
  it('asks for an opened meeting, but not of history', () => {
    givetMote(...kallat)
      .when(kommando('AvslutaSammantrade'))
      .thenRefuses('SAMMANTRADE_EJ_OPPNAT', 'O-22');
    givetMote()
      .when(kommando('AvslutaSammantrade', {}, IMPORT))
      .then(handelse('SammantradeAvslutat'));
    givetMote(...oppnat)
      .when(kommando('AvslutaSammantrade'))
      .then(handelse('SammantradeAvslutat'));
  });

  it('warns of one that ends while it is adjourned', () =>
    givetMote(...oppnat, handelse('SammantradeAjournerat'))
      .when(kommando('AvslutaSammantrade'))
      .then(
        handelse('SammantradeAvslutat'),
        noterat('O-22', 'AVSLUTAT_UNDER_AJOURNERING', 'SammantradeAvslutat'),
      ));

  it('refuses an adjournment after the end, and takes one before it that is recorded late', () => {
    givetMote(...avslutat)
      .when(kommando('AjourneraSammantrade', {}, { skedde: '2026-03-02T08:50:00Z' }))
      .thenRefuses('SAMMANTRADE_AVSLUTAT', 'O-22');
    givetMote(...avslutat)
      .when(kommando('AjourneraSammantrade', {}, { skedde: '2026-03-02T08:40:00Z' }))
      .then(handelse('SammantradeAjournerat'));
  });
});

describe('O-23: the minutes are of paragrafer that there are', () => {
  const uppratta = (egna: Egna = {}) => kommando('UpprattaProtokoll', { paragrafer: [12, 13] }, egna);

  it('refuses one that nobody has numbered, and names it', () => {
    givetMote(...avslutat)
      .when(uppratta())
      .thenRefuses('PARAGRAF_EJ_TILLDELAD', 'O-23');
    givetMote(...avslutat)
      .when(uppratta())
      .thenSays(/^§ 13 finns inte/);
  });

  it('does not wait for the end: paragrafer approved on the spot have minutes before that', () =>
    givetMote(...oppnat, handelse('ParagrafTilldelad'))
      .when(kommando('UpprattaProtokoll'))
      .then(handelse('ProtokollUpprattat')));

  it('asks nothing of history', () =>
    givetMote(...avslutat)
      .when(uppratta(IMPORT))
      .then(handelse('ProtokollUpprattat', { paragrafer: [12, 13] })));
});

describe('O-24: the minutes are written before they are approved, and the meeting is over', () => {
  const justera = (data = {}, egna: Egna = {}) =>
    kommando('JusteraProtokoll', data, { nu: '2026-03-09T09:00:00.000Z', ...egna });
  const pagaende = [...oppnat, handelse('ParagrafTilldelad'), handelse('ProtokollUpprattat')];

  it('refuses what has no minutes', () => {
    givetMote(...avslutat)
      .when(justera())
      .thenRefuses('PROTOKOLL_EJ_UPPRATTAT', 'O-24');
    givetMote(...avslutat)
      .when(kommando('VagraJustering'))
      .thenRefuses('PROTOKOLL_EJ_UPPRATTAT', 'O-24');
  });

  it('lets them be approved, and the approval be refused', () => {
    givetMote(...protokollfort)
      .when(justera())
      .then(handelse('ProtokollJusterat'));
    givetMote(...protokollfort)
      .when(kommando('VagraJustering'))
      .then(handelse('JusteringVagrad'));
  });

  it('refuses an approval while the meeting goes on, unless it is made on the spot', () => {
    givetMote(...pagaende)
      .when(justera())
      .thenRefuses('SAMMANTRADE_EJ_AVSLUTAT', 'O-24');
    givetMote(...pagaende)
      .when(justera({ omedelbar: true }))
      .then(handelse('ProtokollJusterat', { omedelbar: true }));
  });

  it('goes by when it happened: an approval before the end that is recorded after it', () => {
    givetMote(...protokollfort)
      .when(justera({}, { skedde: '2026-03-02T08:40:00Z' }))
      .thenRefuses('SAMMANTRADE_EJ_AVSLUTAT', 'O-24');
    givetMote(...protokollfort)
      .when(justera({ omedelbar: true }, { skedde: '2026-03-02T08:40:00Z' }))
      .then(handelse('ProtokollJusterat', { omedelbar: true }));
  });

  it('refuses one from before the meeting', () =>
    givetMote(...protokollfort)
      .when(justera({ omedelbar: true }, { skedde: '2026-03-01' }))
      .thenRefuses('JUSTERING_FORE_SAMMANTRADET', 'O-24'));

  it('cannot know of history what minutes there were, or when it ended', () => {
    givetMote()
      .when(justera({}, { skedde: '2026-03-09', ...IMPORT }))
      .then(handelse('ProtokollJusterat'));
    givetMote(...pagaende)
      .when(justera({}, { skedde: '2026-03-09', ...IMPORT }))
      .then(handelse('ProtokollJusterat'));
  });
});

describe('O-25: the notice goes up after the approval and comes down after it went up', () => {
  it('refuses a notice from before the approval', () =>
    givetMote(...justerat)
      .when(kommando('TillkannageJustering', {}, { ...SENARE, skedde: '2026-03-08' }))
      .thenRefuses('ANSLAG_FORE_JUSTERING', 'O-25'));

  it('takes one from the same day', () =>
    givetMote(...justerat)
      .when(kommando('TillkannageJustering', {}, { ...SENARE, skedde: '2026-03-09' }))
      .then(handelse('JusteringTillkannagiven')));

  it('refuses a break from before it went up', () =>
    givetMote(...anslagetUppe)
      .when(kommando('AvbrytAnslag', {}, { ...SENARE, skedde: '2026-03-09' }))
      .thenRefuses('NEDTAGET_FORE_ANSLAG', 'O-25'));

  it('takes a break while it is up', () =>
    givetMote(...anslagetUppe)
      .when(kommando('AvbrytAnslag', {}, { ...SENARE, skedde: '2026-03-12' }))
      .then(handelse('AnslagAvbrutet')));
});

describe('O-26: an extract is certified of what is approved', () => {
  const bestyrk = (egna: Egna = {}) => kommando('BestyrkProtokollsutdrag', {}, { ...SENARE, ...egna });

  it('is refused before, by what is known and by the day', () => {
    givetMote(...protokollfort)
      .when(bestyrk())
      .thenRefuses('UTDRAG_FORE_JUSTERING', 'O-26');
    givetMote(...justerat)
      .when(bestyrk({ skedde: '2026-03-08' }))
      .thenRefuses('UTDRAG_FORE_JUSTERING', 'O-26');
  });

  it('is taken after, with or without a notice', () =>
    givetMote(...justerat)
      .when(bestyrk())
      .then(handelse('ProtokollsutdragBestyrkt')));

  it('asks nothing of history', () =>
    givetMote().when(bestyrk(IMPORT)).then(handelse('ProtokollsutdragBestyrkt')));
});

describe('a fact of a meeting judged without the meeting', () => {
  it.each([
    'KallelseUtfardad',
    'SammantradeOppnat',
    'JavAnmalt',
    'ParagrafTilldelad',
    'SammantradeAvslutat',
    'ProtokollUpprattat',
    'ProtokollJusterat',
    'JusteringTillkannagiven',
    'AnslagNedtaget',
    'ProtokollsutdragBestyrkt',
  ] as const)('%s: no rule says no, and at least one says that it cannot know', (typ) => {
    const provad = { ...handelse(typ), skedde: '2026-03-02', skal: null, import: false };
    const svar = prova({ handelse: provad, arende: null, handling: null }).map(({ utfall }) => utfall.svar);
    expect(svar).toContain('kanEjAvgora');
    expect(svar.filter((s) => s === 'neka' || s === 'varna')).toStrictEqual([]);
  });
});

describe('a late kallelse beside what it is late for', () => {
  it('is refused by nothing else: the week is V, and only the time it went out is asked', () =>
    givetMote(den('2026-03-02T08:00:00Z', handelse('SammantradeOppnat')))
      .when(kommando('UtfardaKallelse', {}, { ...SENARE, skedde: '2026-02-26' }))
      .then(handelse('KallelseUtfardad'), noterat('R-30', 'MINDRE_AN_EN_VECKA', 'KallelseUtfardad')));
});
