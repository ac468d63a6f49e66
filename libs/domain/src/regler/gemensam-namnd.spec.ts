import { describe, it } from '@jest/globals';

import {
  den,
  handelse,
  justerat,
  KF_I_MARS,
  motet,
  moteskommando,
  noterat,
  organlage,
} from '../testing/index.js';

const gemensam = motet(KF_I_MARS, {
  organet: organlage(handelse('OrganInrattat', { typ: 'gemensamNamnd' })),
});
const tillkannage = (...tavlor: string[]) =>
  moteskommando('TillkannageJustering', { tavlor }, { nu: '2026-06-01T09:00:00.000Z', skedde: '2026-03-10' });
const anslaget = (nr: number, ...tavlor: string[]) => handelse('JusteringTillkannagiven', { nr, tavlor });
const FEL = ['R-52', 'GEMENSAM_NAMND_EN_TAVLA', 'JusteringTillkannagiven'] as const;

describe('R-52: a gemensam nämnd announces in every municipality', () => {
  it('warns of a single board', () =>
    gemensam(...justerat)
      .when(tillkannage('vår webbplats'))
      .then(anslaget(1, 'vår webbplats'), noterat(...FEL)));

  it('not of several, at once or after each other', () => {
    gemensam(...justerat)
      .when(tillkannage('vår webbplats', 'deras webbplats'))
      .then(anslaget(1, 'vår webbplats', 'deras webbplats'));
    gemensam(...justerat, den('2026-03-10', anslaget(1, 'vår webbplats')))
      .when(tillkannage('deras webbplats'))
      .then(anslaget(2, 'deras webbplats'));
  });

  it('not of other bodies, nor where the register says nothing', () => {
    for (const lage of [organlage(handelse('OrganInrattat', { typ: 'namnd' })), null])
      motet(KF_I_MARS, { organet: lage })(...justerat)
        .when(tillkannage('vår webbplats'))
        .then(anslaget(1, 'vår webbplats'));
  });
});
