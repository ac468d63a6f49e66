import { describe, expect, it } from '@jest/globals';

import { foldSammantrade } from '../sammantrade/sammantrade.fold.js';
import type { Kommandouppgifter } from '../shared/decider.js';
import {
  anslagetUppe,
  avslutat,
  avviker,
  den,
  givetMote,
  handelse,
  justerat,
  KF_I_MARS,
  motesstrom,
  motet,
  moteskommando as kommando,
  noterat,
  oppnat,
  protokollfort,
  provkalender,
} from '../testing/index.js';
import { prova } from './prova.js';

type Egna = Partial<Kommandouppgifter>;
const SENARE = { nu: '2026-06-01T09:00:00.000Z' };

describe('R-50: the minutes show what they must', () => {
  const uppratta = (data = {}, egna: Egna = {}) => kommando('UpprattaProtokoll', data, egna);
  const FEL = ['R-50', 'PROTOKOLL_OFULLSTANDIGT', 'ProtokollUpprattat'] as const;

  it('lets minutes be that lack nothing', () =>
    givetMote(...avslutat)
      .when(uppratta())
      .then(handelse('ProtokollUpprattat')));

  it('warns of what they lack', () => {
    const data = {
      saknas: [
        { paragraf: 12, uppgift: 'reservationer' },
        { paragraf: null, uppgift: 'arenden' },
      ],
    } as const;
    givetMote(...avslutat)
      .when(uppratta(data))
      .then(handelse('ProtokollUpprattat', data), noterat(...FEL));
  });

  it('warns when nobody has recorded who was there', () =>
    givetMote(handelse('SammantradeOppnat'), handelse('ParagrafTilldelad'))
      .when(uppratta())
      .then(handelse('ProtokollUpprattat'), noterat(...FEL)));

  it('cannot know when nobody has gone through them', () => {
    givetMote(...avslutat)
      .when(uppratta({ saknas: null }))
      .then(handelse('ProtokollUpprattat', { saknas: null }));
    givetMote()
      .when(uppratta({ saknas: null }, { import: true }))
      .then(handelse('ProtokollUpprattat', { saknas: null }));
  });
});

describe('R-51: the minutes are approved within 14 days', () => {
  const justera = (skedde: string | null, egna: Egna = {}) =>
    kommando('JusteraProtokoll', {}, { ...SENARE, skedde, ...egna });
  const FEL = ['R-51', 'JUSTERAT_FOR_SENT', 'ProtokollJusterat'] as const;

  it('lets it be on the fourteenth day, and warns on the fifteenth', () => {
    givetMote(...protokollfort)
      .when(justera('2026-03-16'))
      .then(handelse('ProtokollJusterat'));
    givetMote(...protokollfort)
      .when(justera('2026-03-17'))
      .then(handelse('ProtokollJusterat'), noterat(...FEL));
  });

  it('does not move the day for a Sunday: of a meeting on Sunday 1 March the 15th is the last', () => {
    const sondag = motet({ organ: 'KF', datum: '2026-03-01', nr: 1 });
    const givna = [
      handelse('SammantradeOppnat'),
      handelse('NarvaroFaststalld'),
      handelse('ParagrafTilldelad'),
      den('2026-03-01', handelse('SammantradeAvslutat')),
      handelse('ProtokollUpprattat'),
    ];
    sondag(...givna)
      .when(justera('2026-03-15'))
      .then(handelse('ProtokollJusterat'));
    sondag(...givna)
      .when(justera('2026-03-16'))
      .then(handelse('ProtokollJusterat'), noterat(...FEL));
  });

  it('counts from the day that an adjourned meeting ended', () => {
    const givna = [
      ...oppnat,
      handelse('ParagrafTilldelad'),
      den('2026-03-02T20:00:00Z', handelse('SammantradeAjournerat')),
      den('2026-03-03T17:00:00Z', handelse('SammantradeAterupptaget')),
      den('2026-03-03T20:00:00Z', handelse('SammantradeAvslutat')),
      handelse('ProtokollUpprattat'),
    ];
    givetMote(...givna)
      .when(justera('2026-03-17'))
      .then(handelse('ProtokollJusterat'));
  });

  it('cannot know when nobody says the day, or when an adjourned meeting ended', () => {
    givetMote(...protokollfort)
      .when(justera('2026-03'))
      .then(handelse('ProtokollJusterat'));
    givetMote(den('2026-03-02', handelse('SammantradeAjournerat')))
      .when(justera('2026-04-20', { import: true }))
      .then(handelse('ProtokollJusterat'));
  });

  it('notes it in imported history', () =>
    givetMote()
      .when(justera('2026-03-17', { import: true }))
      .then(handelse('ProtokollJusterat'), noterat(...FEL)));
});

describe('R-52: what was approved is announced, by the second day', () => {
  const tillkannage = (skedde: string | null, data = {}, egna: Egna = {}) =>
    kommando('TillkannageJustering', data, { ...SENARE, skedde, ...egna });
  const FEL = ['R-52', 'TILLKANNAGIVET_FOR_SENT', 'JusteringTillkannagiven'] as const;

  it('lets it be on the second day, and warns on the third', () => {
    givetMote(...justerat)
      .when(tillkannage('2026-03-11'))
      .then(handelse('JusteringTillkannagiven'));
    givetMote(...justerat)
      .when(tillkannage('2026-03-12'))
      .then(handelse('JusteringTillkannagiven'), noterat(...FEL));
  });

  it('refuses what is not approved, and says which paragrafer', () => {
    givetMote(...protokollfort)
      .when(tillkannage('2026-03-11'))
      .thenRefuses('EJ_JUSTERAT', 'R-52');
    givetMote(...justerat)
      .when(tillkannage('2026-03-11', { paragrafer: [12, 13, 14] }))
      .thenSays(/^Inte justerat: §§ 13, 14,/);
  });

  it('cannot be set aside', () =>
    givetMote(...protokollfort)
      .when(tillkannage('2026-03-11', {}, avviker('R-52')))
      .thenRefuses('EJ_JUSTERAT', 'R-52'));

  it('cannot know of imported history whether it was approved, or on which day', () => {
    givetMote()
      .when(tillkannage('2026-03-11', {}, { import: true }))
      .then(handelse('JusteringTillkannagiven'));
    givetMote(...justerat)
      .when(tillkannage('2026-03'))
      .then(handelse('JusteringTillkannagiven'));
  });

  it('does not count the days again for a notice that is put up again', () => {
    givetMote(...anslagetUppe, den('2026-03-20', handelse('AnslagAvbrutet')))
      .when(tillkannage('2026-03-21'))
      .then(handelse('JusteringTillkannagiven', { nr: 2 }));
  });

  it('does for the board of another municipality of a gemensam nämnd', () => {
    const data = { tavlor: ['grannkommunens webbplats'] };
    givetMote(...anslagetUppe)
      .when(tillkannage('2026-03-20', data))
      .then(handelse('JusteringTillkannagiven', { ...data, nr: 2 }), noterat(...FEL));
  });
});

describe('R-51, R-52: a last day that is a day off is moved to the next weekday', () => {
  const medKalender = motet(
    { organ: 'KF', datum: '2026-03-20', nr: 1 },
    { kalender: provkalender(2025, 2027) },
  );
  const fore = [
    den('2026-03-20T08:00:00Z', handelse('SammantradeOppnat')),
    den('2026-03-20T08:30:00Z', handelse('ParagrafTilldelad')),
    den('2026-03-20T10:00:00Z', handelse('SammantradeAvslutat')),
    den('2026-03-27', handelse('ProtokollUpprattat')),
  ];

  // fourteen days from 20 March are långfredagen: the Tuesday after the holiday
  it('fourteen days for the approval', () => {
    const justera = (skedde: string) => kommando('JusteraProtokoll', {}, { ...SENARE, skedde });
    medKalender(...fore)
      .when(justera('2026-04-07'))
      .then(handelse('ProtokollJusterat'));
    medKalender(...fore)
      .when(justera('2026-04-08'))
      .then(handelse('ProtokollJusterat'), noterat('R-51', 'JUSTERAT_FOR_SENT', 'ProtokollJusterat'));
  });

  // two days from 1 April are långfredagen too
  it('two days for the notice', () => {
    const justerat = [...fore, den('2026-04-01', handelse('ProtokollJusterat'))];
    const tillkannage = (skedde: string) =>
      kommando('TillkannageJustering', { nedtasTidigast: '2026-06-01' }, { ...SENARE, skedde });
    const anslaget = handelse('JusteringTillkannagiven', { nedtasTidigast: '2026-06-01' });
    medKalender(...justerat)
      .when(tillkannage('2026-04-07'))
      .then(anslaget);
    medKalender(...justerat)
      .when(tillkannage('2026-04-08'))
      .then(anslaget, noterat('R-52', 'TILLKANNAGIVET_FOR_SENT', 'JusteringTillkannagiven'));
  });
});

describe('R-52: what the notice says of when it may come down', () => {
  const tillkannage = (nedtasTidigast: string | null, skedde = '2026-03-10', egna: Egna = {}) =>
    kommando('TillkannageJustering', { nedtasTidigast }, { ...SENARE, skedde, ...egna });
  const medKalender = motet(KF_I_MARS, { kalender: provkalender(2025, 2027) });

  it('is the day after the last day to appeal, where nobody says another', () => {
    medKalender(...justerat)
      .when(tillkannage(null))
      .then(handelse('JusteringTillkannagiven', { nedtasTidigast: '2026-04-01' }));
    // three weeks from 16 March is annandag påsk, so the last day is the Tuesday
    medKalender(...justerat)
      .when(tillkannage(null, '2026-03-16'))
      .then(
        handelse('JusteringTillkannagiven', { nedtasTidigast: '2026-04-08' }),
        noterat('R-52', 'TILLKANNAGIVET_FOR_SENT', 'JusteringTillkannagiven'),
      );
  });

  it('is a later day where somebody says so, and warned of where it is an earlier', () => {
    medKalender(...justerat)
      .when(tillkannage('2026-05-01'))
      .then(handelse('JusteringTillkannagiven', { nedtasTidigast: '2026-05-01' }));
    medKalender(...justerat)
      .when(tillkannage('2026-03-31'))
      .then(
        handelse('JusteringTillkannagiven', { nedtasTidigast: '2026-03-31' }),
        noterat('R-52', 'NEDTAS_FOR_TIDIGT', 'JusteringTillkannagiven'),
      );
  });

  it('is not said where the day or the calendar is missing, or for history', () => {
    const utan = handelse('JusteringTillkannagiven', { nedtasTidigast: null });
    medKalender(...justerat)
      .when(tillkannage(null, '2026-03'))
      .then(utan);
    givetMote(...justerat)
      .when(tillkannage(null))
      .then(utan);
    motet(KF_I_MARS, { kalender: provkalender(2020, 2021) })(...justerat)
      .when(tillkannage(null))
      .then(utan);
    medKalender(...justerat)
      .when(tillkannage(null, '2026-03-10', { import: true }))
      .then(utan);
  });

  it('does not make the same notice another one', () =>
    medKalender(...justerat, den('2026-03-10', handelse('JusteringTillkannagiven')))
      .when(tillkannage(null, '2026-03-12'))
      .thenNothing());

  it('R-52b: never lets it come down before the law does', () => {
    const uppe = [
      ...justerat,
      den('2026-03-10', handelse('JusteringTillkannagiven', { nedtasTidigast: '2026-03-20' })),
    ];
    const taNed = (skedde: string) => kommando('TaNedAnslag', {}, { ...SENARE, skedde });
    medKalender(...uppe)
      .when(taNed('2026-03-31'))
      .thenRefuses('ANSLAG_NEDTAGET_FOR_TIDIGT', 'R-52b');
    medKalender(...uppe)
      .when(taNed('2026-04-01'))
      .then(handelse('AnslagNedtaget'));
  });
});

describe('R-52b: the notice stays up until the time for appeal is out', () => {
  const taNed = (skedde: string | null, egna: Egna = {}) =>
    kommando('TaNedAnslag', {}, { ...SENARE, skedde, ...egna });
  const FEL = ['R-52b', 'ANSLAG_NEDTAGET_FOR_TIDIGT', 'AnslagAvbrutet'] as const;

  it('lets it be taken down on the day it may be', () =>
    givetMote(...anslagetUppe)
      .when(taNed('2026-03-31'))
      .then(handelse('AnslagNedtaget')));

  it('refuses the day before, and says that it would be a break', () => {
    givetMote(...anslagetUppe)
      .when(taNed('2026-03-30'))
      .thenRefuses('ANSLAG_NEDTAGET_FOR_TIDIGT', 'R-52b');
    givetMote(...anslagetUppe)
      .when(taNed('2026-03-30'))
      .thenSays(/2026-03-31.*avbrutet \(AvbrytAnslag\).*skicka med avvikelsen R-52b/);
  });

  it('makes it the break that it is when the deviation is acknowledged', () =>
    givetMote(...anslagetUppe)
      .when(taNed('2026-03-30', { ...avviker('R-52b'), skal: 'Tavlan byttes' }))
      .then(
        { ...handelse('AnslagAvbrutet'), skal: 'Tavlan byttes' },
        noterat(...FEL, 'Beslutat trots R-52b'),
      ));

  it('and in imported history, where it is noted', () =>
    givetMote(...anslagetUppe)
      .when(taNed('2026-03-30', { import: true }))
      .then(handelse('AnslagAvbrutet'), noterat(...FEL)));

  it('says nothing, when history is judged anew, of one that had broken off already', () => {
    const avbrutet = motesstrom(...anslagetUppe, den('2026-03-20', handelse('AnslagAvbrutet')));
    const { sammantrade } = foldSammantrade(KF_I_MARS, avbrutet);
    const provad = { ...handelse('AnslagNedtaget'), skedde: '2026-03-25', skal: null, import: false };
    const svar = prova({ handelse: provad, arende: null, handling: null, sammantrade });
    expect(svar.find(({ regel }) => regel.id === 'R-52b')?.utfall).toStrictEqual({ svar: 'tillat' });
  });

  it('cannot know when nobody has worked out the day, or says which day it came down', () => {
    givetMote(...justerat, handelse('JusteringTillkannagiven', { nedtasTidigast: null }))
      .when(taNed('2026-03-11'))
      .then(handelse('AnslagNedtaget'));
    givetMote(...anslagetUppe)
      .when(taNed('2026-03'))
      .then(handelse('AnslagNedtaget'));
    givetMote(...anslagetUppe)
      .when(taNed(null))
      .then(handelse('AnslagNedtaget'));
  });
});

describe('R-54: a paragraf is approved once', () => {
  const justera = (paragrafer: readonly number[], egna: Egna = {}) =>
    kommando('JusteraProtokoll', { paragrafer }, { nu: '2026-03-10T09:00:00.000Z', ...egna });
  const tva = [...justerat, handelse('ProtokollUpprattat', { paragrafer: [13] })];

  it('refuses a set with one in it that is, and names it', () => {
    givetMote(...tva)
      .when(justera([12, 13]))
      .thenRefuses('REDAN_JUSTERAT', 'R-54');
    givetMote(...tva)
      .when(justera([12, 13]))
      .thenSays(/^Redan justerat: § 12\./);
  });

  it('lets the others be approved: at once and later are different sets', () =>
    givetMote(...tva)
      .when(justera([13]))
      .then(handelse('ProtokollJusterat', { paragrafer: [13] })));

  it('gives the paragraf back when the justering is annulled', () =>
    givetMote(...tva, handelse('HandelseMakulerad', { avserHandelse: justerat.length - 1 }))
      .when(justera([12, 13]))
      .then(handelse('ProtokollJusterat', { paragrafer: [12, 13] })));

  it('notes it in imported history', () =>
    givetMote(...tva)
      .when(justera([12, 13], { import: true }))
      .then(
        handelse('ProtokollJusterat', { paragrafer: [12, 13] }),
        noterat('R-54', 'REDAN_JUSTERAT', 'ProtokollJusterat'),
      ));
});

describe('R-54b: the number of a paragraf is used once in a year', () => {
  const tilldela = (nr: number, egna: Egna = {}) => kommando('TilldelaParagraf', { nr, arenden: [] }, egna);
  const FEL = ['PARAGRAFNUMMER_UPPTAGET', 'R-54b'] as const;

  it('refuses one that this meeting has used', () =>
    givetMote(...avslutat)
      .when(tilldela(12))
      .thenRefuses(...FEL));

  it('refuses one that another meeting of the year has used', () => {
    const iAr = motet(KF_I_MARS, { paragraferIAr: new Set([10, 11]) });
    iAr(...oppnat)
      .when(tilldela(11))
      .thenRefuses(...FEL);
    iAr(...oppnat)
      .when(tilldela(12))
      .then(handelse('ParagrafTilldelad', { nr: 12, arenden: [] }));
  });

  it('cannot know what other meetings have used when nobody has looked', () =>
    givetMote(...oppnat)
      .when(tilldela(11))
      .then(handelse('ParagrafTilldelad', { nr: 11, arenden: [] })));

  it('frees the number of a paragraf that is annulled', () =>
    givetMote(...oppnat, handelse('ParagrafTilldelad'), handelse('HandelseMakulerad', { avserHandelse: 4 }))
      .when(tilldela(12))
      .then(handelse('ParagrafTilldelad', { nr: 12, arenden: [] })));

  it('notes it in imported history', () =>
    givetMote(...avslutat)
      .when(tilldela(12, { import: true }))
      .then(
        handelse('ParagrafTilldelad', { nr: 12, arenden: [] }),
        noterat('R-54b', 'PARAGRAFNUMMER_UPPTAGET', 'ParagrafTilldelad'),
      ));
});
