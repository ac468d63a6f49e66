import { describe, expect, it } from '@jest/globals';

import {
  den,
  givenHandling as given,
  handelse,
  handlingskommando as kommando,
  inspelade,
} from '../testing/index.js';
import { handlingDecider } from './handling.decider.js';
import type { HandlingStromEvent } from './handling.events.js';

const inkommen = handelse('HandlingInkommen');
const kopplad = handelse('HandlingKopplad');
const avvisad = handelse('HandlingAvvisad');

const lage = (...givna: readonly HandlingStromEvent[]) =>
  inspelade<HandlingStromEvent>(...givna).reduce(handlingDecider.evolve, handlingDecider.initialState);

describe('something that came in', () => {
  it('is received', () => given().when(kommando('TaEmotHandling')).then(inkommen));

  it('is received once', () => given(inkommen).when(kommando('TaEmotHandling')).thenNothing());

  it('is not received in the future', () =>
    given()
      .when(kommando('TaEmotHandling', {}, { skedde: '2026-03-03' }))
      .thenInvalid('SKEDDE_I_FRAMTIDEN', 'skedde'));

  it('waits unregistered, and tells when it came in', () =>
    expect(lage(den('2024-03-07/2024-04-17', inkommen))).toStrictEqual({
      ...inkommen.data,
      status: 'oregistrerad',
      inkom: '2024-03-07/2024-04-17',
      arende: null,
    }));
});

describe('registering it in an ärende', () => {
  it('says where', () => given(inkommen).when(kommando('KopplaHandling')).then(kopplad));

  it('is done once', () => given(inkommen, kopplad).when(kommando('KopplaHandling')).thenNothing());

  it('is refused in another ärende: it has to be moved from there', () => {
    const annat = kommando('KopplaHandling', { arende: 'KS-2026-18' });
    given(inkommen, kopplad).when(annat).thenRefuses('HANDLING_REDAN_REGISTRERAD');
    given(inkommen, kopplad)
      .when(annat)
      .thenSays(/KS-2026-17/);
  });

  it('may be done after it was put aside', () =>
    given(inkommen, avvisad).when(kommando('KopplaHandling')).then(kopplad));

  it('is refused where nothing came in', () =>
    given().when(kommando('KopplaHandling')).thenUnknown('HANDLING_OKAND'));

  it('shows', () =>
    expect(lage(inkommen, kopplad)).toMatchObject({ status: 'registrerad', arende: 'KS-2026-17' }));
});

describe('putting it aside', () => {
  it('says why', () =>
    given(inkommen)
      .when(kommando('AvvisaHandling', {}, { skal: 'Reklam' }))
      .then({ ...avvisad, skal: 'Reklam' }));

  it('is done once', () =>
    given(inkommen, avvisad)
      .when(kommando('AvvisaHandling', { grund: 'reklam' }))
      .thenNothing());

  it('is refused for what is registered', () =>
    given(inkommen, kopplad).when(kommando('AvvisaHandling')).thenRefuses('HANDLING_REDAN_REGISTRERAD'));

  it('is refused where nothing came in', () =>
    given().when(kommando('AvvisaHandling')).thenUnknown('HANDLING_OKAND'));

  it('shows', () => expect(lage(inkommen, avvisad)).toMatchObject({ status: 'avvisad', arende: null }));
});

describe('facts met without the one that came first', () => {
  it.each([kopplad, avvisad, handelse('AvvikelseNoterad')])('$type leaves nothing', (fakta) =>
    expect(lage(fakta)).toBeNull(),
  );

  it('a deviation changes nothing', () =>
    expect(lage(inkommen, handelse('AvvikelseNoterad'))).toStrictEqual(lage(inkommen)));

  it('a second arrival changes nothing', () =>
    expect(lage(inkommen, kopplad, handelse('HandlingInkommen', { rubrik: 'En annan' }))).toStrictEqual(
      lage(inkommen, kopplad),
    ));
});
