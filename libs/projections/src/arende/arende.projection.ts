import { arendeIdAv, kort, type Arende } from '#domain';
import type { ReadModel, ReadModelTx, Strommar } from '../engine/read-model.js';
import { perStrom, type Arendehandelse, type Vikningar } from '../vikning/vikningar.js';
import { ARENDE_TABELLER } from './arende.tabeller.js';

export const ARENDE_VERSION = 6;

/** The stored part of a card: without its first two keys, which `lasKort` puts back. */
const korttext = (arende: Arende, { revision, position }: Arendehandelse): string => {
  const hela = kort(arende, { revision, position });
  const { id, diarienummer } = hela;
  return `{${JSON.stringify(hela).slice(JSON.stringify({ id, diarienummer }).length)}`;
};

const skriv = (tx: ReadModelTx, id: string, arende: Arende | null, sista: Arendehandelse): void => {
  if (arende === null) {
    tx.run('DELETE FROM arende WHERE id = ?', id);
    return;
  }
  tx.run(
    `INSERT INTO arende (id, revision, position, kort) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, position = excluded.position, kort = excluded.kort`,
    ...[id, sista.revision, sista.position, korttext(arende, sista)],
  );
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
      const sista = egna.at(-1);
      if (id === null || sista === undefined) continue;
      skriv(tx, id, tillstand(vikningar, egna, strommar), sista);
    }
  },
});

/** Every event in turn, so that each of them has been folded for the models that come after. */
const tillstand = (
  vikningar: Vikningar,
  egna: readonly Arendehandelse[],
  strommar: Strommar,
): Arende | null =>
  egna.reduce<Arende | null>((_, handelse) => vikningar.av(handelse, strommar).arende, null);
