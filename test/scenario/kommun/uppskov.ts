import { plats, sager, type Akt } from './punkter.js';

/** Put off or sent back: by how many it was asked for, or how the votes fell. */
export type Uppskov = {
  readonly skal: readonly string[];
  readonly begardAv?: number;
  readonly roster?: readonly [ja: number, nej: number];
};

const grund = ({ begardAv, roster, skal }: Uppskov) => ({
  grund: begardAv === undefined ? 'majoritet' : 'minoritet',
  begardAvAntal: begardAv ?? null,
  roster: roster ? { for: roster[0], mot: roster[1] } : null,
  skal,
});

const pa = ({ begardAv, roster }: Uppskov): string => {
  if (begardAv !== undefined) return `på begäran av en minoritet om ${begardAv}`;
  return roster ? `med ${roster[0]} röster mot ${roster[1]}` : 'utan omröstning';
};

/** Sent back to a body that has prepared it. */
export const aterremitterar =
  (uppskov: Uppskov, till = 'Kommunstyrelsen'): Akt =>
  async (vid, arende) => {
    await vid.kommun.gor(`arenden/${arende}/aterremiss`, { ...plats(vid), ...grund(uppskov), till });
    sager(vid, arende, `återremitteras ${pa(uppskov)}. ${uppskov.skal.join(' ')}`);
  };

/** Put off until another meeting. */
export const bordlagger =
  (uppskov: Uppskov, tillDatum: string): Akt =>
  async (vid, arende) => {
    await vid.kommun.gor(`arenden/${arende}/bordlaggning`, { ...plats(vid), ...grund(uppskov), tillDatum });
    sager(vid, arende, `bordläggs ${pa(uppskov)} till ${tillDatum}`);
  };

/** Fullmäktige annuls what it once came to. */
export const upphaver =
  (slag: 'aterremiss', nr: number, varfor: string): Akt =>
  async (vid, arende) => {
    await vid.kommun.gor(`arenden/${arende}/upphavanden`, {
      avser: { slag, nr },
      av: vid.organ.namn,
      skal: varfor,
    });
    sager(vid, arende, `återremissen upphävs. ${varfor}`);
  };
