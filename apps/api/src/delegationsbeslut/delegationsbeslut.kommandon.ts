import { kommandokontroller } from '../http/kommando/kommandokontroller.js';
import { DELEGATIONSPARAMETRAR } from '../http/kommando/parametrar.js';
import { delegationsbeslutsvagar } from './delegationsbeslutsvagar.js';

export const Delegationsbeslutskommandon = kommandokontroller(
  'delegationsbeslut',
  'Delegation',
  delegationsbeslutsvagar,
  DELEGATIONSPARAMETRAR,
);
