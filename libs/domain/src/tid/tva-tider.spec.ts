import { describe, expect, it } from '@jest/globals';

import { arendebok, kommando } from '../testing/index.js';

// Varje ärende frågas på två sätt: vad diariet visste då (vidTidpunkt) och vad som gällde då (giltig).

const skal = 'Uppgiften var fel';
/** Ett ärende som öppnas den 3 mars 2025. */
const oppnat = () => arendebok().oppna({ nu: '2025-03-03T08:00:00Z' });

describe('Ett yttrande kommer in den 1 april men registreras först den 12 maj', () => {
  const bok = oppnat().gor(
    kommando('RemitteraArende', {}, { nu: '2025-03-10T09:00:00Z' }),
    kommando('TaEmotYttrande', { remissId: '1' }, { nu: '2025-05-12T07:30:00Z', skedde: '2025-04-01' }),
  );

  it('den 31 mars gällde att remissen var obesvarad, hur man än frågar', () => {
    expect(bok.fraga({ giltig: '2025-03-31' })?.status).toBe('remitterat');
    expect(bok.fraga({ vidTidpunkt: '2025-03-31' })?.status).toBe('remitterat');
  });

  it('den 15 april hade yttrandet kommit in', () => {
    const arende = bok.fraga({ giltig: '2025-04-15' });
    expect(arende?.status).toBe('underBeredning');
    expect(arende?.yttranden).toHaveLength(1);
    expect(arende?.remisser[0]?.obesvarad).toBe(false);
  });

  it('men den 15 april visste diariet inte om det', () => {
    const arende = bok.fraga({ vidTidpunkt: '2025-04-15' });
    expect(arende?.status).toBe('remitterat');
    expect(arende?.yttranden).toHaveLength(0);
  });

  it('den 12 maj visste diariet vad som hade gällt den 15 april', () => {
    expect(bok.fraga({ vidTidpunkt: '2025-05-11', giltig: '2025-04-15' })?.status).toBe('remitterat');
    expect(bok.fraga({ vidTidpunkt: '2025-05-12', giltig: '2025-04-15' })?.status).toBe('underBeredning');
  });

  it('yttrandet räknas från slutet av den 1 april, diariets kunskap från klockslaget den 12 maj', () => {
    expect(bok.fraga({ giltig: '2025-04-01T21:59:59.998Z' })?.status).toBe('remitterat');
    expect(bok.fraga({ giltig: '2025-04-01' })?.status).toBe('underBeredning');
    expect(bok.fraga({ vidTidpunkt: '2025-05-12T07:29:59Z' })?.status).toBe('remitterat');
    expect(bok.fraga({ vidTidpunkt: '2025-05-12T07:30:00Z' })?.status).toBe('underBeredning');
  });

  it('historiken visar båda tiderna var för sig', () =>
    expect(bok.historik()?.at(-1)).toMatchObject({
      typ: 'YttrandeInkommet',
      skedde: '2025-04-01',
      registrerad: '2025-05-12T07:30:00Z',
    }));
});

describe('Nämndens ställningstagande antecknades fel och rättas den 20 juni', () => {
  const bok = oppnat().gor(
    kommando('TaEmotYttrande', { stallningstagande: 'tillstyrker' }, { nu: '2025-04-07T08:00:00Z' }),
    kommando(
      'RattaUppgift',
      { avserHandelse: 1, falt: '/stallningstagande', fran: 'tillstyrker', till: 'avstyrker' },
      { nu: '2025-06-20T08:00:00Z', skal },
    ),
  );
  const stod = (fraga: Parameters<typeof bok.fraga>[0]) => bok.fraga(fraga)?.yttranden[0]?.stallningstagande;

  it('rättelsen gäller från den dag yttrandet kom in', () => {
    expect(stod({ giltig: '2025-04-07' })).toBe('avstyrker');
    expect(stod({})).toBe('avstyrker');
  });

  it('men före rättelsen visste diariet bara det som stod', () => {
    expect(stod({ vidTidpunkt: '2025-06-19' })).toBe('tillstyrker');
    expect(stod({ vidTidpunkt: '2025-06-19', giltig: '2025-04-07' })).toBe('tillstyrker');
    expect(stod({ vidTidpunkt: '2025-06-20', giltig: '2025-04-07' })).toBe('avstyrker');
  });

  it('historiken visar raden som den skrevs, märkt med rättelsen, och rättelsen med sitt skäl', () => {
    const rader = bok.historik();
    expect(rader?.[1]).toMatchObject({ typ: 'YttrandeInkommet', rattad: 2 });
    expect(rader?.[1]?.text).toContain('tillstyrker');
    expect(rader?.[2]).toMatchObject({ typ: 'UppgiftRattad', skal });
    expect(bok.historik({ vidTidpunkt: '2025-06-19' })?.[1]).not.toHaveProperty('rattad');
  });
});

describe('Dagen för ett beslut rättas: det fattades den 26 maj, inte den 26 april', () => {
  const registrerat = () =>
    oppnat().gor(
      kommando(
        'FattaBeslut',
        { undantagFranBeredning: { grund: 'bradskande', enhalligt: true } },
        { nu: '2025-06-02T08:00:00Z', skedde: '2025-04-26' },
      ),
      kommando(
        'RattaUppgift',
        { avserHandelse: 1, falt: '/skedde', fran: '2025-04-26', till: '2025-05-26' },
        { nu: '2025-06-10T08:00:00Z', skal },
      ),
    );
  const bok = registrerat();

  it('den 1 maj var ärendet inte beslutat', () => {
    expect(bok.fraga({ giltig: '2025-05-01' })?.status).toBe('registrerat');
    expect(bok.fraga({ giltig: '2025-05-26' })?.status).toBe('beslutat');
  });

  it('men den 5 juni trodde diariet att det var det', () => {
    expect(bok.fraga({ vidTidpunkt: '2025-06-05', giltig: '2025-05-01' })?.status).toBe('beslutat');
    expect(bok.fraga({ vidTidpunkt: '2025-06-10', giltig: '2025-05-01' })?.status).toBe('registrerat');
  });

  it('beslutet visar den rättade dagen, historikens rad den som skrevs', () => {
    expect(bok.fraga()?.beslut[0]?.datum).toBe('2025-05-26');
    expect(bok.fraga({ vidTidpunkt: '2025-06-05' })?.beslut[0]?.datum).toBe('2025-04-26');
    expect(bok.historik()?.[1]).toMatchObject({ skedde: '2025-04-26', rattad: 2 });
  });

  it('historiken filtreras på den rättade dagen', () => {
    const typer = (giltig: string) => bok.historik({ giltig })?.map((rad) => rad.typ);
    expect(typer('2025-05-01')).toStrictEqual(['ArendeOppnat']);
    expect(typer('2025-05-26')).toStrictEqual(['ArendeOppnat', 'BeslutFattat']);
  });

  it('dagen kan rättas igen, och bli okänd', () => {
    const igen = registrerat().gor(
      kommando(
        'RattaUppgift',
        { avserHandelse: 1, falt: '/skedde', fran: '2025-05-26', till: null },
        { nu: '2025-06-12T08:00:00Z', skal },
      ),
    );
    expect(igen.fraga({ giltig: '2025-05-26' })?.status).toBe('registrerat');
    expect(igen.fraga({ giltig: '2025-06-02' })?.status).toBe('beslutat');
    expect(igen.fraga()?.beslut[0]?.datum).toBeNull();
  });
});

describe('En bordläggning registrerades i fel ärende och makuleras den 5 maj', () => {
  const registrerat = () =>
    oppnat().gor(
      kommando('LamnaForslag', {}, { nu: '2025-04-01T08:00:00Z' }),
      kommando('BordlaggArende', {}, { nu: '2025-04-28T08:00:00Z' }),
      kommando('MakuleraHandelse', { avserHandelse: 2 }, { nu: '2025-05-05T08:00:00Z', skal }),
    );
  const bok = registrerat();

  it('den har aldrig gällt', () => {
    expect(bok.fraga({ giltig: '2025-04-29' })?.status).toBe('forslagLamnat');
    expect(bok.fraga()?.bordlaggningar).toHaveLength(0);
  });

  it('men mellan den 28 april och den 5 maj stod den i diariet', () => {
    expect(bok.fraga({ vidTidpunkt: '2025-04-27' })?.status).toBe('forslagLamnat');
    expect(bok.fraga({ vidTidpunkt: '2025-04-28' })?.status).toBe('bordlagt');
    expect(bok.fraga({ vidTidpunkt: '2025-05-04', giltig: '2025-04-29' })?.status).toBe('bordlagt');
    expect(bok.fraga({ vidTidpunkt: '2025-05-05' })?.status).toBe('forslagLamnat');
  });

  it('och i historiken står den kvar, märkt', () => {
    expect(bok.historik()?.[2]).toMatchObject({ typ: 'ArendeBordlagt', makulerad: 3 });
    expect(bok.historik()?.[3]).toMatchObject({ typ: 'HandelseMakulerad', skal });
    expect(bok.historik({ vidTidpunkt: '2025-05-04' })?.[2]).not.toHaveProperty('makulerad');
  });

  it('makuleras makuleringen gäller den igen', () => {
    const igen = registrerat().gor(
      kommando('MakuleraHandelse', { avserHandelse: 3 }, { nu: '2025-05-06T08:00:00Z', skal }),
    );
    expect(igen.fraga({ giltig: '2025-04-29' })?.status).toBe('bordlagt');
    expect(igen.fraga({ vidTidpunkt: '2025-05-05', giltig: '2025-04-29' })?.status).toBe('forslagLamnat');
    expect(igen.historik()?.[2]).not.toHaveProperty('makulerad');
    expect(igen.historik()?.[3]).toMatchObject({ makulerad: 4 });
  });
});

describe('En handling flyttas den 2 juni till det ärende där den hör hemma', () => {
  const fel = oppnat().gor(
    kommando('RegistreraHandling', {}, { nu: '2025-05-12T08:00:00Z', skedde: '2025-05-09' }),
    kommando('FlyttaHandling', { nr: 1, till: 'KS-2025-18' }, { nu: '2025-06-02T08:00:00Z', skal }),
  );
  const ratt = arendebok()
    .oppna({ nu: '2025-04-14T08:00:00Z' }, { givetLopnr: 18 })
    .gor(
      kommando(
        'RegistreraHandling',
        { flyttadFran: { strom: 'arende-KS-2025-17', revision: 2 } },
        { nu: '2025-06-02T08:00:01Z', skedde: '2025-05-09', skal },
      ),
    );

  it('i det första ärendet står den kvar och säger vart den flyttades', () => {
    expect(fel.fraga()?.handlingar).toMatchObject([
      { nr: 1, flyttadTill: 'KS-2025-18', datum: '2025-05-09' },
    ]);
    expect(fel.fraga({ giltig: '2025-06-01' })?.handlingar).toMatchObject([{ flyttadTill: null }]);
    expect(fel.fraga({ vidTidpunkt: '2025-06-01' })?.handlingar).toMatchObject([{ flyttadTill: null }]);
    expect(fel.fraga({ giltig: '2025-05-08' })?.handlingar).toHaveLength(0);
  });

  it('i det andra hör den hemma sedan den kom in, men diariet visste det först när den flyttades', () => {
    expect(ratt.fraga({ giltig: '2025-05-09' })?.handlingar).toMatchObject([{ nr: 1, datum: '2025-05-09' }]);
    expect(ratt.fraga({ vidTidpunkt: '2025-06-01' })?.handlingar).toHaveLength(0);
    expect(ratt.fraga({ vidTidpunkt: '2025-06-02', giltig: '2025-05-09' })?.handlingar).toHaveLength(1);
    expect(ratt.fraga({ vidTidpunkt: '2025-06-01', giltig: '2025-05-09' })?.handlingar).toHaveLength(0);
  });

  it('båda historikerna säger att den flyttades', () => {
    expect(fel.historik()?.at(-1)).toMatchObject({ typ: 'HandlingFlyttad', skal });
    expect(fel.historik()?.at(-1)?.text).toContain('KS-2025-18');
    expect(ratt.historik()?.at(-1)?.text).toContain('flyttad hit');
  });
});

describe('Två ärenden om samma sak läggs samman den 15 september', () => {
  const forsta = oppnat().gor(
    kommando('TaEmotYttrande', {}, { nu: '2025-05-12T08:00:00Z' }),
    kommando('SammanlaggArende', { till: 'KS-2025-18' }, { nu: '2025-09-15T08:00:00Z' }),
  );
  const andra = arendebok()
    .oppna({ nu: '2025-04-14T08:00:00Z' }, { givetLopnr: 18 })
    .gor(
      kommando(
        'TaEmotSammanlaggning',
        { arende: 'KS-2025-17', fran: { strom: 'arende-KS-2025-17', revision: 2 } },
        { nu: '2025-09-15T08:00:01Z' },
      ),
    );

  it('det första är sammanlagt från den dagen och inte före, i båda tiderna', () => {
    expect(forsta.fraga({ giltig: '2025-09-14' })).toMatchObject({
      status: 'underBeredning',
      ersattAv: null,
    });
    expect(forsta.fraga({ vidTidpunkt: '2025-09-14' })).toMatchObject({
      status: 'underBeredning',
      relationer: [],
    });
    expect(forsta.fraga({ giltig: '2025-09-15' })).toMatchObject({
      status: 'sammanlagt',
      ersattAv: 'KS-2025-18',
      relationer: [{ typ: 'sammanlagt med', till: 'KS-2025-18' }],
    });
    expect(forsta.fraga({ vidTidpunkt: '2025-09-15' })?.status).toBe('sammanlagt');
  });

  it('det andra fortsätter och säger vad som lades hit', () => {
    expect(andra.fraga({ giltig: '2025-09-14' })?.relationer).toHaveLength(0);
    expect(andra.fraga({ vidTidpunkt: '2025-09-14' })?.relationer).toHaveLength(0);
    expect(andra.fraga()).toMatchObject({
      status: 'registrerat',
      relationer: [{ typ: 'sammanlagt från', till: 'KS-2025-17' }],
    });
  });

  it('blev det fel makuleras sammanläggningen, och det första fortsätter', () => {
    forsta.gor(kommando('MakuleraHandelse', { avserHandelse: 2 }, { nu: '2025-09-22T08:00:00Z', skal }));
    expect(forsta.fraga({ giltig: '2025-09-16' })?.status).toBe('underBeredning');
    expect(forsta.fraga({ vidTidpunkt: '2025-09-21', giltig: '2025-09-16' })?.status).toBe('sammanlagt');
    expect(() => forsta.gor(kommando('TaEmotYttrande', {}, { nu: '2025-09-23T08:00:00Z' }))).not.toThrow();
  });
});

describe('Ett ärende öppnas i efterhand', () => {
  const registrerat = () =>
    arendebok()
      .oppna({ nu: '2025-06-02T08:00:00Z', skedde: '2025-03' })
      .gor(
        kommando('RegistreraHandling', {}, { nu: '2025-06-02T08:05:00Z', skedde: '2025-03-18' }),
        kommando('RegistreraHandling', {}, { nu: '2025-06-02T08:10:00Z', skedde: '2025-02-27' }),
      );
  const bok = registrerat();

  it('det finns från den första dag i mars då något annat hände i det', () => {
    expect(bok.fraga({ giltig: '2025-03-17' })).toBeNull();
    expect(bok.fraga({ giltig: '2025-03-18' })?.status).toBe('registrerat');
  });

  it('och då finns också det som kommit in dessförinnan', () =>
    expect(bok.fraga({ giltig: '2025-03-18' })?.handlingar.map((h) => h.nr)).toStrictEqual([2, 1]));

  it('diariet visste inget om det före den 2 juni', () => {
    expect(bok.fraga({ vidTidpunkt: '2025-06-01' })).toBeNull();
    expect(bok.historik({ vidTidpunkt: '2025-06-01' })).toBeNull();
    expect(bok.historik({ giltig: '2025-03-17' })).toBeNull();
  });

  it('rättas öppningens dag flyttas ärendets början', () => {
    const igen = registrerat().gor(
      kommando(
        'RattaUppgift',
        { avserHandelse: 0, falt: '/skedde', fran: '2025-03', till: '2025-02-20' },
        { nu: '2025-06-03T08:00:00Z', skal },
      ),
    );
    expect(igen.fraga({ giltig: '2025-02-20' })?.oppnad).toBe('2025-02-20');
    expect(igen.fraga({ giltig: '2025-02-19' })).toBeNull();
    expect(igen.fraga({ vidTidpunkt: '2025-06-02', giltig: '2025-03-17' })).toBeNull();
  });
});

it('Frågar man om en dag långt fram gäller allt som är känt', () => {
  const bok = oppnat().gor(
    kommando('BeredArende', {}, { nu: '2025-05-12T16:00:00Z' }),
    kommando('FattaBeslut', {}, { nu: '2025-05-26T16:00:00Z' }),
  );
  expect(bok.fraga({ giltig: '9999-12-31', vidTidpunkt: '9999-12-31' })).toStrictEqual(bok.fraga());
});
