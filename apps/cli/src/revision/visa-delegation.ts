import type { Delegationsunderlag, Kunskap, Punktbild } from '#queries';
import { hangande, radbruten } from '../terminal/text.js';
import { avsnitt, saknat, SVAR, visaRegler, type Rader } from './visa.js';

const punkten = (bild: Punktbild): string =>
  `${SVAR[bild.gallde]}${bild.punkt === null ? '' : `: ${bild.punkt.text}`}`;

const ordningen = ({ kantDa, kantNu }: NonNullable<Delegationsunderlag['ordning']>, punkt: string | null) =>
  kantDa === null || kantNu === null
    ? ['Beslutet nämner ingen punkt i delegationsordningen.']
    : [
        `Punkt ${punkt ?? ''} gällde när beslutet fattades, av det som var registrerat då: ${punkten(kantDa)}.`,
        `Punkt ${punkt ?? ''} gällde när beslutet fattades, av det som är registrerat nu: ${punkten(kantNu)}.`,
      ];

const kunskapen = (rubrik: string, kunskap: Kunskap): readonly Rader[] => [
  avsnitt(rubrik, kunskap.registrerat),
  ...saknat(kunskap),
];

const delarna = ({
  beslut,
  arende,
  ordning,
  sammantrade,
  egna,
  noterat,
}: Delegationsunderlag): readonly Rader[] => [
  avsnitt('Noterades med beslutet', noterat),
  ...(arende === null ? [] : kunskapen(`Registrerat i ${arende.id} när beslutet fattades`, arende)),
  ...(ordning === null
    ? []
    : [
        ...kunskapen(`Registrerat i delegationsordningen för ${ordning.namnd}`, ordning),
        (bredd: number) => ordningen(ordning, beslut.punkt).flatMap((rad) => hangande('· ', rad, bredd)),
      ]),
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
    ...(underlag.ordning === null
      ? radbruten(`Ingen delegationsordning är känd för ${underlag.beslut.namnd}.`, bredd)
      : []),
    ...delarna(underlag).flatMap((del) => del(bredd, stil)),
    ...visaRegler(underlag.regler)(bredd, stil),
  ];
