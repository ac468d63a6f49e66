import { describe, expect, it } from '@jest/globals';

import {
  anslagetUppe,
  avslutat,
  den,
  givetMote,
  handelse,
  justerat,
  kallat,
  KF_I_MARS,
  moteskommando as kommando,
  motesexempel,
  motesstrom,
  noterat,
  oppnat,
  protokollfort,
  type Givet,
} from '../testing/index.js';
import type { SammantradeCommand } from './sammantrade.commands.js';
import type { SammantradeStromEvent } from './sammantrade.events.js';
import { sammantradeDecider } from './sammantrade.decider.js';

type Givna = readonly Givet<SammantradeStromEvent>[];
const SENARE = { nu: '2026-06-01T09:00:00.000Z' };

/** What each command comes to, where the meeting is as it says. */
const BLIR: readonly (readonly [SammantradeCommand['type'], Givna, SammantradeStromEvent])[] = [
  ['OppnaSammantrade', kallat, handelse('SammantradeOppnat')],
  ['StallInSammantrade', kallat, handelse('SammantradeInstallt')],
  ['FaststallNarvaro', oppnat.slice(0, 3), handelse('NarvaroFaststalld')],
  ['AndraNarvaro', oppnat, handelse('NarvaroAndrad')],
  ['AnmalJav', oppnat, handelse('JavAnmalt')],
  ['TilldelaParagraf', oppnat, handelse('ParagrafTilldelad')],
  ['AjourneraSammantrade', oppnat, handelse('SammantradeAjournerat')],
  [
    'AterupptaSammantrade',
    [...oppnat, handelse('SammantradeAjournerat')],
    handelse('SammantradeAterupptaget'),
  ],
  ['AvslutaSammantrade', oppnat, handelse('SammantradeAvslutat')],
  ['UpprattaProtokoll', avslutat, handelse('ProtokollUpprattat')],
  ['JusteraProtokoll', protokollfort, handelse('ProtokollJusterat')],
  ['VagraJustering', protokollfort, handelse('JusteringVagrad')],
  ['BestyrkProtokollsutdrag', justerat, handelse('ProtokollsutdragBestyrkt')],
  ['GorProtokollsanteckning', oppnat, handelse('ProtokollsanteckningGjord')],
];

/** The meeting opens on its day; the rest may be later. */
const nar = (typ: SammantradeCommand['type']) =>
  typ === 'OppnaSammantrade' ? {} : { nu: '2026-03-11T09:00:00.000Z' };

describe('a command to a meeting', () => {
  it.each(BLIR)('%s becomes its fact, and only that', (typ, givna, blir) =>
    givetMote(...givna)
      .when(kommando(typ, {}, nar(typ)))
      .then(blir),
  );

  it.each(BLIR)('%s said once more changes nothing', (typ, givna, blir) =>
    givetMote(...givna, blir)
      .when(kommando(typ, {}, SENARE))
      .thenNothing(),
  );

  it.each(BLIR)('%s carries the reason that was given', (typ, givna, blir) =>
    givetMote(...givna)
      .when(kommando(typ, {}, { ...nar(typ), skal: 'Därför' }))
      .then({ ...blir, skal: 'Därför' }),
  );

  it('is not of the future', () =>
    givetMote()
      .when(kommando('OppnaSammantrade', {}, { skedde: '2026-03-03' }))
      .thenInvalid('SKEDDE_I_FRAMTIDEN', 'skedde'));
});

describe('a meeting that nobody has heard of', () => {
  const ovriga = (Object.keys(motesexempel) as SammantradeCommand['type'][]).filter(
    (t) => !['UtfardaKallelse', 'AnslaKungorelse', 'OppnaSammantrade', 'StallInSammantrade'].includes(t),
  );

  it.each(ovriga)('%s does not make it exist', (typ) =>
    givetMote()
      .when(kommando(typ, {}, { skal: 'Därför' }))
      .thenUnknown('SAMMANTRADE_OKANT'),
  );

  it('says which one', () =>
    givetMote()
      .when(kommando('TilldelaParagraf'))
      .thenSays(/KF 2026-03-02 finns inte/));

  it('may begin with what an extract says, in imported history', () =>
    givetMote()
      .when(kommando('JusteraProtokoll', {}, { import: true, skedde: null }))
      .then(handelse('ProtokollJusterat')));

  it('begins with its kallelse or kungörelse', () => {
    givetMote()
      .when(kommando('UtfardaKallelse', {}, { skedde: '2026-02-20' }))
      .then(handelse('KallelseUtfardad'));
    givetMote()
      .when(kommando('AnslaKungorelse', {}, { skedde: '2026-02-20' }))
      .then(handelse('KungorelseAnslagen'));
  });
});

describe('what is said once more', () => {
  it('is another fact when it says something else', () =>
    givetMote(...kallat)
      .when(kommando('UtfardaKallelse', { arenden: ['KS-2026-18'] }, { skedde: '2026-02-20' }))
      .then(handelse('KallelseUtfardad', { arenden: ['KS-2026-18'] })));

  it('is recorded in history when it happened at another time', () => {
    const oppna = (skedde: string) => kommando('OppnaSammantrade', {}, { import: true, skedde });
    givetMote(den('2026-03-02', handelse('SammantradeOppnat')))
      .when(oppna('2026-03-02'))
      .thenNothing();
    givetMote(den('2026-03-02', handelse('SammantradeOppnat')))
      .when(oppna('2026-03'))
      .then(handelse('SammantradeOppnat'));
  });

  it('is recorded when what said it first is annulled', () =>
    givetMote(...oppnat, handelse('HandelseMakulerad', { avserHandelse: 2 }))
      .when(kommando('OppnaSammantrade'))
      .then(handelse('SammantradeOppnat')));

  it('does not open a meeting otherwise than it was opened: that is a correction', () => {
    givetMote(...oppnat)
      .when(kommando('OppnaSammantrade', { ordforande: 'p-annan' }))
      .thenRefuses('SAMMANTRADE_REDAN_OPPNAT');
    givetMote(...oppnat)
      .when(kommando('OppnaSammantrade', { ordforande: 'p-annan' }, { import: true, skedde: '2026-03-02' }))
      .then(handelse('SammantradeOppnat', { ordforande: 'p-annan' }));
  });

  it('adjourns and resumes as often as it happens', () => {
    const en_gang = [...oppnat, handelse('SammantradeAjournerat'), handelse('SammantradeAterupptaget')];
    givetMote(...en_gang)
      .when(kommando('AjourneraSammantrade'))
      .then(handelse('SammantradeAjournerat'));
    givetMote(...en_gang, handelse('SammantradeAjournerat'))
      .when(kommando('AterupptaSammantrade'))
      .then(handelse('SammantradeAterupptaget'));
    givetMote(...en_gang)
      .when(kommando('AvslutaSammantrade'))
      .then(handelse('SammantradeAvslutat'));
    const ajournerat = [...en_gang, handelse('SammantradeAjournerat')];
    givetMote(...ajournerat)
      .when(kommando('AjourneraSammantrade', {}, SENARE))
      .thenNothing();
    givetMote(...ajournerat)
      .when(kommando('AjourneraSammantrade', {}, { import: true }))
      .then(handelse('SammantradeAjournerat'));
  });
});

describe('a notice', () => {
  const tillkannage = (data = {}) =>
    kommando('TillkannageJustering', data, { ...SENARE, skedde: '2026-03-11' });

  it('gets the next number', () => {
    givetMote(...justerat)
      .when(tillkannage())
      .then(handelse('JusteringTillkannagiven'));
    const annan = { tavlor: ['grannkommunens webbplats'] };
    givetMote(...anslagetUppe)
      .when(tillkannage(annan))
      .then(handelse('JusteringTillkannagiven', { ...annan, nr: 2 }));
  });

  it('never gets one that was used, also when that was annulled', () =>
    givetMote(...anslagetUppe, handelse('HandelseMakulerad', { avserHandelse: anslagetUppe.length - 1 }))
      .when(tillkannage())
      .then(handelse('JusteringTillkannagiven', { nr: 2 })));

  it('that is up already changes nothing', () =>
    givetMote(...anslagetUppe)
      .when(tillkannage())
      .thenNothing());

  it('is put up again after a break', () =>
    givetMote(...anslagetUppe, handelse('AnslagAvbrutet'))
      .when(tillkannage())
      .then(handelse('JusteringTillkannagiven', { nr: 2 })));

  it('that nobody put up is not taken down', () => {
    givetMote(...justerat)
      .when(kommando('TaNedAnslag', {}, SENARE))
      .thenUnknown('ANSLAG_OKANT');
    givetMote(...justerat)
      .when(kommando('AvbrytAnslag', {}, SENARE))
      .thenUnknown('ANSLAG_OKANT');
  });

  it('comes down once', () => {
    const nere = [...anslagetUppe, den('2026-03-31', handelse('AnslagNedtaget'))];
    givetMote(...nere)
      .when(kommando('TaNedAnslag', {}, SENARE))
      .thenNothing();
    givetMote(...nere)
      .when(kommando('AvbrytAnslag', {}, SENARE))
      .thenRefuses('ANSLAG_REDAN_NEDTAGET');
    givetMote(...nere)
      .when(kommando('AvbrytAnslag', {}, { ...SENARE, import: true }))
      .then(handelse('AnslagAvbrutet'));
  });

  it('breaks off once, and is not up to be taken down after that', () => {
    const avbrutet = [...anslagetUppe, den('2026-03-20', handelse('AnslagAvbrutet'))];
    givetMote(...avbrutet)
      .when(kommando('AvbrytAnslag', {}, SENARE))
      .thenNothing();
    givetMote(...avbrutet)
      .when(kommando('TaNedAnslag', {}, SENARE))
      .thenNothing();
  });
});

describe('corrections and annulments', () => {
  const ratta = (avserHandelse: number, falt: string, till: unknown, egna = {}) =>
    kommando(
      'RattaUppgift',
      { avserHandelse, falt, till: till as never, fran: undefined },
      {
        skal: 'Fel i protokollet',
        ...egna,
      },
    );

  it('say what stood, what stands and why', () =>
    givetMote(...oppnat)
      .when(ratta(3, '/antalLedamoter', 5))
      .then({
        ...handelse('UppgiftRattad', { avserHandelse: 3, falt: '/antalLedamoter', fran: 3, till: 5 }),
        skal: 'Fel i protokollet',
      }));

  it('change what is judged after them', () =>
    givetMote(
      ...oppnat,
      handelse('UppgiftRattad', { avserHandelse: 3, falt: '/antalLedamoter', fran: 3, till: 7 }),
    )
      .when(kommando('TilldelaParagraf'))
      .thenRefuses('EJ_BESLUTSFORT', 'R-32'));

  it('need a reason', () => {
    givetMote(...oppnat)
      .when(ratta(3, '/antalLedamoter', 5, { skal: undefined }))
      .thenRefuses('SKAL_SAKNAS', 'R-18');
    givetMote(...oppnat)
      .when(kommando('MakuleraHandelse', { avserHandelse: 3 }))
      .thenRefuses('SKAL_SAKNAS', 'R-18');
  });

  it('are refused of what identifies a fact, and of what does not fit it', () => {
    givetMote(...avslutat)
      .when(ratta(4, '/nr', 13))
      .thenRefuses('FALT_RATTAS_EJ');
    givetMote(...oppnat)
      .when(ratta(3, '/antalLedamoter', 'fem'))
      .thenInvalid('VARDE_OGILTIGT', 'till');
    givetMote(...oppnat)
      .when(ratta(3, '/finns/inte', 1))
      .thenInvalid('FALT_OKANT', 'falt');
    givetMote(...oppnat)
      .when(ratta(17, '/antalLedamoter', 5))
      .thenUnknown('HANDELSE_OKAND');
  });

  it('of what already stands so change nothing', () => {
    givetMote(...oppnat)
      .when(ratta(3, '/antalLedamoter', 3))
      .thenNothing();
    givetMote(...oppnat, handelse('HandelseMakulerad', { avserHandelse: 3 }))
      .when(kommando('MakuleraHandelse', { avserHandelse: 3 }, { skal: 'Fel' }))
      .thenNothing();
  });

  it('annul any fact, the opening too', () =>
    givetMote(...oppnat)
      .when(kommando('MakuleraHandelse', { avserHandelse: 2 }, { skal: 'Fel dag' }))
      .then({ ...handelse('HandelseMakulerad', { avserHandelse: 2 }), skal: 'Fel dag' }));
});

describe('a meeting opened on another day than its own', () => {
  it('is noted without a rule: somebody forgot to say when', () => {
    givetMote(...kallat)
      .when(kommando('OppnaSammantrade', {}, { nu: '2026-03-03T08:00:00.000Z' }))
      .then(handelse('SammantradeOppnat'), noterat(null, 'ANNAN_DAG_AN_SAMMANTRADET', 'SammantradeOppnat'));
    givetMote(...kallat)
      .when(kommando('OppnaSammantrade', {}, { nu: '2026-03-03T08:00:00.000Z', skedde: '2026-03-02' }))
      .then(handelse('SammantradeOppnat'));
  });

  it('is not when nobody says which day it was', () =>
    givetMote(...kallat)
      .when(kommando('OppnaSammantrade', {}, { ...SENARE, skedde: '2026-03' }))
      .then(handelse('SammantradeOppnat')));
});

describe('a meeting on a Sunday', () => {
  it('is noted without a rule', () => {
    const sondag = sammantradeDecider({ organ: 'KS', datum: '2026-03-01', nr: 1 });
    const beslut = sondag.decide(
      kommando('OppnaSammantrade', { organ: null }, { skedde: '2026-03-01' }),
      sondag.initialState,
    );
    expect(beslut).toStrictEqual([
      handelse('SammantradeOppnat', { organ: null }),
      noterat(null, 'SONDAG', 'SammantradeOppnat'),
    ]);
  });

  it('is no Sunday on a Monday', () =>
    expect(
      motesstrom(...oppnat).reduce(
        sammantradeDecider(KF_I_MARS).evolve,
        sammantradeDecider(KF_I_MARS).initialState,
      ).sammantrade.avvikelser,
    ).toStrictEqual([]));
});
