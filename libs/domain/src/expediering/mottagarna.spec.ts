import { describe, expect, it } from '@jest/globals';
import type { OrganisationEvent } from '../organisation/organisation.events.js';
import { organisationDecider } from '../organisation/organisation.decider.js';
import { organisationsregister } from '../organisation/register.js';
import type { OrganFaktum } from '../organisation/strom.js';
import { den, handelse, inspelade, type Givet } from '../testing/index.js';
import { fastaMottagare, namndaMottagare, vagTill, type Vagval } from './mottagarna.js';

const organ = (...givna: readonly Givet<OrganisationEvent>[]) =>
  (inspelade<OrganisationEvent>(...givna) as readonly OrganFaktum[]).reduce(
    organisationDecider.evolve,
    organisationDecider.initialState,
  );
const inrattat = (kod: string, namn: string) =>
  den('2023-01-01', handelse('OrganInrattat', { organ: kod, namn }));
const brevlada = (fran: string, kanal: 'e-post' | 'webhook' | 'post', adress: string) =>
  den(fran, handelse('BrevladaAngiven', { kanal, adress }));

const register = organisationsregister([
  [
    'SN',
    organ(
      inrattat('SN', 'Socialnämnden'),
      brevlada('2023-01-01', 'e-post', 'sn@exempel.se'),
      brevlada('2026-02-01', 'webhook', 'https://sn.exempel.se/in'),
    ),
  ],
  [
    'KN',
    organ(
      inrattat('KN', 'Kulturnämnden'),
      brevlada('2023-01-01', 'post', 'Box 1'),
      den('2025-01-01', handelse('OrganSammanslaget', { uppgickI: 'SN' })),
    ),
  ],
  [
    'VN',
    organ(
      inrattat('VN', 'Valnämnden'),
      den('2023-01-01', handelse('ExpedieringsregelAngiven', { kvitterar: false })),
    ),
  ],
]);
const alla: Vagval = { register, dag: '2026-03-02', kanaler: new Set(['epost', 'webhook', 'fil']) };

const till = (namn: string, vagval: Partial<Vagval> = {}, typ: 'organ' | 'extern' | 'person' = 'organ') =>
  vagTill({ typ, namn }, { ...alla, ...vagval });

describe('Where a recipient is reached', () => {
  it('is where the register says that day', () => {
    expect(till('Socialnämnden')).toEqual({
      organ: 'SN',
      kanal: 'webhook',
      adress: 'https://sn.exempel.se/in',
    });
    expect(till('SN', { dag: '2026-01-31' })).toEqual({
      organ: 'SN',
      kanal: 'epost',
      adress: 'sn@exempel.se',
    });
  });

  it('is where its successor is, when it is no more', () =>
    expect(till('Kulturnämnden')).toMatchObject({ organ: 'SN', kanal: 'webhook' }));

  it('is on paper where there is no such channel, no mailbox, no register or no such body', () => {
    expect(till('Socialnämnden', { kanaler: new Set(['fil']) })).toEqual({
      organ: 'SN',
      kanal: 'fil',
      adress: 'Socialnämnden',
    });
    expect(till('Valnämnden')).toMatchObject({ organ: 'VN', kanal: 'fil' });
    expect(till('Socialnämnden', { register: null })).toMatchObject({ organ: null, kanal: 'fil' });
    expect(till('Byggnadsnämnden')).toMatchObject({ organ: null, kanal: 'fil' });
  });

  it('is an e-mail address where that is what somebody outside is called by', () => {
    expect(till('lansstyrelsen@exempel.se', {}, 'extern')).toMatchObject({ kanal: 'epost', organ: null });
    expect(till('Länsstyrelsen', {}, 'extern')).toMatchObject({ kanal: 'fil', adress: 'Länsstyrelsen' });
    expect(till('lansstyrelsen@exempel.se', { kanaler: new Set(['fil']) }, 'extern')).toMatchObject({
      kanal: 'fil',
    });
  });
});

describe('Those who are to be told', () => {
  it('are each one of a group that is written out, and everyone once', () =>
    expect(
      namndaMottagare([
        { typ: 'organ', namn: 'Socialnämnden' },
        { typ: 'grupp', grupp: 'Nämnderna', expanderad: ['Socialnämnden', 'Valnämnden'] },
        { typ: 'grupp', grupp: 'Bolagen', expanderad: null },
        { typ: 'person', namn: 'Kim Exempel' },
      ]),
    ).toEqual([
      { typ: 'organ', namn: 'Socialnämnden', grupp: null },
      { typ: 'organ', namn: 'Valnämnden', grupp: 'Nämnderna' },
      { typ: 'organ', namn: 'Bolagen', grupp: 'Bolagen' },
      { typ: 'person', namn: 'Kim Exempel', grupp: null },
    ]));

  it('are numbered, and bodies acknowledge unless they have said that they do not', () =>
    expect(
      fastaMottagare(
        [
          { typ: 'organ', namn: 'Socialnämnden' },
          { typ: 'organ', namn: 'Valnämnden' },
          { typ: 'organ', namn: 'Byggnadsnämnden' },
          { typ: 'person', namn: 'Kim Exempel' },
        ],
        alla,
      ).map(({ nr, namn, kvittens }) => [nr, namn, kvittens]),
    ).toEqual([
      [1, 'Socialnämnden', true],
      [2, 'Valnämnden', false],
      [3, 'Byggnadsnämnden', true],
      [4, 'Kim Exempel', false],
    ]));
});
