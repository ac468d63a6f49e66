import type { Block } from '#dokument';
import {
  aktorIOrd,
  skeddeIOrd,
  stockholmOffset,
  tidpunktText,
  tolkaSkedde,
  type Historikrad,
  type Skedde,
} from '#domain';

const marke = ({ rattad, makulerad, gallrad, import: inlast }: Historikrad): string => {
  const delar = [
    rattad === undefined ? null : `Rättad av händelse ${rattad}.`,
    makulerad === undefined ? null : `Makulerad av händelse ${makulerad}.`,
    gallrad ? 'Det skyddade innehållet är gallrat.' : null,
    inlast ? 'Inläst i efterhand.' : null,
  ].filter((del) => del !== null);
  return delar.length === 0 ? '' : `\n${delar.join(' ')}`;
};

const klockan = (instant: number): string =>
  tidpunktText(instant + stockholmOffset(instant))
    .slice(0, 16)
    .replace('T', ' ')
    .replace(':', '.');

/** As short as a column needs it. */
const hande = (skedde: Skedde): string => {
  const t = tolkaSkedde(skedde);
  if (t?.slag === 'tidpunkt') return klockan(t.instant);
  return t?.slag === 'datum' ? t.fran : (skeddeIOrd(skedde) ?? 'okänt');
};

/** The events as a table, by their numbers: what, when it happened, when it was recorded and by whom. */
export const handelsetabell = (rader: readonly Historikrad[]): Block => ({
  slag: 'tabell',
  namn: 'Händelser',
  kolumner: ['Nr', 'Vad', 'Hände', 'Registrerades'],
  rader: rader.map((rad) => [
    String(rad.revision),
    `${rad.text}${rad.skal === undefined ? '' : `\nSkäl: ${rad.skal}`}${marke(rad)}`,
    hande(rad.skedde),
    `${klockan(Date.parse(rad.registrerad))}\n${aktorIOrd(rad.aktor)}`,
  ]),
  andelar: [0.07, 0.49, 0.2, 0.24],
});
