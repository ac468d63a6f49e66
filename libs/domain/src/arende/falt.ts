import { faltSpecI, passarI } from '../shared/falt.js';
import { arendekatalog } from './arende.katalog.js';

/** What the catalogue says of a field of an event of an ärende; undefined where it has none by that name. */
export const faltSpec = faltSpecI(arendekatalog);

/** Whether a field of an event of an ärende may hold a value. */
export const passarFalt = passarI(arendekatalog);
