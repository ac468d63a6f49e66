import { avsnitt, punkter, type Block } from '#dokument';
import type { Protokollsutdrag, Underlag } from '#domain';
import { visaDatum } from '../ord.js';

const UTAN_NAMN: Readonly<Record<Underlag['slag'], string>> = {
  handling: 'Handling utan offentlig rubrik',
  tjansteskrivelse: 'Tjänsteskrivelse',
  yttrande: 'Yttrande',
  forslag: 'Förslag till beslut',
};

const underlaget = ({ slag, rubrik, datum }: Underlag): string =>
  `${rubrik ?? UTAN_NAMN[slag]}, ${datum === null ? 'datum okänt' : visaDatum(datum)}`;

/** What it was based on. */
export const bakgrundens = ({ underlag }: Protokollsutdrag): readonly Block[] =>
  avsnitt('Beslutsunderlag', punkter(underlag.map(underlaget)));
