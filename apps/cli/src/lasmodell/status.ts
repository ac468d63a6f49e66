import { comparePositions, type Position } from '#event-store';
import { eventsBetween, LASMODELLVERSIONER, type GenerationInfo } from '#projections';
import type { Stil } from '../terminal/stil.js';
import { tabell } from '../terminal/tabell.js';
import { antal, hangande } from '../terminal/text.js';

/** `saknas` = never built; `bygger` = not given to readers yet; `gammal` = of another version than this release reads. */
export type Tillstand = 'aktuell' | 'efter' | 'bygger' | 'gammal' | 'stoppad' | 'saknas';

/** A read model as it lies on the disk, whoever runs it. */
export type Statusrad = {
  readonly namn: string;
  readonly version: number;
  readonly generation: number | null;
  readonly position: Position | null;
  /** Events behind the log, null where positions cannot be counted. */
  readonly efterslapning: number | null;
  readonly tillstand: Tillstand;
  /** Why it stands still, with the event it could not take. */
  readonly orsak: string | null;
};

type Versioner = Readonly<Record<string, number>>;

const tillstandet = (g: GenerationInfo, huvud: Position | null, onskad: number | undefined): Tillstand => {
  if (g.stopp) return 'stoppad';
  if (g.tillstand === 'bygger') return 'bygger';
  if (g.version !== onskad) return 'gammal';
  return comparePositions(g.position, huvud) < 0 ? 'efter' : 'aktuell';
};

/** Every read model of this release, and every generation that lies there. */
export const lasmodellstatus = (
  info: readonly GenerationInfo[],
  huvud: Position | null,
  versioner: Versioner = LASMODELLVERSIONER,
): readonly Statusrad[] => {
  const funna = info.map((g) => ({
    namn: g.namn,
    version: g.version,
    generation: g.generation,
    position: g.position,
    efterslapning: eventsBetween(g.position, huvud),
    tillstand: tillstandet(g, huvud, versioner[g.namn]),
    orsak: g.stopp?.orsak ?? null,
  }));
  const saknade = Object.entries(versioner)
    .filter(([namn]) => !info.some((g) => g.namn === namn))
    .map(([namn, version]) => ({
      namn,
      version,
      generation: null,
      position: null,
      efterslapning: eventsBetween(null, huvud),
      tillstand: 'saknas' as const,
      orsak: null,
    }));
  return [...funna, ...saknade].sort((a, b) => a.namn.localeCompare(b.namn, 'sv'));
};

const FARG: Readonly<Record<Tillstand, keyof Stil>> = {
  aktuell: 'bra',
  efter: 'varning',
  bygger: 'varning',
  gammal: 'varning',
  stoppad: 'fel',
  saknas: 'varning',
};

/** The state of the read models, for those who run the service. */
export const visaLasmodeller = (
  rader: readonly Statusrad[],
  huvud: Position | null,
  bredd: number,
  stil: Stil,
): readonly string[] => {
  const [rubrik = '', ...resten] = tabell(
    [
      { rubrik: 'läsmodell' },
      { rubrik: 'version', hoger: true },
      { rubrik: 'generation', hoger: true },
      { rubrik: 'position', hoger: true },
      { rubrik: 'efter', hoger: true },
      { rubrik: 'tillstånd' },
    ],
    rader.map((r) => [
      r.namn,
      String(r.version),
      r.generation === null ? '–' : String(r.generation),
      r.position ?? '–',
      r.efterslapning === null ? '?' : antal(r.efterslapning),
      r.tillstand,
    ]),
    bredd,
  );
  const stoppade = rader.filter(({ orsak }) => orsak !== null);
  return [
    stil.svag(`Loggens slut: position ${huvud ?? '– (loggen är tom)'}`),
    '',
    stil.stark(rubrik),
    ...resten.map((rad, i) => {
      const tillstand = rader[i]?.tillstand ?? 'aktuell';
      return rad.replace(new RegExp(`${tillstand}$`), stil[FARG[tillstand]](tillstand));
    }),
    ...stoppade.flatMap(({ namn, orsak }) => ['', ...hangande(`${namn}: `, orsak ?? '', bredd)]),
    ...(stoppade.length === 0
      ? []
      : [
          '',
          'En stoppad läsmodell går vidare efter omstart med en utgåva som klarar händelsen, eller efter bygg-om.',
        ]),
  ];
};
