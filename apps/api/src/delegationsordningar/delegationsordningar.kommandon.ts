import { kommandokontroller } from '../http/kommando/kommandokontroller.js';
import { ORDNINGSPARAMETRAR } from '../http/kommando/parametrar.js';
import { delegationsordningsvagar } from './delegationsordningsvagar.js';

export const Delegationsordningskommandon = kommandokontroller(
  'delegationsordningar',
  'Delegation',
  delegationsordningsvagar,
  ORDNINGSPARAMETRAR,
);
