import type { Delegationsunderlag, Kunskap, Punktbild } from '#queries';
import { radbruten } from '../terminal/text.js';
import { avsnitt, saknat, SVAR, visaRegler, type Rader } from './visa.js';

const punkten = (bild: Punktbild): string =>
  `${SVAR[bild.gallde]}${bild.punkt === null ? '' : `: ${bild.punkt.text}`}`;

const punkterna = ({ beslut: { namnd, punkt }, ordning }: Delegationsunderlag): readonly string[] => {
  if (ordning === null) return [`Ingen delegationsordning är känd för ${namnd}.`];
  const { kantDa, kantNu } = ordning;
  if (kantDa === null || kantNu === null) return ['Beslutet nämner ingen punkt i delegationsordningen.'];
  return [
    `Om punkt ${punkt ?? ''} gällde när beslutet fattades, av det som var registrerat då: ${punkten(kantDa)}.`,
    `Av det som är registrerat nu: ${punkten(kantNu)}.`,
  ];
};

const kunskapen = (rubrik: string, kunskap: Kunskap): readonly Rader[] => [
  avsnitt(rubrik, kunskap.registrerat),
  ...saknat(kunskap),
];

const delarna = ({ arende, ordning, sammantrade, egna, noterat }: Delegationsunderlag): readonly Rader[] => [
  avsnitt('Noterades med beslutet', noterat),
  ...(arende === null ? [] : kunskapen(`Registrerat i ${arende.id} när beslutet fattades`, arende)),
  ...(ordning === null ? [] : kunskapen(`Registrerat i delegationsordningen för ${ordning.namnd}`, ordning)),
  ...(sammantrade === null ? [] : kunskapen(`Sammanträdet ${sammantrade.id}, registrerat då`, sammantrade)),
  ...(egna.ejRegistrerat.length + egna.kanInteAvgoras.length === 0
    ? []
    : kunskapen('Det andra som registrerats om beslutet', egna)),
];

const arendets = ({ beslut, arende }: Delegationsunderlag): string => {
  if (beslut.arende === null) return 'Beslutet gäller inget diariefört ärende.';
  if (arende === null) return `Beslutet gäller ${beslut.arende}, som inte finns i loggen.`;
  return `${arende.diarienummer ?? arende.id}  ${arende.arendemening ?? ''}`;
};

/** What a decision outside a meeting rested on. */
export const visaDelegationsunderlag =
  (underlag: Delegationsunderlag): Rader =>
  (bredd, stil) => [
    ...radbruten(`Delegationsbeslut ${underlag.id}`, bredd).map(stil.stark),
    ...radbruten(arendets(underlag), bredd),
    ...radbruten(underlag.beslut.mening, bredd),
    ...radbruten(underlag.ogonblick.text, bredd),
    ...punkterna(underlag).flatMap((rad) => radbruten(rad, bredd)),
    ...delarna(underlag).flatMap((del) => del(bredd, stil)),
    ...visaRegler(underlag.regler)(bredd, stil),
  ];
