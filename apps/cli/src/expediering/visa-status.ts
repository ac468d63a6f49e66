import type {
  Avsandarsummor,
  Expedieringsatgard,
  Expedieringsoversikt,
  Kanallage,
  Leveransrad,
} from '#projections';
import type { Stil } from '../terminal/stil.js';
import { tabell, type Spalt } from '../terminal/tabell.js';
import { antal, antalAv } from '../terminal/text.js';
import { visaRegistrerad } from '../terminal/tid.js';

/** How expediering stands, for those who run it. */
export type Expedieringsstatus = {
  readonly oversikt: Expedieringsoversikt;
  readonly kanaler: readonly Kanallage[];
  readonly atgarder: readonly Expedieringsatgard[];
  readonly leveranser: readonly Leveransrad[];
  /** The read model has not read all of the log. */
  readonly efter: boolean;
};

const nar = (tid: string | null): string => (tid === null ? '–' : visaRegistrerad(tid));

const SUMMASPALTER: readonly Spalt[] = [
  { rubrik: 'organ' },
  ...['mottagare', 'väntar', 'levererade', 'uppgivna', 'återkallade', 'ej kvitterade'].map(
    (rubrik): Spalt => ({ rubrik, hoger: true }),
  ),
  { rubrik: 'äldst väntande' },
];

const summarad = (namn: string, s: Omit<Avsandarsummor, 'organ'>): readonly string[] => [
  namn,
  ...[s.mottagare, s.vantar, s.levererade, s.uppgivna, s.aterkallade, s.obekraftade].map(antal),
  nar(s.aldstVantande),
];

const iTabell = (
  rubrik: string,
  spalter: readonly Spalt[],
  rader: readonly (readonly string[])[],
  bredd: number,
  stil: Stil,
): readonly string[] => {
  if (rader.length === 0) return [];
  const [huvud = '', ...resten] = tabell(spalter, rader, bredd);
  return ['', ...(rubrik === '' ? [] : [stil.stark(rubrik)]), stil.svag(huvud), ...resten];
};

const varfor = ({ slag, felkod }: Expedieringsatgard): string =>
  slag === 'uppgiven' ? `gavs upp (${felkod ?? 'okänt'})` : 'ingen har kvitterat';

const kanalrader = (kanaler: readonly Kanallage[], stil: Stil): readonly string[] =>
  kanaler.flatMap(({ kanal, pausad, skal, vantar }) =>
    pausad === null
      ? []
      : [
          stil.varning(
            `Kanalen ${kanal} är pausad sedan ${visaRegistrerad(pausad)}: ${skal ?? 'inget skäl angavs'}. ${antalAv(vantar, 'leverans väntar', 'leveranser väntar')}.`,
          ),
        ],
  );

const inledning = (
  { oversikt: { start, oplanerade }, efter }: Expedieringsstatus,
  stil: Stil,
): readonly string[] => [
  start === null
    ? stil.varning(
        'Ingen har sagt från när något ska skickas: inget skickas. Se arendelogg expediering starta.',
      )
    : stil.svag(`Det som registrerats från och med ${visaRegistrerad(start)} skickas.`),
  ...(oplanerade > 0 ? [`${antalAv(oplanerade, 'beslut', 'beslut')} väntar på att planeras.`] : []),
  ...(efter ? [stil.varning('Läsmodellen har inte läst hela loggen: det senaste syns inte ännu.')] : []),
];

/** The lines of it. */
export const visaStatus = (status: Expedieringsstatus, bredd: number, stil: Stil): readonly string[] => {
  const { oversikt, kanaler, atgarder, leveranser } = status;
  const { perOrgan } = oversikt;
  return [
    ...inledning(status, stil),
    ...kanalrader(kanaler, stil),
    ...iTabell(
      '',
      SUMMASPALTER,
      [...perOrgan.map((rad) => summarad(rad.organ ?? 'okänt', rad)), summarad('alla', oversikt)],
      bredd,
      stil,
    ),
    ...iTabell(
      'Att ta vid',
      [
        { rubrik: 'leverans' },
        { rubrik: 'sedan' },
        { rubrik: 'mottagare', flyter: true },
        { rubrik: 'varför' },
      ],
      atgarder.map((a) => [a.id, nar(a.sedan), a.namn, varfor(a)]),
      bredd,
      stil,
    ),
    ...iTabell(
      'Leveranser',
      [
        ...[{ rubrik: 'leverans' }, { rubrik: 'planerad' }, { rubrik: 'mottagare', flyter: true } as const],
        ...[{ rubrik: 'kanal' }, { rubrik: 'läge' }, { rubrik: 'nästa försök' }],
      ],
      leveranser.map((l) => [l.id, nar(l.planerad), l.namn, l.kanal, l.lage, nar(l.nastaForsok)]),
      bredd,
      stil,
    ),
  ];
};
