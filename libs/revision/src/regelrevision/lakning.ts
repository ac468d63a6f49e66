import { jamfor, raknat, sakertEfter, type RecordedEvent, type Utfall } from '#domain';
import { comparePositions } from '#event-store';
import type { Domare, Mal, Villkor } from './domare.js';
import type { Handelseref, Lakning } from './fynd.js';
import { alltUtan } from './kunskap.js';

/** How an event is pointed at. */
export const refAv = ({ stream, revision, id, type, metadata }: RecordedEvent): Handelseref => ({
  strom: stream,
  revision,
  id,
  typ: type,
  skedde: metadata.skedde,
  registrerad: metadata.registrerad,
});

type Sokt = { readonly mal: Mal; readonly regel: string; readonly domare: Domare };

const arImport = ({ handelse }: Mal): boolean => handelse.metadata.import === true;

/** What a rule answers under some conditions. */
export const svaret = async ({ mal, regel, domare }: Sokt, villkor: Villkor): Promise<Utfall['svar']> => {
  const { provningar } = await domare.domsUnder(mal, villkor);
  return provningar.find((p) => p.regel.id === regel)?.utfall.svar ?? 'kanEjAvgora';
};

const SAGER_INGET = ['AvvikelseNoterad', 'ParagrafnummerTaget'];

const arSenare = (h: RecordedEvent, { handelse }: Mal): boolean =>
  comparePositions(h.position, handelse.position) > 0;

/** What the log was told after the event, in the order it was. */
const registreratSedan = (mal: Mal, andra: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  andra.filter((h) => arSenare(h, mal)).toSorted((a, b) => comparePositions(a.position, b.position));

/** What came after the event in the log or in the world, in the order it happened. */
const hantSedan = (mal: Mal, andra: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  andra
    .filter((h) => arSenare(h, mal) || sakertEfter(h.metadata.skedde, mal.handelse.metadata.skedde))
    .toSorted((a, b) => jamfor(raknat(a as never), raknat(b as never)));

type Provas = (antal: number, klocka: RecordedEvent | undefined) => Promise<Utfall['svar']>;

/** The first event with which the rule no longer says so, where it does not in the end. */
const vandpunkt = async (kommande: readonly RecordedEvent[], svar: Provas): Promise<number | null> => {
  const lost = async (antal: number): Promise<boolean> =>
    (await svar(antal, kommande[antal - 1])) === 'tillat';
  if (kommande.length === 0 || !(await lost(kommande.length))) return null;
  let [lag, hog] = [0, kommande.length];
  while (hog - lag > 1) {
    const mitt = (lag + hog) >> 1;
    if (await lost(mitt)) hog = mitt;
    else lag = mitt;
  }
  return hog;
};

const ARRATTELSER = ['UppgiftRattad', 'HandelseMakulerad', 'ArendeMakulerat', 'DelegationsbeslutMakulerat'];

const hurDet = ({ type, metadata }: RecordedEvent, { handelse }: Mal): Lakning['hur'] => {
  if (ARRATTELSER.includes(type)) return 'rattad';
  return sakertEfter(metadata.skedde, handelse.metadata.skedde) ? 'skeddeSenare' : 'registreratSenare';
};

/** What took the reason away while the event itself stands where it stood in time. */
const dessSkal = async (
  sokt: Sokt,
  kommande: readonly RecordedEvent[],
  fore: Villkor['fore'],
): Promise<Lakning | null> => {
  const svar: Provas = (antal) => svaret(sokt, { kunskap: alltUtan(kommande.slice(antal)), fore });
  const nar = await vandpunkt(kommande, svar);
  const handelse = nar === null ? undefined : kommande[nar - 1];
  if (!handelse || nar === null || (await svar(nar - 1, undefined)) === 'tillat') return null;
  return { hur: hurDet(handelse, sokt.mal), handelse: refAv(handelse) };
};

/** What came afterwards that would have let it through, had it been waited for: time alone heals nothing. */
const detSomSaknades = async (sokt: Sokt, kommande: readonly RecordedEvent[]): Promise<Lakning | null> => {
  const egen = sokt.mal.handelse.metadata.skedde;
  const fore = arImport(sokt.mal) ? 'kanske' : 'alla';
  const svar: Provas = (antal, klocka) => {
    const sen = klocka?.metadata.skedde ?? null;
    const da = sakertEfter(sen, egen) ? sen : egen;
    return svaret(sokt, { kunskap: alltUtan(kommande.slice(antal)), fore, da });
  };
  const nar = await vandpunkt(kommande, svar);
  const handelse = nar === null ? undefined : kommande[nar - 1];
  if (!handelse || nar === null || (await svar(nar - 1, handelse)) === 'tillat') return null;
  return { hur: 'skeddeSenare', handelse: refAv(handelse) };
};

const HELA = ['ArendeMakulerat', 'DelegationsbeslutMakulerat'];

/** What annulled the event, or all of its stream, as the log stands. */
export const annullering = ({ handelse, strom }: Mal, makulerad: (h: RecordedEvent) => number | null) => {
  const revision = makulerad(handelse);
  const av =
    revision === null
      ? strom.find((h) => HELA.includes(h.type) && h !== handelse && makulerad(h) === null)
      : strom.find((h) => h.revision === revision);
  return av && ({ hur: 'annullerad', handelse: refAv(av) } as const satisfies Lakning);
};

/** What put right what a rule found: the later event without which the rule would say so still. */
export const lakningar = async (
  sokt: Sokt,
  strommar: readonly (readonly RecordedEvent[])[],
): Promise<readonly Lakning[]> => {
  const { mal } = sokt;
  const andra = strommar.flat().filter((h) => h !== mal.handelse && !SAGER_INGET.includes(h.type));
  const lakt =
    (await dessSkal(sokt, registreratSedan(mal, andra), arImport(mal) ? 'ordning' : 'alla')) ??
    (await detSomSaknades(sokt, hantSedan(mal, andra)));
  return lakt ? [lakt] : [];
};
