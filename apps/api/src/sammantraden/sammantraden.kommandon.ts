import { kommandokontroller } from '../http/kommando/kommandokontroller.js';
import { SAMMANTRADEPARAMETRAR } from '../http/kommando/parametrar.js';
import { motesvagar } from './motesvagar.js';
import { protokollsvagar } from './protokollsvagar.js';

/** Every write to a meeting. */
export const sammantradesvagar = [...motesvagar, ...protokollsvagar];

export const Sammantradeskommandon = kommandokontroller(
  'sammantraden',
  'Sammanträden',
  sammantradesvagar,
  SAMMANTRADEPARAMETRAR,
);
