import type { SqlQuery } from '../../engine/read-model.js';

/** Everything that the tables of a read model hold, but for the full-text index's own. */
export const innehall = (query: SqlQuery): Readonly<Record<string, readonly unknown[]>> => {
  const namn = query
    .all<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sok%' AND name <> 'lasmodell_plats'`,
    )
    .map(({ name }) => name);
  return Object.fromEntries(
    namn.map((tabell) => [
      tabell,
      query
        .all(`SELECT * FROM ${tabell}`)
        .map((rad) => JSON.stringify(rad))
        .sort(),
    ]),
  );
};
