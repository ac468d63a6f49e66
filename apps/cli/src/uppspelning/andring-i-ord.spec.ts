import { expect, it } from '@jest/globals';
import { andringIOrd } from './andring-i-ord.js';

const fore = {
  status: 'registrerat',
  instans: null,
  yttranden: [{ nr: 1, fran: 'Tekniska nämnden', revision: 2 }],
  remisser: [{ remissId: '1', obesvarad: true }],
};

it('says what a value was and what it became', () => {
  expect(andringIOrd([{ op: 'replace', path: '/status', value: 'underBeredning' }], fore, 80)).toEqual([
    'status: registrerat → underBeredning',
  ]);
  expect(andringIOrd([{ op: 'replace', path: '/remisser/0/obesvarad', value: false }], fore, 80)).toEqual([
    'remisser[1].obesvarad: ja → nej',
  ]);
});

it('says that a value came where there was none', () => {
  expect(andringIOrd([{ op: 'replace', path: '/instans', value: 'KS' }], fore, 80)).toEqual([
    '+ instans: KS',
  ]);
});

it('shows an item that came with what it says, and leaves out what nobody knows', () => {
  const value = { nr: 2, fran: 'Miljönämnden', paragraf: null, av: [], revision: 5, utanRemiss: false };
  expect(andringIOrd([{ op: 'add', path: '/yttranden/1', value }], fore, 80)).toEqual([
    '+ yttranden[2]',
    '    fran        Miljönämnden',
    '    utanRemiss  nej',
  ]);
});

it('tells of protected content when it is gone, not of every ärende that has all of it', () => {
  expect(andringIOrd([{ op: 'add', path: '/gallrad', value: false }], fore, 80)).toEqual([
    'inget ändrades på kortet',
  ]);
  expect(
    andringIOrd([{ op: 'replace', path: '/gallrad', value: true }], { ...fore, gallrad: false }, 80),
  ).toEqual(['gallrad: nej → ja']);
});

it('names people by name', () => {
  const value = {
    motionarer: [
      { namn: 'Kim', parti: 'X' },
      { namn: 'Bo', parti: null },
    ],
  };
  expect(andringIOrd([{ op: 'add', path: '/motion', value }], fore, 80)[1]).toContain('Kim (X); Bo');
});

it('says what went away', () => {
  expect(andringIOrd([{ op: 'remove', path: '/status' }], fore, 80)).toEqual(['- status: registrerat']);
});

it('says so when nothing changed that a person would see', () => {
  expect(andringIOrd([{ op: 'replace', path: '/yttranden/0/revision', value: 3 }], fore, 80)).toEqual([
    'inget ändrades på kortet',
  ]);
});
