import { kommandokontroller } from '../http/kommando/kommandokontroller.js';
import { EXPEDIERINGSPARAMETRAR, KANALPARAMETRAR } from '../http/kommando/parametrar.js';
import { expedieringsvagar, kanalvagar } from './expedieringsvagar.js';

export const Expedieringskommandon = kommandokontroller(
  'expedieringar',
  'Expediering',
  expedieringsvagar,
  EXPEDIERINGSPARAMETRAR,
);

export const Kanalkommandon = kommandokontroller('kanaler', 'Expediering', kanalvagar, KANALPARAMETRAR);
