import {
  arRattelse,
  jamfor,
  medRattelser,
  prova,
  raknat,
  sakertEfter,
  type Provning,
  type RaknatFaktum,
  type Rattbart,
  type RecordedEvent,
  type Skedde,
} from '#domain';
import type { StreamName } from '#event-store';
import type { Bibliotek } from './bibliotek.js';
import { kanda, type Kunskap } from './kunskap.js';
import { stromlage, type Lage } from './lagen.js';
import { somProvades, type Noterat } from './noterat.js';
import { Sikt, type Hjalp } from './sikt.js';

/** One event of a stream that is being audited. */
export type Mal = {
  readonly handelse: RecordedEvent;
  readonly strom: readonly RecordedEvent[];
  readonly noterat: Noterat;
};

/** Which facts of the event's own stream count as having come before it. */
export type Fore = 'ordning' | 'kanske' | 'alla';

/** How an event is judged: by what is known, and which facts of its own stream count. */
export type Villkor = {
  readonly kunskap: Kunskap;
  readonly fore: Fore;
  /** As if it happened at another time. */
  readonly da?: Skedde;
};

/** The answers of every rule, and the streams that were looked at. */
export type Dom = {
  readonly provningar: readonly Provning[];
  readonly sedda: ReadonlyMap<StreamName, number>;
};

type Rattbar = RecordedEvent & Rattbart;

/** A stream whole is put right once, and not once for each of its events. */
const redanRattade = new WeakMap<readonly RecordedEvent[], readonly Rattbar[]>();

const rattade = (handelser: readonly RecordedEvent[]): readonly Rattbar[] => {
  const redan = redanRattade.get(handelser);
  if (redan) return redan;
  const nya = medRattelser(handelser as readonly Rattbar[], () => true).handelser;
  redanRattade.set(handelser, nya);
  return nya;
};

/** A stream is gone through once for each of its events: when they count is made out once. */
const raknade = new WeakMap<Rattbar, RaknatFaktum<Rattbar>>();

const raknas = (h: Rattbar): RaknatFaktum<Rattbar> => {
  const redan = raknade.get(h);
  if (redan) return redan;
  const nytt = raknat(h);
  raknade.set(h, nytt);
  return nytt;
};

const raknasFore =
  (fore: Fore, mal: Rattbar) =>
  (h: Rattbar): boolean => {
    if (h.revision === 0 || arRattelse(h)) return true;
    if (fore === 'ordning') return jamfor(raknas(h), raknas(mal)) < 0;
    return !sakertEfter(h.metadata.skedde, mal.metadata.skedde);
  };

/** The facts of the stream that count before an event, as they were written, and the event as it has been corrected. */
const underlag = (
  { handelse, strom }: Mal,
  { kunskap, fore, da }: Villkor,
): { readonly mal: RecordedEvent; readonly innan: readonly RecordedEvent[] } => {
  const kant = kanda(strom, kunskap);
  const rattat = rattade(kant.includes(handelse) ? kant : [...kant, handelse]);
  const skrivet = rattat.find(({ id }) => id === handelse.id) ?? (handelse as Rattbar);
  const mal = da === undefined ? skrivet : { ...skrivet, metadata: { ...skrivet.metadata, skedde: da } };
  const andra = kant.filter((h) => h !== handelse);
  if (fore === 'alla') return { mal, innan: andra };
  const kvar = new Set(rattat.filter(raknasFore(fore, mal)).map(({ id }) => id));
  return { mal, innan: andra.filter(({ id }) => kvar.has(id)) };
};

/** Whether it is just what stands before the event in its stream. */
const arBorjan = (innan: readonly RecordedEvent[], { revision }: RecordedEvent): boolean =>
  innan.length === revision && (innan.at(-1)?.revision ?? -1) === revision - 1;

/** Puts events before the rules. */
export class Domare {
  constructor(
    private readonly bibliotek: Bibliotek,
    private readonly hjalp: Hjalp,
  ) {}

  /** By a stream that has been folded up to the event, and what else the log held then. */
  async doms(lage: Lage, { handelse, noterat }: Mal, kunskap: Kunskap): Promise<Dom> {
    const sikt = new Sikt(this.bibliotek, this.hjalp, kunskap);
    const provad = somProvades(handelse, noterat);
    const omstandigheter = await lage.omkring({ provad, handelse }, sikt);
    return { provningar: prova({ ...omstandigheter, handelse: provad }), sedda: sikt.sedda };
  }

  /** By the conditions given: the stream is folded anew, where they come to another than what is before the event. */
  async domsUnder(mal: Mal, villkor: Villkor, fram?: Lage): Promise<Dom> {
    const { mal: handelse, innan } = underlag(mal, villkor);
    const lage = fram && arBorjan(innan, handelse) ? fram : stromlage(handelse.stream, innan);
    return lage
      ? this.doms(lage, { ...mal, handelse }, villkor.kunskap)
      : { provningar: [], sedda: new Map() };
  }

  /** A stream that was looked at. */
  strom(namn: StreamName): Promise<readonly RecordedEvent[]> {
    return this.bibliotek.strom(namn);
  }
}
