import type { Moteshandelse } from '../arende/kortets-moten.js';

type Avgransad = {
  readonly nr?: number;
  readonly paragraf?: number | null;
  readonly paragrafer?: readonly number[];
  readonly anslag?: number;
  readonly avserHandelse?: number;
};

const avsedd = (handelse: Moteshandelse, alla: readonly Moteshandelse[]): Moteshandelse | undefined => {
  const { avserHandelse, anslag } = handelse.data as Avgransad;
  if (avserHandelse !== undefined) return alla.find((h) => h.revision === avserHandelse && h !== handelse);
  return anslag === undefined
    ? undefined
    : alla.find((h) => h.type === 'JusteringTillkannagiven' && h.data.nr === anslag);
};

/**
 * Which paragrafer an event of a meeting is about; null: the meeting as a whole. What corrects another event, or takes a
 * notice down, is about what that is about.
 */
export const handelsensParagrafer = (
  handelse: Moteshandelse,
  alla: readonly Moteshandelse[],
): readonly number[] | null => {
  const { nr, paragraf, paragrafer } = handelse.data as Avgransad;
  if (handelse.type === 'ParagrafTilldelad') return nr === undefined ? null : [nr];
  if (paragrafer !== undefined) return paragrafer;
  if (typeof paragraf === 'number') return [paragraf];
  const annan = avsedd(handelse, alla);
  return annan ? handelsensParagrafer(annan, alla) : null;
};

/** Whether an event of a meeting concerns a paragraf: by its number, or with the whole meeting. */
export const rorParagrafen = (handelse: Moteshandelse, nr: number, alla: readonly Moteshandelse[]): boolean =>
  handelsensParagrafer(handelse, alla)?.includes(nr) ?? true;
