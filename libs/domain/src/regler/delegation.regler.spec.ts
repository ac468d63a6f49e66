import { describe, expect, it } from '@jest/globals';

import type { Arende } from '../arende/arende.state.js';
import type { Arendeslag } from '../arende/arende.types.js';
import type { Delegationsfakta } from '../delegationsbeslut/delegationsbeslut.fakta.js';
import type { Delegationsbeslutsdata } from '../delegationsbeslut/delegationsbeslut.events.js';
import {
  delegationsfakta,
  den,
  handelse,
  nekat,
  oavgjort,
  ordningen,
  strom,
  tillatet,
  varnat,
} from '../testing/index.js';
import { fold } from '../tid/fold.js';
import { R60 } from './delegation.regler.js';
import type { Regelfakta, Utfall } from './regel.js';

const ordning = ordningen(
  den('2026-01-01', handelse('DelegationsordningFaststalld')),
  den('2026-01-01', handelse('DelegationspunktTillagd')),
);
const arendet = (slag: Arendeslag): Arende | null => fold(strom(handelse('ArendeOppnat', { slag }))).arende;

describe('R-60 who may decide for the nämnd', () => {
  type Data = Partial<Delegationsbeslutsdata<'DelegationsbeslutFattat'>>;
  const prova = (data: Data = {}, resten = {}, delegation: Partial<Delegationsfakta> = { ordning }): Utfall =>
    R60.prova(delegationsfakta('DelegationsbeslutFattat', data, delegation, resten));

  it('allows the socialsekreterare what the order lets a socialsekreterare decide', () => {
    expect(prova()).toEqual(tillatet);
    expect(prova({ delegat: 'FÖRVALTNINGSCHEF' })).toEqual(tillatet);
  });

  it('refuses somebody whom the point does not name, and says who may', () =>
    expect(prova({ delegat: 'Vaktmästare' })).toEqual(
      nekat('DELEGAT_SAKNAR_RATT', /Socialsekreterare, Förvaltningschef.*låt nämnden ändra ordningen/s),
    ));

  it('refuses a point that the order of that day does not have, or no longer has', () => {
    expect(prova({ punkt: '9.9' })).toEqual(nekat('DELEGATIONSPUNKT_GALLER_EJ', /Ange rätt punkt/));
    const upphavd = ordningen(
      den('2026-01-01', handelse('DelegationsordningFaststalld')),
      den('2026-02-02', handelse('DelegationspunktUpphavd', { punkt: '3.2' })),
    );
    expect(prova({}, {}, { ordning: upphavd })).toEqual(nekat('DELEGATIONSPUNKT_GALLER_EJ', /3\.2/));
    expect(prova({}, { skedde: '2026-02-01' }, { ordning: upphavd })).toEqual(tillatet);
  });

  it('refuses what points at nothing, but not where the nämnd gave the right in that very matter', () => {
    expect(prova({ punkt: null })).toEqual(nekat('DELEGATIONSPUNKT_SAKNAS', /Ange punkten/));
    const uppdrag = { sammantrade: 'SN-2026-01-26', paragraf: 9 };
    expect(prova({ punkt: null, sarskiltUppdrag: uppdrag })).toEqual(oavgjort('nämndens uppdrag'));
  });

  it.each([
    ['no order is known', { ordning: null }, {}],
    ['the order is empty', { ordning: ordningen() }, {}],
    ['none is known that day', { ordning }, { skedde: '2025-12-31' }],
    ['nobody knows when it was decided', { ordning }, { skedde: null }],
  ])('cannot tell when %s', (_namn, delegation, resten) =>
    expect(prova({}, resten, delegation)).toEqual(oavgjort('delegationsordningen som gällde')),
  );

  it('cannot tell without anything of delegation at all', () => {
    const { delegation: _d, ...utan }: Regelfakta<'DelegationsbeslutFattat'> = delegationsfakta(
      'DelegationsbeslutFattat',
      {},
      {},
    );
    expect(R60.prova(utan)).toEqual(oavgjort('delegationsordningen'));
  });

  it.each([
    ['malOchInriktning', /mål, inriktning/],
    ['yttrandeTillFullmaktige', /till fullmäktige/],
    ['principiellMyndighetsutovning', /myndighetsutövning/],
    ['overlatetMedborgarforslag', /Medborgarförslag/],
    ['annanForfattning', /annan författning/],
  ] as const)('refuses what may not be delegated at all: %s', (ejDelegerbart, text) => {
    expect(prova({ ejDelegerbart })).toEqual(nekat('FAR_EJ_DELEGERAS', text));
    expect(prova({ ejDelegerbart })).toEqual(
      nekat('FAR_EJ_DELEGERAS', /Låt nämnden besluta vid ett sammanträde/),
    );
  });

  it('refuses it whatever the order says, also when no order is known', () =>
    expect(prova({ ejDelegerbart: 'malOchInriktning' }, {}, {})).toMatchObject({ svar: 'neka' }));

  it('knows a medborgarförslag by its ärende', () => {
    expect(prova({}, { arende: arendet('medborgarforslag') })).toEqual(
      nekat('FAR_EJ_DELEGERAS', /Medborgarförslag/),
    );
    expect(prova({}, { arende: arendet('ovrigt') })).toEqual(tillatet);
  });

  it('cannot tell whether the chair may decide what may not be delegated when it cannot wait', () =>
    expect(prova({ slag: 'ordforande', ejDelegerbart: 'malOchInriktning', motivering: 'x' })).toEqual(
      oavgjort('brådskande'),
    ));

  it('lets the head of the administration delegate onward where the point allows it', () =>
    expect(prova({ punkt: '1.4', delegat: 'Enhetschef', vidaredelegeratAv: 'Förvaltningschef' })).toEqual(
      tillatet,
    ));

  it('refuses onward delegation that the point does not allow, or by somebody who cannot', () => {
    const enhetschef = { delegat: 'Enhetschef', vidaredelegeratAv: 'Förvaltningschef' };
    expect(prova({ ...enhetschef, punkt: '3.2' })).toEqual(
      nekat('VIDAREDELEGATION_EJ_MEDGIVEN', /låt nämnden medge vidaredelegation/),
    );
    expect(prova({ ...enhetschef, punkt: '1.4', vidaredelegeratAv: 'Ekonomichef' })).toEqual(
      nekat('DELEGAT_SAKNAR_RATT', /Ekonomichef/),
    );
    for (const vald of ['Ordföranden', 'Arbetsutskottet', 'Presidiet'])
      expect(prova({ ...enhetschef, punkt: '1.4', vidaredelegeratAv: vald })).toEqual(
        nekat('VIDAREDELEGATION_EJ_AV_CHEF', /Bara förvaltningschefen/),
      );
  });

  it('refuses a decision per capsulam with the reason and three other ways', () => {
    const utfall = prova({ slag: 'perCapsulam', delegat: 'Ledamöterna' });
    for (const vag of [/vid ett sammanträde/, /delegera det/, /låt ordföranden besluta/])
      expect(utfall).toEqual(nekat('PER_CAPSULAM', vag));
  });

  it('lets the chair decide what cannot wait, and asks why it could not', () => {
    const ordforande = { slag: 'ordforande', delegat: 'Ordföranden', punkt: '0.1' } as const;
    expect(prova({ ...ordforande, motivering: 'Avtalet löpte ut samma dag' })).toEqual(tillatet);
    expect(prova(ordforande)).toEqual(varnat('BRADSKA_EJ_MOTIVERAD', /inte kan avvaktas/));
    expect(prova({ ...ordforande, delegat: 'Kanslichef' })).toMatchObject({ kod: 'DELEGAT_SAKNAR_RATT' });
    expect(prova({ ...ordforande, punkt: null, motivering: 'x' })).toEqual(oavgjort('nämndens uppdrag'));
  });
});
