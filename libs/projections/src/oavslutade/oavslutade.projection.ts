import type { Handelse, HandelseMakulerad, Hanvisning, RecordedEvent } from '#domain';
import type { ReadModel, ReadModelTx } from '../engine/read-model.js';

export const OAVSLUTADE_VERSION = 1;

const TABELLER = `
CREATE TABLE oavslutad (
  nyckel TEXT PRIMARY KEY,
  slag TEXT NOT NULL,
  strom TEXT NOT NULL,
  revision INTEGER NOT NULL,
  typ TEXT NOT NULL,
  position TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX oavslutad_strom ON oavslutad (strom, revision)`;

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

/** Writes over two streams whose second half has not come. Nearly always empty. */
export const oavslutadeModell = (): ReadModel => ({
  namn: 'oavslutade',
  version: OAVSLUTADE_VERSION,
  tabeller: TABELLER,
  apply: (handelser, tx) => {
    const nya = new Map<string, LagradOavslutad>();
    for (const event of handelser as readonly (RecordedEvent & Handelse)[]) {
      if (event.type === 'HandelseMakulerad') makulera(event, nya, tx);
      for (const nyckel of slut(event))
        if (!nya.delete(nyckel)) tx.run('DELETE FROM oavslutad WHERE nyckel = ?', nyckel);
      const borjad = borjan(event);
      if (borjad !== null) nya.set(borjad[1], oavslutad(event, borjad));
    }
    for (const rad of nya.values()) skriv(tx, rad);
  },
});

/** An annulled first half is not to be completed. */
const makulera = (
  { stream, data }: RecordedEvent & HandelseMakulerad,
  nya: Map<string, LagradOavslutad>,
  tx: ReadModelTx,
): void => {
  for (const { nyckel, strom, revision } of [...nya.values()])
    if (strom === stream && revision === data.avserHandelse) nya.delete(nyckel);
  tx.run('DELETE FROM oavslutad WHERE strom = ? AND revision = ?', stream, data.avserHandelse);
};

const oavslutad = (
  { stream, revision, type, position }: RecordedEvent,
  [slag, nyckel]: readonly [Oavslutadslag, string],
): LagradOavslutad => ({ nyckel, slag, strom: stream, revision, typ: type, position });

const skriv = (tx: ReadModelTx, { nyckel, slag, strom, revision, typ, position }: LagradOavslutad): void => {
  tx.run(
    'INSERT OR REPLACE INTO oavslutad (nyckel, slag, strom, revision, typ, position) VALUES (?, ?, ?, ?, ?, ?)',
    ...[nyckel, slag, strom, revision, typ, position],
  );
};
