import { punkter, rubrik, stycke, uppgifter, type Block } from '#dokument';
import { skeddeIOrd } from '#domain';
import type { Narvarobild, Oavgjord, Underlag, Underlagsrad } from '#queries';
import { handelsetabell } from './handelser.js';

const SVAR = { ja: 'ja', nej: 'nej', kanInteAvgoras: 'kan inte avgöras' } as const;

const senare = ({ revision, rattadSenare, makuleradSenare }: Underlagsrad): string => {
  const delar = [
    ...(rattadSenare === undefined ? [] : [`rättades sedan av händelse ${rattadSenare}`]),
    ...(makuleradSenare === undefined ? [] : [`makulerades sedan av händelse ${makuleradSenare}`]),
  ];
  return delar.length === 0 ? '' : `Händelse ${revision} ${delar.join(' och ')}.`;
};

const registrerat = ({ registrerat: rader, kort }: Underlag): readonly Block[] => [
  rubrik('Registrerat när beslutet fattades', 3),
  ...(rader.length === 0
    ? [stycke(kort === null ? 'Ärendet var inte registrerat i loggen.' : 'Ingenting.')]
    : [handelsetabell(rader)]),
  ...punkter(rader.map(senare).filter((text) => text !== '')),
];

const ejRegistrerat = ({ ejRegistrerat: rader }: Underlag): readonly Block[] => [
  rubrik('Hade hänt, men var inte registrerat', 3),
  rader.length === 0 ? stycke('Ingenting.') : handelsetabell(rader),
];

/** An event of which it cannot be told whether it was known, as a sentence. */
export const oavgjord = ({ revision, mening, registreratDa, hantDa }: Oavgjord): string =>
  `Händelse ${revision}: ${mening} Registrerat då: ${SVAR[registreratDa]}. Hade hänt då: ${SVAR[hantDa]}.`;

const oavgjort = ({ kanInteAvgoras }: Underlag): readonly Block[] =>
  kanInteAvgoras.length === 0
    ? []
    : [rubrik('Kan inte avgöras', 3), ...punkter(kanInteAvgoras.map(oavgjord))];

/** Who was there, in words. */
export const narvaro = ({ narvarande, beslutsfor, jav }: Narvarobild): string => {
  const antal = narvarande === null ? 'inget upprop' : `${narvarande.length} närvarande`;
  const racker = { true: 'beslutsför', false: 'inte beslutsför', null: 'om beslutsför kan inte avgöras' };
  return `${antal}, ${racker[String(beslutsfor) as keyof typeof racker]}, ${jav.length === 0 ? 'inget jäv' : `jäv anmält av ${jav.map((j) => j.person).join(', ')}`}`;
};

const motet = ({ sammantrade }: Underlag): readonly (readonly [string, string])[] =>
  sammantrade === null
    ? [['Sammanträde', 'inget känt sammanträde, eller flera kan vara det']]
    : [
        [
          'Sammanträde',
          `${sammantrade.id}${sammantrade.paragraf === null ? '' : ` § ${sammantrade.paragraf}`}`,
        ],
        ['Närvaro, registrerad då', narvaro(sammantrade.kantDa)],
        ['Närvaro, registrerad nu', narvaro(sammantrade.kantNu)],
      ];

const regler = ({ regler: alla }: Underlag): Block => ({
  slag: 'tabell',
  namn: 'Regler om beslutet',
  kolumner: ['Regel', 'Vad den säger', 'Källa och utgåva', 'Gällde då'],
  rader: alla.map(({ id, text, kalla, iKraft, gallde }) => [
    id,
    text,
    `${kalla}${iKraft.fran === null ? '' : `, från ${iKraft.fran}`}${iKraft.till === null ? '' : ` till ${iKraft.till}`}`,
    SVAR[gallde],
  ]),
  andelar: [0.1, 0.46, 0.28, 0.16],
});

/** What a decision rested on, as a part of the report. */
export const beslutets = (underlag: Underlag): readonly Block[] => {
  const { beslut, ogonblick, behandlingen } = underlag;
  return [
    rubrik(`Beslut ${beslut.nr}`),
    stycke(beslut.mening),
    uppgifter('Beslutet', [
      ['Fattat', skeddeIOrd(beslut.skedde) ?? 'okänd dag'],
      ['Hur säkert', ogonblick.text],
      ...motet(underlag),
    ]),
    ...registrerat(underlag),
    ...ejRegistrerat(underlag),
    ...oavgjort(underlag),
    ...(behandlingen.length === 0
      ? []
      : [rubrik('Behandlingen', 3), ...punkter(behandlingen.map(({ mening }) => mening))]),
    rubrik('Regler', 3),
    regler(underlag),
  ];
};
