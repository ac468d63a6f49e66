import type { Handelse, HandelseMakulerad, Hanvisning, RecordedEvent } from '#domain';
import type { ReadModel, ReadModelTx } from '../engine/read-model.js';

export const OAVSLUTADE_VERSION = 2;

/** `slut` remembers every second half, so that it does not matter which of the two is met first. */
const TABELLER = `
CREATE TABLE oavslutad (
  nyckel TEXT PRIMARY KEY,
  slag TEXT NOT NULL,
  strom TEXT NOT NULL,
  revision INTEGER NOT NULL,
  typ TEXT NOT NULL,
  position TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX oavslutad_strom ON oavslutad (strom, revision);
CREATE TABLE slut (nyckel TEXT PRIMARY KEY) STRICT, WITHOUT ROWID`;

export type Oavslutadslag = 'oppning' | 'koppling' | 'flytt' | 'sammanlaggning' | 'overlamning';

/** The first half of a write over two streams, and what its second half is known by. */
export type LagradOavslutad = {
  readonly nyckel: string;
  readonly slag: Oavslutadslag;
  readonly strom: string;
  readonly revision: number;
  readonly typ: string;
  readonly position: string;
};

const oppning = (id: string): string => `oppning ${id}`;
/** What the receiver's fact names. */
const hanvisad = ({ strom, revision }: Hanvisning): string => `${strom} ${revision}`;
/** The last fact of a handing over: the relation back, under the same command. */
const tillbaka = ({ stream, metadata }: RecordedEvent): string => `${stream} ${metadata.commandId}`;

/** Begins a write over two streams: of which kind, and its key. */
const borjan = (event: RecordedEvent & Handelse): readonly [Oavslutadslag, string] | null => {
  const har = hanvisad({ strom: event.stream, revision: event.revision });
  switch (event.type) {
    case 'OppningBegard':
      return ['oppning', oppning(event.stream.slice('oppning-'.length))];
    case 'HandlingKopplad':
      return ['koppling', har];
    case 'HandlingFlyttad':
      return ['flytt', har];
    case 'ArendeSammanlagt':
      return ['sammanlaggning', har];
    case 'ArendeOverlamnatTillNamnd':
      return ['overlamning', tillbaka(event)];
    default:
      return null;
  }
};

const namngivna = (...namngivna: readonly (Hanvisning | null)[]): readonly string[] =>
  namngivna.flatMap((h) => (h === null ? [] : [hanvisad(h)]));

/** Keys of what the event completes. */
const slut = (event: RecordedEvent & Handelse): readonly string[] => {
  switch (event.type) {
    case 'ArendeOppnat':
      return [oppning(event.data.oppning)];
    case 'HandlingRegistrerad':
      return namngivna(event.data.koppladFran, event.data.flyttadFran);
    case 'HandlingUpprattad':
      return namngivna(event.data.flyttadFran);
    case 'SammanlaggningMottagen':
      return namngivna(event.data.fran);
    case 'ArendeRelaterat':
      return [tillbaka(event)];
    default:
      return [];
  }
};

/** Writes over two streams whose second half has not come. Nearly always none. */
export const oavslutadeModell = (): ReadModel => ({
  namn: 'oavslutade',
  version: OAVSLUTADE_VERSION,
  tabeller: TABELLER,
  stromvis: true,
  bredvid: true,
  apply: (handelser, tx) => {
    for (const event of handelser as readonly (RecordedEvent & Handelse)[]) {
      if (event.type === 'HandelseMakulerad') makulera(event, tx);
      for (const nyckel of slut(event)) slutfor(nyckel, tx);
      const borjad = borjan(event);
      if (borjad !== null) paborja(event, borjad, tx);
    }
  },
});

/** An annulled first half is not to be completed. It stands before this in its own stream, so it has been met. */
const makulera = ({ stream, data }: RecordedEvent & HandelseMakulerad, tx: ReadModelTx): void => {
  tx.run('DELETE FROM oavslutad WHERE strom = ? AND revision = ?', stream, data.avserHandelse);
};

const slutfor = (nyckel: string, tx: ReadModelTx): void => {
  if (tx.run('INSERT OR IGNORE INTO slut (nyckel) VALUES (?)', nyckel) === 1)
    tx.run('DELETE FROM oavslutad WHERE nyckel = ?', nyckel);
};

const paborja = (
  { stream, revision, type, position }: RecordedEvent,
  [slag, nyckel]: readonly [Oavslutadslag, string],
  tx: ReadModelTx,
): void => {
  tx.run(
    `INSERT INTO oavslutad (nyckel, slag, strom, revision, typ, position)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM slut WHERE nyckel = ?1)`,
    ...[nyckel, slag, stream, revision, type, position],
  );
};
