import type { Stil } from '../terminal/stil.js';
import { tabell } from '../terminal/tabell.js';
import { antal, antalAv } from '../terminal/text.js';
import { visaTid } from '../terminal/tid.js';
import type { Nekad, Rapport } from './rapport.js';

/** The most lines that are shown of what went wrong; the file of the report has them all. */
const VISADE = 20;

const nekadeRader = (
  rubrik: string,
  nekade: readonly Nekad[],
  bredd: number,
  stil: Stil,
): readonly string[] => {
  if (nekade.length === 0) return [];
  const rader = tabell(
    [{ rubrik: 'rad', hoger: true }, { rubrik: 'kod' }, { rubrik: 'varför', flyter: true }],
    nekade
      .slice(0, VISADE)
      .map(({ rad, kod, text, regel }) => [antal(rad), kod, regel === null ? text : `${text} (${regel})`]),
    bredd - 2,
  );
  const fler = nekade.length - VISADE;
  return [
    '',
    stil.stark(rubrik),
    ...rader.map((rad, i) => `  ${i === 0 ? stil.svag(rad) : rad}`),
    ...(fler > 0 ? [stil.svag(`  … och ${antal(fler)} till; --rapport skriver alla till en fil`)] : []),
  ];
};

const avvikelserna = ({ avvikelser }: Rapport, bredd: number, stil: Stil): readonly string[] => {
  if (avvikelser.length === 0) return [];
  const alla = avvikelser.reduce((summa, { antal: n }) => summa + n, 0);
  const rader = tabell(
    [
      { rubrik: 'antal', hoger: true },
      { rubrik: 'regel' },
      { rubrik: 'kod' },
      { rubrik: 'exempel', flyter: true },
    ],
    avvikelser.map(({ antal: n, regel, kod, exempel: [e] }) => [
      antal(n),
      regel ?? '–',
      kod === regel ? '' : kod,
      e ? `rad ${e.rad}, ${e.arende}: ${e.text}` : '',
    ]),
    bredd - 2,
  );
  return [
    '',
    stil.stark(`${antalAv(alla, 'avvikelse', 'avvikelser')} noterades`),
    ...rader.map((rad, i) => `  ${i === 0 ? stil.svag(rad) : rad}`),
  ];
};

const rubriken = ({ heltIgenom, torrkorning, rader, ms }: Rapport): string => {
  const vad = torrkorning ? 'Torrkörningen' : 'Inläsningen';
  const hur = heltIgenom ? 'är klar' : 'avbröts';
  return `${vad} ${hur}: ${antalAv(rader, 'rad', 'rader')} på ${visaTid(ms)} (${antal((rader * 1000) / Math.max(ms, 1))}/s)`;
};

/** The report of an import, for the one who ran it. */
export const visaRapport = (rapport: Rapport, bredd: number, stil: Stil): readonly string[] => {
  const { nya, fannsRedan, felaktiga, nekade, torrkorning, heltIgenom } = rapport;
  const rad = (n: number, text: string, farg: (t: string) => string): string =>
    `  ${n > 0 ? farg(antal(n).padStart(9)) : stil.svag(antal(n).padStart(9))}  ${text}`;
  return [
    stil.stark(rubriken(rapport)),
    rad(nya, torrkorning ? 'skulle läsas in' : 'nya', stil.bra),
    rad(fannsRedan, 'fanns redan', (t) => t),
    rad(felaktiga.length, 'felaktiga', stil.fel),
    rad(nekade.length, torrkorning ? 'skulle nekas' : 'nekade', stil.fel),
    ...nekadeRader('Felaktiga rader', felaktiga, bredd, stil),
    ...nekadeRader('Nekade rader', nekade, bredd, stil),
    ...avvikelserna(rapport, bredd, stil),
    ...(torrkorning ? ['', 'Inget skrevs: det var en torrkörning.'] : []),
    ...(heltIgenom
      ? []
      : ['', 'Kör samma kommando igen för att fortsätta: det som är inläst läses inte in två gånger.']),
  ];
};
