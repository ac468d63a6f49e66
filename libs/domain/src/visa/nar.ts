import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import { stockholmDatum, stockholmOffset, tidpunktText, type Datum } from '../shared/stockholm.js';

const MANADER = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The name of a date's month. */
export const manadIOrd = (datum: Datum): string => MANADER[Number(datum.slice(5, 7)) - 1] ?? '';
const ar = (datum: Datum): string => String(Number(datum.slice(0, 4)));

/** `2 mars 2026` */
export const dagIOrd = (datum: Datum): string => `${Number(datum.slice(8))} ${manadIOrd(datum)} ${ar(datum)}`;

/** `2 mars 2026 kl. 10.05`, as a clock in Sweden shows it; with seconds where there are any. */
export const tidpunktIOrd = (instant: number): string => {
  const klockan = tidpunktText(instant + stockholmOffset(instant)).slice(11, 19);
  const visad = klockan.endsWith(':00') ? klockan.slice(0, 5) : klockan;
  return `${dagIOrd(stockholmDatum(instant))} kl. ${visad.replaceAll(':', '.')}`;
};

/** When something happened, as a part of a sentence, no more exactly than the source says; null = nobody knows. */
export const skeddeIOrd = (skedde: Skedde): string | null => {
  const t = tolkaSkedde(skedde);
  switch (t?.slag) {
    case 'tidpunkt':
      return `den ${tidpunktIOrd(t.instant)}`;
    case 'datum':
      return `den ${dagIOrd(t.fran)}`;
    case 'manad':
      return `i ${manadIOrd(t.fran)} ${ar(t.fran)}`;
    case 'ar':
      return `under ${ar(t.fran)}`;
    case 'fran':
      return `tidigast den ${dagIOrd(t.fran)}`;
    case 'till':
      return `senast den ${dagIOrd(t.till)}`;
    case 'intervall':
      return `någon dag från den ${dagIOrd(t.fran)} till den ${dagIOrd(t.till)}`;
    case 'okand':
    case undefined:
      return null;
  }
};
