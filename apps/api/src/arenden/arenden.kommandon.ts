import { kommandokontroller } from '../http/kommando/kommandokontroller.js';
import { ARENDEPARAMETRAR } from '../http/kommando/parametrar.js';
import { avslutningsvagar } from './avslutningsvagar.js';
import { behandlingsvagar } from './behandlingsvagar.js';
import { beredningsvagar } from './beredningsvagar.js';
import { efterspelsvagar } from './efterspelsvagar.js';
import { motionsvagar } from './motionsvagar.js';
import { omrostningsvagar } from './omrostningsvagar.js';
import { oppningsvag } from './oppningsvag.js';
import { registreringsvagar } from './registreringsvagar.js';

/** Every write to an ärende. */
export const arendevagar = [
  oppningsvag,
  ...registreringsvagar,
  ...beredningsvagar,
  ...omrostningsvagar,
  ...behandlingsvagar,
  ...motionsvagar,
  ...efterspelsvagar,
  ...avslutningsvagar,
];

export const Arendekommandon = kommandokontroller('arenden', 'Ärenden', arendevagar, ARENDEPARAMETRAR);
