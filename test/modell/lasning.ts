import type { Handelse, HandelseAvTyp, RecordedEvent } from '#domain';

/*
 * What the log says, read as naively as the words of the law allow: every question goes through the whole list, and
 * nothing of it is the product's own. The model's generator steers by it and the invariants judge by it.
 */

/** An event of the log, of one type. */
export type Post<T extends Handelse['type'] = Handelse['type']> = RecordedEvent<HandelseAvTyp[T]>;

export const arTyp = <T extends Handelse['type']>(handelse: RecordedEvent, typ: T): handelse is Post<T> =>
  handelse.type === typ;

/** The events of one type. */
export const avTyp = <T extends Handelse['type']>(
  handelser: readonly RecordedEvent[],
  typ: T,
): readonly Post<T>[] => handelser.filter((h) => arTyp(h, typ));

export const strommen = (handelser: readonly RecordedEvent[], strom: string): readonly RecordedEvent[] =>
  handelser.filter((h) => h.stream === strom);

const arMakulerad = (strom: readonly RecordedEvent[], revision: number): boolean =>
  avTyp(strom, 'HandelseMakulerad').some(
    (m) => m.data.avserHandelse === revision && m.revision > revision && !arMakulerad(strom, m.revision),
  );

/** With one correction put in; only whole fields are corrected here. */
const rattad = (handelse: RecordedEvent, { data: { falt, till } }: Post<'UppgiftRattad'>): RecordedEvent =>
  falt === '/skedde'
    ? { ...handelse, metadata: { ...handelse.metadata, skedde: till as string | null } }
    : { ...handelse, data: { ...(handelse.data as object), [falt.slice(1)]: till } };

/** What stands in a stream: without what was annulled, and as it was corrected. */
export const gallande = (strom: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  const star = strom.filter((h) => !arMakulerad(strom, h.revision));
  return star.map((handelse) =>
    avTyp(star, 'UppgiftRattad')
      .filter((r) => r.data.avserHandelse === handelse.revision)
      .reduce(rattad, handelse),
  );
};

/** The stream as it was when an event of it was decided on. */
export const fore = (strom: readonly RecordedEvent[], handelse: RecordedEvent): readonly RecordedEvent[] =>
  strom.filter((h) => h.revision < handelse.revision && h.stream === handelse.stream);

/** Whether something was noted by a rule when the event was recorded. */
export const noterat = (
  handelser: readonly RecordedEvent[],
  handelse: RecordedEvent,
  regel: string,
): boolean =>
  avTyp(strommen(handelser, handelse.stream), 'AvvikelseNoterad').some(
    (a) => a.metadata.commandId === handelse.metadata.commandId && a.data.regel === regel,
  );

export const importerad = (handelse: RecordedEvent): boolean => handelse.metadata.import === true;

const svensk = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The Swedish day of a moment. */
export const dagenDa = (tid: string): string => svensk.format(new Date(tid));

/** The first and the last day that a time may mean. */
export const mojligaDagar = (skedde: string | null): readonly [string, string] => {
  if (skedde === null) return ['0000-01-01', '9999-12-31'];
  const [fran, till] = skedde.split('/');
  if (till !== undefined)
    return [fran === '..' ? '0000-01-01' : String(fran), till === '..' ? '9999-12-31' : till];
  if (skedde.includes('T')) return [dagenDa(skedde), dagenDa(skedde)];
  const delar = skedde.length;
  if (delar === 4) return [`${skedde}-01-01`, `${skedde}-12-31`];
  return delar === 7 ? [`${skedde}-01`, `${skedde}-31`] : [skedde, skedde];
};

/** The one day that a time means; null where it leaves that open. */
export const dagen = (skedde: string | null): string | null => {
  const [fran, till] = mojligaDagar(skedde);
  return fran === till ? fran : null;
};

const KODER: Readonly<Record<string, string>> = {
  Kommunfullmäktige: 'KF',
  KF: 'KF',
  Kommunstyrelsen: 'KS',
  KS: 'KS',
  KSAU: 'KSAU',
};

export const arKf = (organ: string | null): boolean => organ !== null && KODER[organ] === 'KF';

/** What a body did with an ärende at a paragraf. */
export type Behandlat = {
  readonly organ: string | null;
  readonly paragraf: string | null;
  readonly skedde: string | null;
};

/** The stream of the meeting at which a body did something on a known day. */
export const motesstrommen = ({ organ, skedde }: Behandlat): string | null => {
  const [kod, dag] = [organ === null ? undefined : KODER[organ], dagen(skedde)];
  return kod === undefined || dag === null ? null : `sammantrade-${kod}-${dag}`;
};

/** The number of the paragraf at which it was dealt with, by what stands in the meeting; null where none can be told. */
export const paragrafen = (
  motet: readonly RecordedEvent[],
  arende: string,
  { paragraf }: Behandlat,
): number | null => {
  const tilldelade = avTyp(motet, 'ParagrafTilldelad').map((p) => p.data);
  if (paragraf !== null)
    return (
      tilldelade.find(
        (p) => String(p.nr) === paragraf && (p.arenden.length === 0 || p.arenden.includes(arende)),
      )?.nr ?? null
    );
  const egna = tilldelade.filter((p) => p.arenden.includes(arende));
  return egna.length === 1 ? (egna[0]?.nr ?? null) : null;
};

/** The id of the ärende (or the meeting) whose stream it is. */
export const idAv = (strom: string): string => strom.slice(strom.indexOf('-') + 1);
