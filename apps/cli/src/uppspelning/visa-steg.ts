import type { Stil } from '../terminal/stil.js';
import { hangande, radbruten } from '../terminal/text.js';
import { visaRegistrerad, visaSkedde } from '../terminal/tid.js';
import { andringIOrd } from './andring-i-ord.js';
import type { Steg } from './steg.js';

/** The most that a line of text is wide: longer ones are hard to read. */
const LASBREDD = 110;

const tillstand = (rad: string, stil: Stil): string => {
  if (rad.startsWith('+')) return stil.bra(rad);
  if (rad.startsWith('-')) return stil.fel(rad);
  return rad.includes(' → ') ? stil.varning(rad) : rad;
};

/** One step: when, what, by whom and why, and what it changed. */
export const visaSteg = (
  { rad, fore, andring }: Steg,
  {
    nr,
    av,
    bredd,
    stil,
  }: { readonly nr: number; readonly av: number; readonly bredd: number; readonly stil: Stil },
): readonly string[] => {
  const plats = Math.min(bredd, LASBREDD);
  const nar = `hände ${visaSkedde(rad.skedde)} · registrerades ${visaRegistrerad(rad.registrerad)} · händelse ${rad.revision}`;
  const rattad = rad.rattad === undefined ? '' : ` · rättad av händelse ${rad.rattad}`;
  const av_ = `av ${rad.aktor.id} (${rad.aktor.roll})`;
  return [
    `${stil.stark(`Steg ${nr} av ${av}`)}  ${stil.svag(nar)}${stil.varning(rattad)}`,
    ...radbruten(rad.text, plats).map(stil.stark),
    ...[
      ...radbruten(av_, plats),
      ...(rad.skal === undefined ? [] : hangande('skäl: ', rad.skal, plats)),
      ...(rad.kalla === undefined ? [] : hangande('källa: ', rad.kalla.handling, plats)),
    ].map(stil.svag),
    '',
    ...andringIOrd(andring, fore, plats - 2).map((text) => `  ${tillstand(text, stil)}`),
  ];
};
