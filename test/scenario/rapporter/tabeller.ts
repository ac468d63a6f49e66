import type { Rapporter } from '#queries';
import type { Spalt } from '../../../apps/cli/src/terminal/tabell.js';
import {
  dag,
  kort,
  LAGEN,
  om,
  ord,
  paragraf,
  skett,
  STATUSAR,
  tal,
  text,
  TYPER,
  utanAr,
  UTFALL,
} from './ord.js';

/** How a report is shown: its columns, and a row of it in them. */
export type Tabell<N extends keyof Rapporter> = {
  readonly spalter: readonly Spalt[];
  readonly rad: (rad: Rapporter[N]) => readonly string[];
};

const motioner: Tabell<'motioner'> = {
  spalter: [
    { rubrik: 'Ärende' },
    { rubrik: 'Motion om', flyter: true },
    { rubrik: 'Väckt' },
    { rubrik: 'Ålder', hoger: true },
    { rubrik: 'Sista dag' },
    { rubrik: 'Läge' },
    { rubrik: 'Avgjord' },
    { rubrik: 'Anmäld' },
  ],
  rad: (m) => [
    m.arende,
    om(m.arendemening),
    dag(m.vackt),
    tal(m.alderDagar),
    text(m.sistaDag),
    m.forsenad
      ? 'försenad'
      : m.utfall && m.utfall !== 'avskriven'
        ? ord(UTFALL, m.utfall)
        : ord(LAGEN, m.lage),
    skett(m.avgjord),
    skett(m.anmald),
  ],
};

const bevakningar: Tabell<'bevakningar'> = {
  spalter: [
    { rubrik: 'Sista dag' },
    { rubrik: 'Kvar', hoger: true },
    { rubrik: 'Läge' },
    { rubrik: 'Frist' },
    { rubrik: 'Gäller' },
    { rubrik: 'Avser', flyter: true },
    { rubrik: 'Regel' },
  ],
  rad: (b) => [
    text(b.datum),
    tal(b.dagarKvar),
    ord(LAGEN, b.lage),
    ord(TYPER, b.typ),
    text(b.arende ?? b.sammantrade),
    b.avser.replace(/^handling .*/, 'en handling').replace(/ till .*/, ''),
    text(b.regel),
  ],
};

/** How far a decision has come towards legal force. */
const lage = (b: Rapporter['beslut']): string => {
  if (b.upphavt) return 'upphävt';
  if (b.lagaKraft) return 'laga kraft';
  if (b.overklagat) return 'överklagat';
  if (b.overklagandetidUt) return 'tiden ute';
  return b.overklagasSenast === null ? '–' : 'tiden löper';
};

const beslut: Tabell<'beslut'> = {
  spalter: [
    { rubrik: 'Beslut' },
    { rubrik: 'Dag' },
    { rubrik: 'Ärende', flyter: true },
    { rubrik: 'Utfall' },
    { rubrik: 'Just.' },
    { rubrik: 'Ansl.' },
    { rubrik: 'Exp.' },
    { rubrik: 'Överklagas' },
    { rubrik: 'Läge' },
  ],
  rad: (b) => [
    paragraf(b.organ, b.paragraf),
    dag(b.datum).slice(5),
    `${b.arende} ${om(b.arendemening)}`,
    ord(UTFALL, b.utfall ?? '–'),
    utanAr(b.justerat),
    utanAr(b.anslaget),
    utanAr(b.expedierat),
    text(b.overklagasSenast),
    lage(b),
  ],
};

const uppdrag: Tabell<'uppdrag'> = {
  spalter: [
    { rubrik: 'Beslut' },
    { rubrik: 'Dag' },
    { rubrik: 'Ärende' },
    { rubrik: 'Till' },
    { rubrik: 'Uppdrag', flyter: true },
    { rubrik: 'Verkställt' },
    { rubrik: 'Rapport' },
    { rubrik: 'Slutfört' },
  ],
  rad: (u) => [
    paragraf(u.organ, u.paragraf),
    dag(u.datum),
    u.arende,
    u.till === null ? '–' : kort(u.till),
    u.text ?? `motionen om ${om(u.arendemening)}`,
    skett(u.verkstallt),
    String(u.rapporter.length),
    u.upphavt ? 'upphävt' : skett(u.slutfort),
  ],
};

const aterremisser: Tabell<'aterremisser'> = {
  spalter: [
    { rubrik: 'Återremiss' },
    { rubrik: 'Dag' },
    { rubrik: 'Ärende' },
    { rubrik: 'Grund' },
    { rubrik: 'Skäl, och vad som kommit sedan dess', flyter: true },
    { rubrik: 'Läge' },
  ],
  rad: (a) => [
    paragraf(a.organ, a.paragraf),
    dag(a.datum),
    a.arende,
    text(a.grund),
    `${a.skal.join(' ')} → ${a.svar.map((s) => `${ord(TYPER, s.typ)} ${kort(s.av)} ${dag(s.datum).slice(5)}`).join(', ') || 'inget'}`,
    a.upphavt ? `upphävd ${utanAr(a.upphavt)}` : a.oppen ? 'öppen' : 'besvarad',
  ],
};

const ORD = { justering: 'justering', delegationsbeslut: 'på delegation', kungorelse: 'kungörelse' } as const;

const anslag: Tabell<'anslag'> = {
  spalter: [
    { rubrik: 'Sammanträde' },
    { rubrik: 'Vad', flyter: true },
    { rubrik: 'Justerat' },
    { rubrik: 'Uppsatt' },
    { rubrik: 'Överklagas' },
    { rubrik: 'Nedtaget' },
    { rubrik: 'Bevis' },
  ],
  rad: (a) => [
    text(a.sammantrade ?? a.delegationsbeslut),
    a.paragrafer.length === 0
      ? ORD[a.typ]
      : `${a.paragrafer.length === 1 ? '§' : '§§'} ${a.paragrafer.join(', ')}`,
    a.justerat === null ? '–' : dag(a.justerat).slice(5),
    dag(a.datum).slice(5),
    text(a.overklagasSenast),
    a.avbrutet ? `avbröts ${utanAr(a.avbrutet)}` : utanAr(a.nedtaget),
    a.anslagsbevis === null ? '–' : a.anslagsbevis.helaTiden ? 'hela tiden' : 'inte hela tiden',
  ],
};

const ledtider: Tabell<'ledtider'> = {
  spalter: [
    { rubrik: 'Organ', flyter: true },
    { rubrik: 'Steg' },
    { rubrik: 'Antal', hoger: true },
    { rubrik: 'Median', hoger: true },
    { rubrik: 'p95', hoger: true },
  ],
  rad: (l) => [l.organ, l.steg, tal(l.antal), tal(l.median), tal(l.p95)],
};

const arendebalans: Tabell<'arendebalans'> = {
  spalter: [
    { rubrik: 'Organ' },
    { rubrik: 'Öppna', hoger: true },
    { rubrik: 'Äldst' },
    { rubrik: 'Efter status', flyter: true },
  ],
  rad: (b) => [
    text(b.organ),
    tal(b.oppna),
    text(b.aldstOppnad === null ? null : dag(b.aldstOppnad)),
    Object.entries(b.perStatus)
      .map(([status, antal]) => `${antal} ${ord(STATUSAR, status)}`)
      .join(', '),
  ],
};

/** How every report is shown. */
export const TABELLER: { readonly [N in keyof Rapporter]: Tabell<N> } = {
  motioner,
  bevakningar,
  beslut,
  uppdrag,
  aterremisser,
  anslag,
  ledtider,
  arendebalans,
};
