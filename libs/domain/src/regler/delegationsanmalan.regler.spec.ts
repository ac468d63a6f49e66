import { describe, expect, it } from '@jest/globals';

import type { Delegationsfakta } from '../delegationsbeslut/delegationsbeslut.fakta.js';
import type { Delegationsbeslutsdata } from '../delegationsbeslut/delegationsbeslut.events.js';
import type { SammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Skedde } from '../shared/edtf.js';
import {
  delegationsfakta,
  delegerat,
  den,
  handelse,
  nekat,
  oavgjort,
  tillatet,
  varnat,
} from '../testing/index.js';
import { R61, R61b } from './delegationsanmalan.regler.js';
import type { Utfall } from './regel.js';

describe('R-61 reporting and special minutes', () => {
  const beslutet = (
    data: Partial<Delegationsbeslutsdata<'DelegationsbeslutFattat'>> = {},
    skedde: Skedde = '2026-02-02',
  ) => delegerat(den(skedde, handelse('DelegationsbeslutFattat', data)));
  const mote = (datum: string, organ = 'SN'): SammantradeId => ({ organ, datum, nr: 1 });

  describe('when it is reported', () => {
    const prova = (
      beslut: Delegationsfakta['beslut'],
      sammantraden: readonly SammantradeId[] | null = null,
      data: Partial<Delegationsbeslutsdata<'DelegationsbeslutAnmalt'>> = {},
    ): Utfall => R61.prova(delegationsfakta('DelegationsbeslutAnmalt', data, { beslut, sammantraden }));

    it('lets a delegated decision be reported at any of the meetings of the nämnd', () =>
      expect(prova(beslutet(), [mote('2026-02-16')])).toEqual(tillatet));

    it('warns when an urgent one was not reported at the next meeting', () => {
      const bradskande = beslutet({ slag: 'ordforande' });
      expect(prova(bradskande, [mote('2026-02-16'), mote('2026-03-02')])).toEqual(
        varnat('EJ_NASTA_SAMMANTRADE', /2026-02-16/),
      );
      expect(prova(bradskande, [mote('2026-01-26'), mote('2026-02-16', 'KS'), mote('2026-03-02')])).toEqual(
        tillatet,
      );
    });

    it('cannot tell which meeting was the next when nobody has looked, or the day is not known', () => {
      expect(prova(beslutet({ slag: 'ordforande' }))).toEqual(oavgjort('vilka sammanträden'));
      expect(prova(beslutet({ slag: 'ordforande' }, '2026-02'), [mote('2026-02-16')])).toEqual(
        oavgjort('dagen för beslutet'),
      );
    });

    it('warns when it was reported to another body, or before it was taken', () => {
      expect(prova(beslutet(), null, { sammantrade: 'KS-2026-03-02' })).toEqual(
        varnat('ANMALT_I_ANNAT_ORGAN', /ska anmälas där/),
      );
      expect(prova(beslutet(), null, { sammantrade: 'SN-2026-01-26' })).toEqual(
        varnat('ANMALT_FORE_BESLUTET', /Kontrollera dagarna/),
      );
      expect(prova(beslutet({}, null), null, { sammantrade: 'SN-2026-01-26' })).toEqual(tillatet);
    });

    it('cannot tell without the decision, or of a text that is no meeting', () => {
      expect(prova(null)).toEqual(oavgjort('beslutet'));
      expect(prova(beslutet(), null, { sammantrade: 'mars' })).toEqual(oavgjort('sammanträdet'));
    });
  });

  describe('when special minutes are kept', () => {
    const prova = (skedde: string): Utfall =>
      R61.prova(delegationsfakta('DelegationsbeslutProtokollfort', {}, { beslut: beslutet() }, { skedde }));

    it('is content, unless they are older than the decision', () => {
      expect(prova('2026-02-02')).toEqual(tillatet);
      expect(prova('2026-02-01')).toEqual(varnat('PROTOKOLLFORT_FORE_BESLUTET', /daterat före/));
    });
  });

  describe('when it has a notice of its own', () => {
    const prova = (beslut: Delegationsfakta['beslut'], resten = {}): Utfall =>
      R61.prova(delegationsfakta('DelegationsbeslutTillkannagivet', {}, { beslut }, resten));
    const fattat = den('2026-02-02', handelse('DelegationsbeslutFattat'));

    it('asks for special minutes of what may be appealed and is not reported', () => {
      expect(prova(beslutet())).toEqual(
        varnat('EJ_SARSKILT_PROTOKOLLFORT', /Protokollför det, eller anmäl det/),
      );
      expect(prova(delegerat(fattat, handelse('DelegationsbeslutProtokollfort')))).toEqual(tillatet);
      expect(prova(delegerat(fattat, handelse('DelegationsbeslutAnmalt')))).toEqual(tillatet);
    });

    it.each(['forvaltningsbesvar', 'nej'] as const)(
      'asks for none of what is appealed so: %s',
      (overklagbart) => expect(prova(beslutet({ overklagbart }))).toEqual(tillatet),
    );

    it('cannot tell when nobody has said how it is appealed, or what an import leaves out', () => {
      expect(prova(beslutet({ overklagbart: null }))).toEqual(oavgjort('överklagas'));
      expect(prova(beslutet(), { import: true })).toEqual(oavgjort('protokollförts'));
    });

    it('warns that an urgent decision is to be reported', () =>
      expect(prova(beslutet({ slag: 'ordforande' }))).toEqual(
        varnat('BRADSKANDE_SKA_ANMALAS', /Anmäl det där/),
      ));
  });
});

describe('R-61b how long a notice of its own stays up', () => {
  const anslaget = (nedtasTidigast: string | null) =>
    delegerat(
      den('2026-02-02', handelse('DelegationsbeslutFattat')),
      den('2026-02-11', handelse('DelegationsbeslutTillkannagivet', { nedtasTidigast })),
    );
  const prova = (skedde: string, beslut: Delegationsfakta['beslut'] = anslaget('2026-03-04')): Utfall =>
    R61b.prova(delegationsfakta('DelegationsbeslutsanslagNedtaget', {}, { beslut }, { skedde }));

  it('lets it be taken down when the time for appeal is over', () =>
    expect(prova('2026-03-04')).toEqual(tillatet));

  it('refuses before that, and says what it is when it is down already', () =>
    expect(prova('2026-03-03')).toEqual(
      nekat('ANSLAG_NEDTAGET_FOR_TIDIGT', /tidigast 2026-03-04.*avbrutet/s),
    ));

  it('cannot tell when the day is left open, or what it had to wait for', () => {
    expect(prova('2026-03')).toEqual(oavgjort('dagen då anslaget'));
    expect(prova('2026-03-03', anslaget(null))).toEqual(oavgjort('när anslaget'));
    expect(prova('2026-03-03', null)).toEqual(oavgjort('när anslaget'));
  });
});
