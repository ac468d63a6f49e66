import { describe, expect, it } from '@jest/globals';

import type { RattaUppgift } from '../arende/arende.commands.js';
import {
  avviker,
  delegationskommando,
  den,
  ettNyttDelegationsbeslut,
  fatta,
  givetDelegationsbeslut,
  handelse,
  noterat,
  ordningen,
} from '../testing/index.js';

const fattat = den('2026-02-02', handelse('DelegationsbeslutFattat'));
const anslaget = den('2026-02-11', handelse('DelegationsbeslutTillkannagivet'));
const protokollfort = den('2026-02-10', handelse('DelegationsbeslutProtokollfort'));
const makulerat = handelse('DelegationsbeslutMakulerat');
const ordning = ordningen(den('2026-01-01', handelse('DelegationsordningFaststalld')));
const utanNummer = (data = {}) => handelse('DelegationsbeslutFattat', { ...data, nr: 0 });

const ratta = (data: Partial<RattaUppgift['data']>) =>
  delegationskommando('RattaUppgift', { avserHandelse: 0, fran: undefined, ...data }, { skal: 'Fel' });

describe('a decision outside a meeting', () => {
  const nytt = ettNyttDelegationsbeslut({ ordning });

  it('is taken before it has a number, so that a refused one costs none', () => {
    nytt.when(fatta()).then(utanNummer());
    nytt.when(fatta({}, { skal: 'Enligt ansökan' })).then({ ...utanNummer(), skal: 'Enligt ansökan' });
  });

  it('is refused by a rule, but history is only noted to deviate', () => {
    const fel = { delegat: 'Vaktmästare' };
    nytt.when(fatta(fel)).thenRefuses('DELEGAT_SAKNAR_RATT', 'R-60');
    nytt
      .when(fatta(fel, { import: true, skedde: '2026-02-02' }))
      .then(utanNummer(fel), noterat('R-60', 'DELEGAT_SAKNAR_RATT', 'DelegationsbeslutFattat'));
  });

  it.each([
    ['ORGANKOD_OGILTIG', 'namnd', { namnd: 'Socialnämnden' }],
    ['BESLUTSSATS_SAKNAS', 'beslutssatser', { beslutssatser: [] }],
    ['SAMMANTRADE_OGILTIGT', 'sarskiltUppdrag', { sarskiltUppdrag: { sammantrade: 'SN', paragraf: 1 } }],
    ['DELEGATIONSAR_ORIMLIGT', 'skedde', { ar: 1899 }],
    ['DELEGATIONSAR_ORIMLIGT', 'nummer', { ar: 2027, givetNr: 1 }],
    ['DELEGATIONSNUMMER_ORIMLIGT', 'nummer', { givetNr: 0 }],
    ['DELEGATIONSNUMMER_ORIMLIGT', 'nummer', { givetNr: 10_000_000 }],
  ] as const)('that is malformed is refused also as history: %s', (kod, falt, data) =>
    nytt.when(fatta(data, { import: true })).thenInvalid(kod, falt),
  );

  it('brings a number of its own only as history', () => {
    nytt.when(fatta({ givetNr: 3 })).thenInvalid('DELEGATIONSNUMMER_GES', 'nummer');
    nytt.when(fatta({ givetNr: 3 }, { import: true })).then(utanNummer());
  });
});

describe('what is said of a decision', () => {
  it('needs a decision, also as history: a misspelled number is not one', () => {
    const anmal = delegationskommando('AnmalDelegationsbeslut', {}, { import: true });
    givetDelegationsbeslut().when(anmal).thenUnknown('DELEGATIONSBESLUT_OKANT');
  });

  it('is said once', () => {
    const anmal = delegationskommando('AnmalDelegationsbeslut');
    const protokollfor = delegationskommando('ProtokollforDelegationsbeslut');
    givetDelegationsbeslut(fattat).when(anmal).then(handelse('DelegationsbeslutAnmalt'));
    givetDelegationsbeslut(fattat, handelse('DelegationsbeslutAnmalt')).when(anmal).thenNothing();
    givetDelegationsbeslut(fattat).when(protokollfor).then(handelse('DelegationsbeslutProtokollfort'));
    givetDelegationsbeslut(fattat, protokollfort).when(protokollfor).thenNothing();
    givetDelegationsbeslut(fattat, protokollfort)
      .when({ ...protokollfor, import: true, skedde: '2026-02-12' })
      .then(handelse('DelegationsbeslutProtokollfort'));
  });

  it('names meetings by their ids', () => {
    givetDelegationsbeslut(fattat)
      .when(delegationskommando('AnmalDelegationsbeslut', { sammantrade: 'SN i mars' }))
      .thenInvalid('SAMMANTRADE_OGILTIGT', 'sammantrade');
    givetDelegationsbeslut(fattat, handelse('DelegationsbeslutAnmalt'))
      .when(ratta({ avserHandelse: 1, falt: '/sammantrade', till: 'SN i mars' }))
      .thenInvalid('SAMMANTRADE_OGILTIGT', 'sammantrade');
  });

  it('is sent as often as somebody sends it, each time with a number', () => {
    const expediera = delegationskommando('ExpedieraDelegationsbeslut');
    const expedierat = handelse('DelegationsbeslutExpedierat');
    givetDelegationsbeslut(fattat).when(expediera).then(expedierat);
    givetDelegationsbeslut(fattat, expedierat)
      .when(expediera)
      .then(handelse('DelegationsbeslutExpedierat', { nr: 2 }));
  });

  it('sends handlingar only of the ärende that it belongs to', () => {
    const expediera = delegationskommando('ExpedieraDelegationsbeslut', { handlingar: [2] });
    const utanArende = den('2026-02-02', handelse('DelegationsbeslutFattat', { arende: null }));
    givetDelegationsbeslut(utanArende).when(expediera).thenInvalid('HANDLINGAR_UTAN_ARENDE', 'handlingar');
    givetDelegationsbeslut(fattat)
      .when(expediera)
      .then(handelse('DelegationsbeslutExpedierat', { handlingar: [2] }));
  });

  it('notes a group that nobody has written out', () => {
    const mottagare = [{ typ: 'grupp' as const, grupp: 'Samtliga nämnder', expanderad: null }];
    givetDelegationsbeslut(fattat)
      .when(delegationskommando('ExpedieraDelegationsbeslut', { mottagare }))
      .then(
        handelse('DelegationsbeslutExpedierat', { mottagare }),
        noterat(null, 'GRUPP_EJ_EXPANDERAD', 'DelegationsbeslutExpedierat'),
      );
  });
});

describe('a notice of its own', () => {
  const tillkannage = delegationskommando('TillkannageDelegationsbeslut');
  const uppe = [fattat, protokollfort, anslaget] as const;
  const taNed = (skedde: string, egna = {}) =>
    delegationskommando(
      'TaNedDelegationsbeslutsanslag',
      {},
      { ...egna, skedde, nu: '2026-05-04T08:00:00.000Z' },
    );
  const avbryt = delegationskommando('AvbrytDelegationsbeslutsanslag');
  const nedtaget = den('2026-03-04', handelse('DelegationsbeslutsanslagNedtaget'));
  const avbrutet = den('2026-02-20', handelse('DelegationsbeslutsanslagAvbrutet'));

  it('goes up once, and again when it has been down', () => {
    givetDelegationsbeslut(fattat, protokollfort)
      .when(tillkannage)
      .then(handelse('DelegationsbeslutTillkannagivet'));
    givetDelegationsbeslut(...uppe)
      .when(tillkannage)
      .thenNothing();
    givetDelegationsbeslut(...uppe, avbrutet)
      .when(tillkannage)
      .then(handelse('DelegationsbeslutTillkannagivet', { nr: 2 }));
  });

  it('is taken down when its time is over, once', () => {
    givetDelegationsbeslut(...uppe)
      .when(taNed('2026-03-04'))
      .then(handelse('DelegationsbeslutsanslagNedtaget'));
    givetDelegationsbeslut(...uppe, nedtaget)
      .when(taNed('2026-03-04'))
      .thenNothing();
    givetDelegationsbeslut(...uppe, avbrutet)
      .when(taNed('2026-03-04'))
      .thenNothing();
  });

  it('taken down too early is a notice that broke off', () => {
    givetDelegationsbeslut(...uppe)
      .when(taNed('2026-03-03'))
      .thenRefuses('ANSLAG_NEDTAGET_FOR_TIDIGT', 'R-61b');
    givetDelegationsbeslut(...uppe)
      .when(taNed('2026-03-03', avviker('R-61b')))
      .then(
        handelse('DelegationsbeslutsanslagAvbrutet'),
        noterat(
          'R-61b',
          'ANSLAG_NEDTAGET_FOR_TIDIGT',
          'DelegationsbeslutsanslagAvbrutet',
          'Beslutat trots R-61b',
        ),
      );
  });

  it('breaks off while it is up', () => {
    givetDelegationsbeslut(...uppe)
      .when(avbryt)
      .then(handelse('DelegationsbeslutsanslagAvbrutet'));
    givetDelegationsbeslut(...uppe, avbrutet)
      .when(avbryt)
      .thenNothing();
    givetDelegationsbeslut(...uppe, nedtaget)
      .when(avbryt)
      .thenRefuses('ANSLAG_REDAN_NEDTAGET');
    givetDelegationsbeslut(...uppe, nedtaget)
      .when({ ...avbryt, import: true })
      .then(handelse('DelegationsbeslutsanslagAvbrutet'));
  });

  it('has a number that is known', () =>
    givetDelegationsbeslut(...uppe)
      .when(delegationskommando('AvbrytDelegationsbeslutsanslag', { anslag: 2 }))
      .thenUnknown('ANSLAG_OKANT'));
});

describe('a decision that was wrongly registered', () => {
  it('is annulled as a whole, once, and takes no more facts but history', () => {
    const makulera = delegationskommando('MakuleraDelegationsbeslut', {}, { skal: 'Dubblett' });
    const anmal = delegationskommando('AnmalDelegationsbeslut');
    givetDelegationsbeslut(fattat)
      .when(makulera)
      .then({ ...makulerat, skal: 'Dubblett' });
    givetDelegationsbeslut(fattat, makulerat).when(makulera).thenNothing();
    givetDelegationsbeslut(fattat, makulerat).when(anmal).thenRefuses('DELEGATIONSBESLUT_MAKULERAT');
    givetDelegationsbeslut(fattat, makulerat)
      .when({ ...anmal, import: true })
      .then(handelse('DelegationsbeslutAnmalt'));
  });

  it('is not annulled by leaving out that it was taken', () =>
    givetDelegationsbeslut(fattat)
      .when(delegationskommando('MakuleraHandelse', { avserHandelse: 0 }, { skal: 'Fel' }))
      .thenRefuses('BESLUTET_MAKULERAS_HELT'));

  it('is one again when the annulment was the mistake', () => {
    const angra = delegationskommando('MakuleraHandelse', { avserHandelse: 1 }, { skal: 'Fel beslut' });
    givetDelegationsbeslut(fattat, makulerat)
      .when(angra)
      .then({ ...handelse('HandelseMakulerad', { avserHandelse: 1 }), skal: 'Fel beslut' });
    givetDelegationsbeslut(fattat, makulerat, handelse('HandelseMakulerad', { avserHandelse: 1 }))
      .when(delegationskommando('AnmalDelegationsbeslut'))
      .then(handelse('DelegationsbeslutAnmalt'));
  });

  it.each(['/namnd', '/ar', '/nr'])('keeps its number: %s is not corrected', (falt) =>
    givetDelegationsbeslut(fattat)
      .when(ratta({ falt, till: falt === '/namnd' ? 'KS' : 7 }))
      .thenRefuses('FALT_RATTAS_EJ'),
  );

  it('has its other fields corrected', () => {
    givetDelegationsbeslut(fattat)
      .when(ratta({ falt: '/overklagbart', till: 'nej' }))
      .then({
        ...handelse('UppgiftRattad', {
          avserHandelse: 0,
          falt: '/overklagbart',
          fran: 'laglighetsprovning',
          till: 'nej',
        }),
        skal: 'Fel',
      });
    givetDelegationsbeslut(fattat)
      .when(ratta({ falt: '/overklagbart', till: 'kanske' }))
      .thenInvalid('VARDE_OGILTIGT', 'till');
    expect.hasAssertions();
  });
});
