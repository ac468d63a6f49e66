import type { RecordedEvent } from '#domain';
import { arKf, arTyp, avTyp, importerad, mojligaDagar, noterat, type Post } from '../lasning.js';
import { tidigare, visa, type Invariant } from './underlag.js';

type Uppskov = Post<'ArendeBordlagt'> | Post<'ArendeAterremitterat'>;

const arMinoritetens = (handelse: RecordedEvent): handelse is Uppskov =>
  (arTyp(handelse, 'ArendeBordlagt') || arTyp(handelse, 'ArendeAterremitterat')) &&
  handelse.data.grund === 'minoritet' &&
  arKf(handelse.data.organ);

const slagAv = ({ type }: Uppskov): string => (type === 'ArendeBordlagt' ? 'bordlaggning' : 'aterremiss');

const upphavt = (star: readonly RecordedEvent[], uppskov: Uppskov): boolean =>
  avTyp(star, 'BeslutUpphavt').some(
    ({ data: { avser } }) => avser.slag === slagAv(uppskov) && avser.nr === uppskov.data.nr,
  );

/** Those that used the right of a minority up, and were not all over after this one happened. */
const forbrukare = (star: readonly RecordedEvent[], uppskov: Uppskov): readonly Uppskov[] => {
  const [, senast] = mojligaDagar(uppskov.metadata.skedde);
  return star
    .filter(arMinoritetens)
    .filter((u) => !upphavt(star, u) && mojligaDagar(u.metadata.skedde)[0] <= senast);
};

/** Property (b): a minority of fullmäktige gets a matter put off or sent back once, as long as that stands (KL 5:50). */
export const enMinoritetsratt: Invariant = (underlag, handelse) => {
  if (!arMinoritetens(handelse)) return null;
  const forra = forbrukare(tidigare(underlag, handelse), handelse)[0];
  if (!forra || (importerad(handelse) && noterat(underlag.handelser, handelse, 'R-40'))) return null;
  return `${visa(handelse)} ges en minoritet en gång till, efter ${visa(forra)}`;
};

/** And it takes a third of those present, and no election. */
export const enTredjedel: Invariant = (underlag, handelse) => {
  if (!arMinoritetens(handelse) || importerad(handelse)) return null;
  const { begardAvAntal, narvarande } = handelse.data;
  if (avTyp(tidigare(underlag, handelse), 'ArendeOppnat').some((o) => o.data.slag === 'val'))
    return `${visa(handelse)} ges en minoritet vid val`;
  if (begardAvAntal === null || narvarande === null || 3 * begardAvAntal >= narvarande) return null;
  return `${visa(handelse)} ges ${begardAvAntal} av ${narvarande}`;
};
