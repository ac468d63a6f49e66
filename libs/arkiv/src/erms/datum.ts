import { tidpunktText, tolkaSkedde, type Skedde } from '#domain';
import { text, type Element } from '../xml/element.js';

/*
 * ERMS knows instants only (xs:dateTime). A day is written as its beginning, without a time zone, which says that it is no
 * instant. What is less exact than a day is never made exact: it has no date element, and is told in words.
 */

/** The kinds of dates of ERMS that are used here; `skedde` is what has none of its own. */
export type Datumslag =
  | 'opened'
  | 'closed'
  | 'created'
  | 'received'
  | 'sent'
  | 'decision'
  | 'expedited'
  | 'moved'
  | 'finished'
  | 'captured'
  | 'decision_deadline'
  | 'confidentiality_assessed'
  | 'last_addition_timestamp'
  | 'skedde';

/** A moment as ERMS writes it; null for what is not exact to the day. */
export const ermsTid = (skedde: Skedde): string | null => {
  const tolkad = tolkaSkedde(skedde);
  if (tolkad?.slag === 'tidpunkt') return tidpunktText(tolkad.instant);
  return tolkad?.slag === 'datum' ? `${tolkad.fran}T00:00:00` : null;
};

const slaget = (slag: Datumslag): Readonly<Record<string, string>> =>
  slag === 'skedde' ? { dateType: 'other', otherDateType: 'skedde' } : { dateType: slag };

/** A date element, or nothing where it is not exact to the day. */
export const datum = (namn: string, skedde: Skedde, slag: Datumslag): Element | null => {
  const tid = ermsTid(skedde);
  return tid === null ? null : text(namn, tid, slaget(slag));
};

/** What is known of a time that no date element can hold, in words; null where it is exact. */
export const osakerTid = (skedde: Skedde): string | null => {
  if (ermsTid(skedde) !== null) return null;
  return skedde === null
    ? 'När det hände är inte känt.'
    : `När det hände är inte känt på dagen: ${skedde} (EDTF, ISO 8601-2).`;
};
