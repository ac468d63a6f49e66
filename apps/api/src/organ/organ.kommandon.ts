import { kommandokontroller } from '../http/kommando/kommandokontroller.js';
import { ORGANPARAMETRAR } from '../http/kommando/parametrar.js';
import { organvagar } from './organvagar.js';

export const Organkommandon = kommandokontroller('organ', 'Organisation', organvagar, ORGANPARAMETRAR);
