import { arendeIdAv, kort, type Arende } from '#domain';
import type { ReadModel, ReadModelTx } from '../engine/read-model.js';
import { perStrom, type Arendehandelse, type Vikningar } from '../vikning/vikningar.js';
import { ARENDE_TABELLER } from './arende.tabeller.js';
import { andradeBitar, bortfallnaBitar, dela, INGET_KORT, type DelatKort } from './kortbitar.js';

export const ARENDE_VERSION = 7;

type Stallning = Pick<Arendehandelse, 'revision' | 'position'>;

/** The stored parts of a card; `lasKort` puts them together. */
const delatKort = (arende: Arende, { revision, position }: Stallning): DelatKort =>
  dela(kort(arende, { revision, position }));

const taBortBitar = (tx: ReadModelTx, id: string, fran: number, lista: string): void => {
  tx.run('DELETE FROM kortbit WHERE arende = ? AND lista = ? AND nr >= ?', id, lista, fran);
};

/** `fore` is the card that stands there; null where that is not known. */
const skrivBitar = (tx: ReadModelTx, id: string, fore: DelatKort | null, efter: DelatKort): void => {
  if (fore === null) tx.run('DELETE FROM kortbit WHERE arende = ?', id);
  else for (const { lista, fran } of bortfallnaBitar(fore, efter)) taBortBitar(tx, id, fran, lista);
  for (const { lista, nr, bit } of andradeBitar(fore, efter))
    tx.run(
      `INSERT INTO kortbit (arende, lista, nr, bit) VALUES (?, ?, ?, ?)
       ON CONFLICT (arende, lista, nr) DO UPDATE SET bit = excluded.bit`,
      ...[id, lista, nr, bit],
    );
};

type Blir = { readonly arende: Arende | null; readonly sista: Stallning };

const skriv = (tx: ReadModelTx, id: string, fore: DelatKort | null, { arende, sista }: Blir): void => {
  if (arende === null) {
    tx.run('DELETE FROM arende WHERE id = ?', id);
    tx.run('DELETE FROM kortbit WHERE arende = ?', id);
    return;
  }
  const kortet = delatKort(arende, sista);
  tx.run(
    `INSERT INTO arende (id, revision, position, kort, delat) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       revision = excluded.revision, position = excluded.position, kort = excluded.kort, delat = excluded.delat`,
    ...[id, sista.revision, sista.position, JSON.stringify(kortet.huvud), kortet.listor.size],
  );
  skrivBitar(tx, id, fore, kortet);
};

/** The card of every ärende: what it is now, as far as the log knows. */
export const arendeModell = (vikningar: Vikningar): ReadModel => ({
  namn: 'arende',
  version: ARENDE_VERSION,
  tabeller: ARENDE_TABELLER,
  stromvis: true,
  behover: (handelser) => vikningar.forbered(handelser),
  glom: () => vikningar.glom(),
  apply: (handelser, tx, strommar) => {
    for (const [strom, egna] of perStrom(handelser)) {
      const id = arendeIdAv(strom);
      const [forsta, sista] = [egna[0], egna.at(-1)];
      if (id === null || forsta === undefined || sista === undefined) continue;
      const steg = egna.map((handelse) => vikningar.av(handelse, strommar)); // each is folded, for those that come after
      skriv(tx, id, stod(forsta, steg[0]?.fore ?? null), { arende: steg.at(-1)?.arende ?? null, sista });
    }
  },
});

/**
 * The card that stands in the file, null where that is not known. A card is a function of its stream: before the first of
 * the events it shows the state that was before that.
 */
const stod = (forsta: Arendehandelse, fore: Arende | null): DelatKort | null => {
  if (forsta.revision === 0) return INGET_KORT;
  return fore && delatKort(fore, forsta);
};
