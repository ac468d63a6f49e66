import { arendeIdAv, historikrad, type Historikrad, type Markering } from '#domain';
import type { ReadModel, ReadModelTx, Strommar } from '../engine/read-model.js';
import { arendehandelse, perStrom, type Arendehandelse, type Vikningar } from '../vikning/vikningar.js';
import { HISTORIK_TABELLER } from './historik.tabeller.js';

export const HISTORIK_VERSION = 2;

type Markeringar = ReadonlyMap<number, Markering>;

const OMARKT: Markering = { rattad: null, makulerad: null };

/** What puts marks on other events, or takes them away: a correction that is annulled marks no longer. */
const marker = ({ type }: Arendehandelse): boolean =>
  type === 'UppgiftRattad' || type === 'HandelseMakulerad';

/** The audit trail: every event of every ärende as a line. */
export const historikModell = (vikningar: Vikningar): ReadModel => ({
  namn: 'historik',
  version: HISTORIK_VERSION,
  tabeller: HISTORIK_TABELLER,
  stromvis: true,
  bredvid: true,
  glom: () => vikningar.glom(),
  behover: (handelser) =>
    vikningar.forbered(
      handelser.filter((h) => {
        const egen = arendehandelse(h);
        return egen !== null && marker(egen);
      }),
    ),
  apply: (handelser, tx, strommar) => {
    for (const [strom, egna] of perStrom(handelser)) {
      const id = arendeIdAv(strom);
      if (id !== null) skrivRader(tx, id, egna, markeringarEfter(vikningar, egna, strommar));
    }
  },
});

/** The marks as they stand after the events; null where none of them changes any. */
const markeringarEfter = (
  vikningar: Vikningar,
  egna: readonly Arendehandelse[],
  strommar: Strommar,
): Markeringar | null => {
  const sista = egna.findLast(marker);
  return sista === undefined ? null : (vikningar.av(sista, strommar).omvikning?.markeringar ?? null);
};

const skrivRader = (
  tx: ReadModelTx,
  arende: string,
  egna: readonly Arendehandelse[],
  markeringar: Markeringar | null,
): void => {
  if (markeringar !== null) markOm(tx, arende, markeringar);
  for (const handelse of egna) {
    const markering = markeringar?.get(handelse.revision) ?? OMARKT;
    tx.run(
      'INSERT INTO historik (arende, revision, rattad, makulerad, rad) VALUES (?, ?, ?, ?, ?)',
      ...[arende, handelse.revision, markering.rattad, markering.makulerad],
      JSON.stringify(historikrad(handelse, markering)),
    );
  }
};

type Markt = Markering & { readonly revision: number; readonly rad: string };

/** Changes the marks of lines written before: those that have some, and those that get some. */
const markOm = (tx: ReadModelTx, arende: string, markeringar: Markeringar): void => {
  const markta = tx.all<{ revision: number }>(
    `SELECT revision FROM historik INDEXED BY historik_markt
     WHERE arende = ? AND (rattad IS NOT NULL OR makulerad IS NOT NULL)`,
    arende,
  );
  for (const revision of new Set([...markta.map((m) => m.revision), ...markeringar.keys()])) {
    const rad = tx.get<Markt>(
      'SELECT revision, rattad, makulerad, rad FROM historik WHERE arende = ? AND revision = ?',
      ...[arende, revision],
    );
    const blir = markeringar.get(revision) ?? OMARKT;
    if (rad !== undefined && (rad.rattad !== blir.rattad || rad.makulerad !== blir.makulerad))
      tx.run(
        'UPDATE historik SET rattad = ?, makulerad = ?, rad = ? WHERE arende = ? AND revision = ?',
        ...[blir.rattad, blir.makulerad, ommarkt(rad.rad, blir), arende, revision],
      );
  }
};

/** The line with other marks: everything else in it stands as it was written. */
const ommarkt = (text: string, { rattad, makulerad }: Markering): string => {
  const { rattad: _rattad, makulerad: _makulerad, ...rad } = JSON.parse(text) as Historikrad;
  return JSON.stringify({
    ...rad,
    ...(rattad !== null && { rattad }),
    ...(makulerad !== null && { makulerad }),
  });
};
