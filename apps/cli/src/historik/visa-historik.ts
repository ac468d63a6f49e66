import { kort, type Arende, type Historikrad } from '#domain';
import type { Stil } from '../terminal/stil.js';
import { antalAv, hangande, ofarlig, radbruten } from '../terminal/text.js';
import { visaRegistrerad, visaSkedde } from '../terminal/tid.js';

const REV = 4;
const SKEDDE = 21;
const REGISTRERAD = 16;
const MELLANRUM = '  ';
const VANSTER = REV + SKEDDE + REGISTRERAD + 3 * MELLANRUM.length;

const spalter = (rev: string, skedde: string, registrerad: string): string =>
  [rev.padStart(REV), skedde.padEnd(SKEDDE), registrerad.padEnd(REGISTRERAD), ''].join(MELLANRUM);

const vem = ({ aktor, import: importerad }: Historikrad): string =>
  `av ${aktor.id} (${aktor.organ === undefined ? aktor.roll : `${aktor.roll}, ${aktor.organ}`})${importerad ? ' · inläst i efterhand' : ''}`;

const belagg = ({ kalla }: Historikrad): string | null => {
  if (!kalla) return null;
  const sida = kalla.sida === undefined ? '' : `, s. ${kalla.sida}`;
  const citat = kalla.citat === undefined ? '' : `: ”${kalla.citat}”`;
  return `${kalla.handling}${sida}${citat}`;
};

const marken = ({ rattad, makulerad }: Historikrad): string | null => {
  const delar = [
    rattad === undefined ? null : `RÄTTAD av händelse ${rattad}`,
    makulerad === undefined ? null : `MAKULERAD av händelse ${makulerad}`,
  ].filter((del) => del !== null);
  return delar.length === 0 ? null : delar.join(' · ');
};

const rad = (post: Historikrad, bredd: number, stil: Stil): readonly string[] => {
  const plats = bredd - VANSTER;
  const text = radbruten(post.text, plats).map((t) => (post.makulerad === undefined ? t : stil.svag(t)));
  const mark = marken(post);
  const skal = post.skal === undefined ? [] : hangande('skäl: ', post.skal, plats);
  const kalla = belagg(post);
  const hoger = [
    ...text,
    ...(mark === null ? [] : radbruten(mark, plats).map(stil.varning)),
    ...[
      ...radbruten(vem(post), plats),
      ...skal,
      ...(kalla === null ? [] : hangande('källa: ', kalla, plats)),
    ].map(stil.svag),
  ];
  const vanster = spalter(String(post.revision), visaSkedde(post.skedde), visaRegistrerad(post.registrerad));
  return hoger.map((t, i) => `${i === 0 ? vanster : ' '.repeat(VANSTER)}${t}`);
};

/** What stands over the lines of an ärende: its number, its title and where it is. */
export const arendehuvud = (arende: Arende, bredd: number, stil: Stil): readonly string[] => {
  const { id, diarienummer, arendemening, status, instans, handlaggare } = kort(arende, {
    revision: 0,
    position: '0',
  });
  const lage = [`status ${status}`, instans && `hos ${instans}`, handlaggare && `handläggare ${handlaggare}`];
  const [forsta = '', ...resten] = radbruten(arendemening, bredd - diarienummer.length - 2);
  const indrag = ' '.repeat(diarienummer.length + 2);
  return [
    `${stil.stark(diarienummer)}  ${stil.stark(forsta)}`,
    ...resten.map((t) => `${indrag}${stil.stark(t)}`),
    stil.svag(ofarlig([id, ...lage.filter((del) => del !== null)].join(' · '))),
  ];
};

/**
 * The audit trail as a table: when it happened and when it was recorded apart, then what, and under it who, why and on
 * what evidence.
 */
export const visaHistorik = (
  arende: Arende,
  rader: readonly Historikrad[],
  bredd: number,
  stil: Stil,
): readonly string[] => [
  ...arendehuvud(arende, bredd, stil),
  '',
  stil.stark(`${spalter('rev', 'hände', 'registrerades')}vad, av vem, varför`),
  ...rader.flatMap((post) => rad(post, bredd, stil)),
  '',
  stil.svag(antalAv(rader.length, 'händelse', 'händelser')),
];
