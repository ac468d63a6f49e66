import {
  arendestrom,
  expedieringsId,
  expedieringsstrom,
  fold,
  kort,
  leveransId,
  leveransstrom,
  Okand,
  oppningsstrom,
  handlingsstrom,
  seriestrom,
  type ArendeOppnat,
  type DiarieserieEvent,
  type Diarieform,
  type Faktum,
  type RecordedEvent,
} from '#domain';
import { comparePositions, type EventStore, type StoredReader } from '#event-store';
import type { Dokumentlager } from '#handlingar';
import type { Akt, LagradText } from './akt.types.js';
import { dokumenten } from './dokument.js';

const SIDA = 200;

type Handelser = readonly RecordedEvent[];
type Arendefaktum = RecordedEvent & Faktum;

const hela = async (store: EventStore, strom: string): Promise<Handelser> => (await store.read(strom)).events;

/** The event that gave the ärende its number: it follows close after where the serie stood at the opening. */
const numret = async (
  store: EventStore,
  { data }: RecordedEvent<ArendeOppnat>,
  begard: Handelser,
): Promise<Handelser> => {
  const [oppning] = begard as readonly RecordedEvent<{
    type: 'OppningBegard';
    data: { serieRevision: number };
  }>[];
  const serie = seriestrom(data.serie, data.ar);
  for (let from = Math.max(oppning?.data.serieRevision ?? 0, 0); ; from += SIDA) {
    const { events } = await store.read<DiarieserieEvent>(serie, { from, limit: SIDA });
    const funnen = events.find((handelse) => handelse.data.oppning === data.oppning);
    if (funnen) return [funnen];
    if (events.length < SIDA) return [];
  }
};

/** Streams of what came in and was registered here. */
const handlingsstrommar = (egna: readonly Arendefaktum[]): readonly string[] => [
  ...new Set(
    egna.flatMap((h) =>
      h.type === 'HandlingRegistrerad' && h.data.handlingId !== null && h.data.koppladFran !== null
        ? [handlingsstrom(h.data.handlingId)]
        : [],
    ),
  ),
];

/** What was sent of a decision, and what became of it for each recipient. */
const expedieringen = async (store: EventStore, id: string): Promise<Handelser> => {
  const plan = await hela(store, expedieringsstrom(id));
  const [forsta] = plan as readonly RecordedEvent<{ type: 'ExpedieringPlanerad'; data: { antal: number } }>[];
  const leveranser: RecordedEvent[] = [];
  for (let nr = 1; nr <= (forsta?.data.antal ?? 0); nr++)
    leveranser.push(...(await hela(store, leveransstrom(leveransId(id, nr)))));
  return [...plan, ...leveranser];
};

/** Every event that belongs to the ärende, in the order of the log. */
const allaHandelser = async (store: EventStore, egna: readonly Arendefaktum[]): Promise<Handelser> => {
  const oppnat = egna.find((h) => h.type === 'ArendeOppnat');
  const begard = oppnat ? await hela(store, oppningsstrom(oppnat.data.oppning)) : [];
  const delar: RecordedEvent[] = [...egna, ...begard];
  if (oppnat) delar.push(...(await numret(store, oppnat, begard)));
  for (const strom of handlingsstrommar(egna)) delar.push(...(await hela(store, strom)));
  for (const { type, stream, revision } of egna)
    if (type === 'BeslutExpedierat')
      delar.push(...(await expedieringen(store, expedieringsId(stream, revision))));
  return delar.sort((a, b) => comparePositions(a.position, b.position));
};

const plats = ({ stream, revision }: Pick<RecordedEvent, 'stream' | 'revision'>): string =>
  `${stream} ${revision}`;

/** What the events were read from, by their places: each stream from the first of them to the last, in one reading. */
const lagrade = async (
  store: StoredReader,
  handelser: Handelser,
): Promise<ReadonlyMap<string, LagradText>> => {
  const strommar = Map.groupBy(handelser, ({ stream }) => stream);
  const lasta = await Promise.all(
    [...strommar].map(async ([strom, egna]) => {
      const revisioner = egna.map(({ revision }) => revision);
      return store.readStored(strom, { from: Math.min(...revisioner), to: Math.max(...revisioner) });
    }),
  );
  return new Map(
    lasta.flat().map((e) => [plats(e), { version: e.version, data: e.data, metadata: e.metadata }]),
  );
};

export type Aktkallor = {
  readonly store: EventStore & StoredReader;
  readonly lager: Dokumentlager;
  /** How the serie writes its numbers, where that is not the standard. */
  readonly form: Diarieform | undefined;
};

/**
 * Everything an export of an ärende is made of, out of the log itself and the document store. Throws `Okand` ARENDE_OKANT.
 */
export const lasAkt = async (id: string, { store, lager, form }: Aktkallor): Promise<Akt> => {
  const egna = (await hela(store, arendestrom(id))) as readonly unknown[] as readonly Arendefaktum[];
  const { arende, markeringar } = fold(egna);
  const sista = egna.at(-1);
  if (arende === null || sista === undefined)
    throw new Okand('ARENDE_OKANT', `Ärendet ${id} finns inte. Kontrollera numret, t.ex. KS-2025-202.`);
  const handelser = await allaHandelser(store, egna);
  const texter = await lagrade(store, handelser);
  return {
    kort: kort(arende, { revision: sista.revision, position: sista.position, form }),
    handelser: handelser.map((handelse) => ({ handelse, lagrat: texter.get(plats(handelse)) ?? null })),
    makulerade: new Set([...markeringar].flatMap(([revision, m]) => (m.makulerad == null ? [] : [revision]))),
    dokument: await dokumenten(lager, handelser),
  };
};
