import type { Block } from '#dokument';
import { aktorIOrd, skeddeIOrd, tidpunktIOrd, type Historikrad } from '#domain';

const marke = ({ rattad, makulerad, gallrad, import: inlast }: Historikrad): string => {
  const delar = [
    rattad === undefined ? null : `Rättad av händelse ${rattad}.`,
    makulerad === undefined ? null : `Makulerad av händelse ${makulerad}.`,
    gallrad ? 'Det skyddade innehållet är gallrat.' : null,
    inlast ? 'Inläst i efterhand.' : null,
  ].filter((del) => del !== null);
  return delar.length === 0 ? '' : `\n${delar.join(' ')}`;
};

const utanDen = (text: string): string => text.replace(/^den /, '');

/** The events as a table, by their numbers: what, when it happened, when it was recorded and by whom. */
export const handelsetabell = (rader: readonly Historikrad[]): Block => ({
  slag: 'tabell',
  namn: 'Händelser',
  kolumner: ['Nr', 'Vad', 'Hände', 'Registrerades'],
  rader: rader.map((rad) => [
    String(rad.revision),
    `${rad.text}${rad.skal === undefined ? '' : `\nSkäl: ${rad.skal}`}${marke(rad)}`,
    utanDen(skeddeIOrd(rad.skedde) ?? 'okänt'),
    `${tidpunktIOrd(Date.parse(rad.registrerad))}\n${aktorIOrd(rad.aktor)}`,
  ]),
  andelar: [0.07, 0.49, 0.2, 0.24],
});
