import { passarI, faltSpecI } from '../shared/falt.js';
import { rattelsekatalog } from '../arende/rattelse.katalog.js';
import type { Faktum } from '../tid/faktum.js';
import type { Stromregler } from '../tid/fold.js';
import type { OrganisationEvent } from './organisation.events.js';
import { organisationskatalog } from './organisation.katalog.js';

/** A recorded event of a body. */
export type OrganFaktum = Faktum<OrganisationEvent>;

/** Name of the stream of a body by its code. */
export const organisationsstrom = (organ: string): string => `organisation-${organ}`;
/** The code of the body that a stream holds; null when the stream is no body's. */
export const organkodAv = (strom: string): string | null =>
  strom.startsWith('organisation-') ? strom.slice('organisation-'.length) : null;

const katalog = { ...rattelsekatalog, ...organisationskatalog };

/** What the catalogue says of a field of an event in a body's stream. */
export const organfaltSpec = faltSpecI(katalog);
/** Whether a field of an event in a body's stream may hold a value. */
export const passarOrganfalt = passarI(katalog);

/** How the fold of the two times reads the stream of a body. */
export const ORGANSTROM: Stromregler = { oppnande: 'OrganInrattat', passar: passarOrganfalt };
