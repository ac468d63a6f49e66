import type { Kort, RecordedEvent, Undantagbar } from '#domain';

/*
 * What the elements of ERMS may say. They are what an archive shows in its register, so they hold what the public register
 * may show and no more (OSL 5:2); everything stands in the list of events, where it is marked. Whoever may see it is the
 * archive's to decide, with the restriction and its lagrum to go by.
 */

type Handling = Kort['handlingar'][number];

/** Marks of secrecy that have not been taken away: of a handling by its number, or of the whole ärende (null). */
export const gallandeSekretess = ({ sekretess }: Kort, handlingNr: number | null): Kort['sekretess'] =>
  sekretess.filter((s) => s.havd === null && s.handlingNr === handlingNr);

/** Whether the whole ärende is under a mark. */
export const arendetHemligt = (kort: Kort): boolean => gallandeSekretess(kort, null).length > 0;

/** Whether something about a handling is left out of the public register: the one thing, or under a mark all of it. */
export const hallsAtskilt = (kort: Kort, { nr, undantag }: Handling, vad: Undantagbar): boolean =>
  undantag.includes(vad) || gallandeSekretess(kort, nr).length > 0 || arendetHemligt(kort);

/** Numbers of the handlingar that an event speaks of. */
const handlingarI = ({ type, data }: RecordedEvent): readonly number[] => {
  const { nr, handlingNr } = data as { readonly nr?: number; readonly handlingNr?: number | null };
  if (type === 'HandlingRegistrerad' || type === 'HandlingUpprattad') return nr === undefined ? [] : [nr];
  return handlingNr == null ? [] : [handlingNr];
};

/** Whether an event's own words and names are kept out of its action. */
export const handelsenHemlig = (kort: Kort, handelse: RecordedEvent): boolean => {
  if (arendetHemligt(kort)) return true;
  const nummer = handlingarI(handelse);
  return kort.handlingar.some(
    (h) => nummer.includes(h.nr) && (hallsAtskilt(kort, h, 'part') || hallsAtskilt(kort, h, 'innehall')),
  );
};
