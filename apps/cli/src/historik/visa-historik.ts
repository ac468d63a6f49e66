import type { Historikrad, Kort } from '#domain';
import type { Stil } from '../terminal/stil.js';
import { antalAv, hangande, ofarlig, radbruten } from '../terminal/text.js';
import { visaRegistrerad, visaSkedde } from '../terminal/tid.js';

const MELLANRUM = '  ';

/** Widths of the columns to the left: as wide as what stands in them. */
type Bredder = { readonly rev: number; readonly skedde: number; readonly registrerad: number };

const bredderAv = (rader: readonly Historikrad[]): Bredder => ({
  rev: Math.max(3, String(rader.at(-1)?.revision ?? 0).length),
  skedde: Math.max(10, ...rader.map(({ skedde }) => visaSkedde(skedde).length)),
  registrerad: 16,
});

const spalter = (bredder: Bredder, rev: string, skedde: string, registrerad: string): string =>
  [
    rev.padStart(bredder.rev),
    skedde.padEnd(bredder.skedde),
    registrerad.padEnd(bredder.registrerad),
    '',
  ].join(MELLANRUM);

const vem = ({ aktor, import: importerad }: Historikrad): string =>
  `av ${aktor.id} (${aktor.organ === undefined ? aktor.roll : `${aktor.roll}, ${aktor.organ}`})${importerad ? ' · inläst i efterhand' : ''}`;

const belagg = ({ kalla }: Historikrad): string | null => {
  if (!kalla) return null;
  const sida = kalla.sida === undefined ? '' : `, s. ${kalla.sida}`;
  const citat = kalla.citat === undefined ? '' : `: ”${kalla.citat}”`;
  return `${kalla.handling}${sida}${citat}`;
};

const marken = ({ rattad, makulerad, gallrad }: Historikrad): string | null => {
  const delar = [
    gallrad ? 'GALLRAD: det skyddade innehållet är borta' : null,
    rattad === undefined ? null : `RÄTTAD av händelse ${rattad}`,
    makulerad === undefined ? null : `MAKULERAD av händelse ${makulerad}`,
  ].filter((del) => del !== null);
  return delar.length === 0 ? null : delar.join(' · ');
};

type Blad = {
  readonly bredd: number;
  readonly stil: Stil;
  readonly bredder: Bredder;
  /** Who, where it is the same for every line and has been said once. */
  readonly gemensam: string | null;
};

const rad = (post: Historikrad, { bredd, stil, bredder, gemensam }: Blad): readonly string[] => {
  const vanster = spalter(
    bredder,
    String(post.revision),
    visaSkedde(post.skedde),
    visaRegistrerad(post.registrerad),
  );
  const plats = Math.max(30, bredd - vanster.length);
  const text = radbruten(post.text, plats).map((t) => (post.makulerad === undefined ? t : stil.svag(t)));
  const mark = marken(post);
  const skal = post.skal === undefined ? [] : hangande('skäl: ', post.skal, plats);
  const kalla = belagg(post);
  const under = [
    ...(vem(post) === gemensam ? [] : radbruten(vem(post), plats)),
    ...skal,
    ...(kalla === null ? [] : hangande('källa: ', kalla, plats)),
  ];
  return [
    ...text,
    ...(mark === null ? [] : radbruten(mark, plats).map(stil.varning)),
    ...under.map(stil.svag),
  ].map((t, i) => `${i === 0 ? vanster : ' '.repeat(vanster.length)}${t}`);
};

/** What stands over the lines of an ärende: its number, its title and where it is. */
export const arendehuvud = (
  { id, diarienummer, arendemening, status, instans, handlaggare }: Kort,
  bredd: number,
  stil: Stil,
): readonly string[] => {
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
  kortet: Kort,
  rader: readonly Historikrad[],
  bredd: number,
  stil: Stil,
): readonly string[] => {
  const vilka = new Set(rader.map(vem));
  const gemensam = vilka.size === 1 ? ([...vilka][0] ?? null) : null;
  const blad: Blad = { bredd, stil, bredder: bredderAv(rader), gemensam };
  return [
    ...arendehuvud(kortet, bredd, stil),
    '',
    stil.stark(
      `${spalter(blad.bredder, 'rev', 'hände', 'registrerades')}vad, ${gemensam === null ? 'av vem, ' : ''}varför`,
    ),
    ...rader.flatMap((post) => rad(post, blad)),
    '',
    stil.svag(
      `${antalAv(rader.length, 'händelse', 'händelser')}${gemensam === null ? '' : `, registrerade ${gemensam}`}`,
    ),
  ];
};
