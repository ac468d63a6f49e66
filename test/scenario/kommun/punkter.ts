import type { Beslutsutfall } from '#domain';
import type { Kommun } from './kommun.js';
import { organIdag, type Vald } from './register.js';
import type { Punkt, Vid } from './plan.js';

/** What a body does with an ärende at a paragraf. `arende` is its id. */
export type Akt = (vid: Vid, arende: string) => Promise<void>;

/** What everything that is done at a paragraf says of where. */
export const plats = ({ organ, paragraf }: Vid) => ({ organ: organ.namn, paragraf: String(paragraf) });

const om = ({ kommun, paragraf }: Vid, arende: string): string =>
  `§ ${paragraf} ${arende} ${kommun.vad(arende)}`;

/** What is told of it. */
export const sager = (vid: Vid, arende: string, text: string): void =>
  vid.kommun.sag('punkt', text, { om: om(vid, arende) });

/** A point about an ärende, by its name in the script, with what is done at it. */
export const tar = (arende: string, rubrik: string, ...akter: readonly Akt[]): Punkt => ({
  arende,
  rubrik,
  slag: 'beslut',
  gor: async (vid) => {
    for (const akt of akter) await akt(vid, vid.kommun.id(arende));
  },
});

/** A point about no ärende, at which nothing is decided. */
export const information = (rubrik: string): Punkt => ({
  arende: null,
  rubrik,
  slag: 'information',
  gor: async ({ kommun, paragraf }) => kommun.sag('punkt', `§ ${paragraf} ${rubrik}: information`),
});

/** What is done is refused by a rule; the rest of the point goes on. */
export const nekas =
  (regel: string, vad: string, akt: Akt): Akt =>
  (vid, arende) =>
    vid.kommun.nekas(regel, vad, () => akt(vid, arende), om(vid, arende));

/** Somebody elected to fullmäktige, by id. */
export const fortroendevald = async (kommun: Kommun, person: string): Promise<Vald> => {
  const { valda } = await organIdag(kommun, 'KF');
  const vald = valda.find((v) => v.person === person);
  if (!vald) throw new Error(`${person} är inte förtroendevald i fullmäktige.`);
  return vald;
};

const personer = async (kommun: Kommun, ider: readonly string[]) =>
  Promise.all(
    ider.map(async (id) => {
      const { namn, parti } = await fortroendevald(kommun, id);
      return { namn, parti };
    }),
  );

/** The motion is raised. `ersattare`: by an ersättare who does not serve. */
export const vacks =
  (av: string, ersattare?: 'ersattare'): Akt =>
  async (vid, arende) => {
    const motionarer = await personer(vid.kommun, [av]);
    await vid.kommun.gor(`arenden/${arende}/motion`, {
      ...plats(vid),
      motionarer,
      tjanstgorandeErsattare: ersattare === undefined ? null : false,
    });
    const av_ = motionarer.map(({ namn, parti }) => `${namn} (${parti ?? ''})`).join(', ');
    sager(vid, arende, `motion av ${av_}`);
  };

/** The body puts a proposal to fullmäktige. */
export const foreslar =
  (text: string): Akt =>
  async (vid, arende) => {
    await vid.kommun.gor(`arenden/${arende}/forslag`, { ...plats(vid), till: 'Kommunfullmäktige', text });
    sager(vid, arende, `föreslår fullmäktige: ${text}`);
  };

/** A vote with names unsaid: the numbers, and what yes and no meant. */
export const rostas =
  (fraga: 'sak' | 'aterremiss', ja: readonly [number, string], nej: readonly [number, string]): Akt =>
  async (vid, arende) => {
    await vid.kommun.gor(`arenden/${arende}/omrostningar`, {
      ...plats(vid),
      fraga,
      oppen: true,
      ja: ja[0],
      nej: nej[0],
      jaProposition: ja[1],
      nejProposition: nej[1],
      avstar: 0,
      utfall: ja[0] > nej[0] ? 'ja' : 'nej',
    });
    sager(vid, arende, `omröstning, ${ja[0]} för ${ja[1]} och ${nej[0]} för ${nej[1]}`);
  };

const UTFALL: Readonly<Partial<Record<Beslutsutfall, string>>> = {
  bifall: 'Motionen bifalls.',
  delvisBifall: 'Motionen bifalls delvis.',
  avslag: 'Motionen avslås.',
  besvarad: 'Motionen anses besvarad.',
};

type Beslut = {
  readonly satser?: readonly string[];
  /** Who is to do what. */
  readonly uppdrag?: readonly (readonly [till: string, text: string])[];
  readonly undantag?: { readonly grund: 'val' | 'bradskande'; readonly enhalligt?: boolean };
  readonly till?: readonly string[];
};

/** The body decides for good. */
export const beslutar =
  (utfall: Beslutsutfall, { satser, uppdrag = [], undantag, till }: Beslut = {}): Akt =>
  async (vid, arende) => {
    const beslutssatser = satser ?? [UTFALL[utfall] ?? ''];
    await vid.kommun.gor(`arenden/${arende}/beslut`, {
      ...plats(vid),
      beslutssatser,
      utfall,
      slutligt: true,
      uppdrag: uppdrag.map(([namn, text]) => ({ till: namn, text })),
      undantagFranBeredning: undantag ?? null,
    });
    const mottagare = till ?? ['Kommunstyrelsen', ...uppdrag.map(([namn]) => namn)];
    vid.kommun.beslutat(vid.mote, arende, [...new Set(mottagare)]);
    sager(
      vid,
      arende,
      [...beslutssatser, ...uppdrag.map(([namn, text]) => `Uppdrag till ${namn}: ${text}.`)].join(' '),
    );
  };

/** Some reserve themselves against the latest decision, before the meeting has ended. */
export const reserverar =
  (...av: readonly string[]): Akt =>
  async (vid, arende) => {
    const { kommun } = vid;
    const vilka = await personer(kommun, av);
    await kommun.gor(`arenden/${arende}/reservationer`, {
      ...plats(vid),
      avser: { slag: 'beslut', nr: kommun.senaste(`beslut ${arende}`) },
      av: vilka,
    });
    sager(vid, arende, `reservation av ${vilka.map(({ namn }) => namn).join(', ')}`);
  };

/** Fullmäktige is told that the motion is not ready, and what has been found (KL 5:35). */
export const anmalerFristen =
  (beredningenHarVisat: string): Akt =>
  async (vid, arende) => {
    await vid.kommun.gor(`arenden/${arende}/motion/frist`, { ...plats(vid), beredningenHarVisat });
    sager(vid, arende, `anmäls som inte färdigberedd. ${beredningenHarVisat}`);
  };

/** Fullmäktige writes the motion off (KL 5:35). */
export const avskriver: Akt = async (vid, arende) => {
  await vid.kommun.gor(`arenden/${arende}/motion/avskrivning`, plats(vid));
  sager(vid, arende, 'motionen avskrivs');
};

/** Somebody is jävig, and leaves. */
export const arJavig =
  (person: string, varfor: string): Akt =>
  async (vid, arende) => {
    await vid.kommun.gor(`sammantraden/${vid.mote}/jav`, {
      person,
      paragraf: vid.paragraf,
      grund: 'sarskildOmstandighet',
      motivering: varfor,
      lamnadeRummet: true,
      godtaget: true,
    });
    const { namn } = await fortroendevald(vid.kommun, person);
    sager(vid, arende, `${namn} anmäler jäv och går ut. ${varfor}`);
  };
