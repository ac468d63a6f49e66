import { arendeIdAv, kort, type Arende } from '#domain';
import type { ReadModel, ReadModelTx } from '../engine/read-model.js';
import { perStrom, type Arendehandelse, type Vikningar } from '../vikning/vikningar.js';
import { ARENDE_TABELLER } from './arende.tabeller.js';
import { andradeBitar, bortfallnaBitar, langaListor, type LangaListor } from './kortbitar.js';

export const ARENDE_VERSION = 7;

type Stallning = Pick<Arendehandelse, 'revision' | 'position'>;

/** The lists of a card, as far as they can become long: those of the state, but for the one that it does not show. */
const langaI = (arende: Arende): LangaListor => langaListor({ ...arende, losa: [] }, arende.efterspel);

/** The stored part of a card: without what is stored in pieces, and its first two keys, which `lasKort` puts back. */
const korttext = (arende: Arende, langa: LangaListor, { revision, position }: Stallning): string => {
  const hela = kort(arende, { revision, position });
  const { id, diarienummer } = hela;
  const utan = Object.fromEntries([...langa.keys()].map((namn) => [namn, undefined]));
  const text = JSON.stringify(langa.size === 0 ? hela : { ...hela, ...utan });
  return `{${text.slice(JSON.stringify({ id, diarienummer }).length)}`;
};

const taBortBitar = (tx: ReadModelTx, id: string, fran: number, lista: string): void => {
  tx.run('DELETE FROM kortbit WHERE arende = ? AND lista = ? AND nr >= ?', id, lista, fran);
};

/** `fore` is what stands there; null where that is not known. */
const skrivBitar = (tx: ReadModelTx, id: string, fore: LangaListor | null, efter: LangaListor): void => {
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

const skriv = (tx: ReadModelTx, id: string, fore: LangaListor | null, { arende, sista }: Blir): void => {
  if (arende === null) {
    tx.run('DELETE FROM arende WHERE id = ?', id);
    tx.run('DELETE FROM kortbit WHERE arende = ?', id);
    return;
  }
  const langa = langaI(arende);
  tx.run(
    `INSERT INTO arende (id, revision, position, kort, delat) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       revision = excluded.revision, position = excluded.position, kort = excluded.kort, delat = excluded.delat`,
    ...[id, sista.revision, sista.position, korttext(arende, langa, sista), langa.size],
  );
  skrivBitar(tx, id, fore, langa);
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

const INGA: LangaListor = new Map();

/**
 * The long lists of the card that stands in the file, null where they are not known. A card is a function of its stream:
 * before the first of the events it shows the state that was before that.
 */
const stod = (forsta: Arendehandelse, fore: Arende | null): LangaListor | null => {
  if (forsta.revision === 0) return INGA;
  return fore && langaI(fore);
};
