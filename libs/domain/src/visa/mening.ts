import type { Aktor } from '../shared/handelse.js';
import type { Historikrad } from './historik.js';
import { skeddeIOrd, tidpunktIOrd } from './nar.js';

/** `registrator (registrator, KS)`: an id and a role, never a name. */
export const aktorIOrd = ({ id, roll, organ }: Aktor): string =>
  `${id} (${organ === undefined ? roll : `${roll}, ${organ}`})`;

const hande = ({ skedde, registrerad, import: inlast, aktor }: Historikrad): string => {
  const da = `den ${tidpunktIOrd(Date.parse(registrerad))} av ${aktorIOrd(aktor)}`;
  const registrerades = inlast ? 'lästes in i efterhand' : 'registrerades';
  if (skedde !== null && Date.parse(skedde) === Date.parse(registrerad) && skedde.includes('T'))
    return `Det hände och ${registrerades} ${da}.`;
  const nar = skeddeIOrd(skedde);
  return nar === null
    ? `När det hände är okänt; det ${registrerades} ${da}.`
    : `Det hände ${nar} och ${registrerades} ${da}.`;
};

const marken = ({ rattad, makulerad, gallrad }: Historikrad): readonly string[] => [
  ...(rattad === undefined ? [] : [`Det rättades av händelse ${rattad}.`]),
  ...(makulerad === undefined ? [] : [`Det makulerades av händelse ${makulerad}.`]),
  ...(gallrad ? ['Det skyddade innehållet är gallrat.'] : []),
];

const medPunkt = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** One event in full sentences: what was done, when it happened, when it was recorded and by whom, and why. */
export const mening = (rad: Historikrad): string =>
  [
    medPunkt(rad.text),
    hande(rad),
    ...(rad.skal === undefined ? [] : [`Skäl: ${medPunkt(rad.skal)}`]),
    ...marken(rad),
  ].join(' ');
