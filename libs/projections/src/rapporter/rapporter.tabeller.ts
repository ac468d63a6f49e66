/** The two times, as tables of posts with the time each was so. */
export const POSTAXLAR = ['post_vid', 'post_giltig'] as const;
export type Postaxel = (typeof POSTAXLAR)[number];

/** One for each of them. */
export const perPostaxel = <T>(av: (axel: Postaxel) => T): Readonly<Record<Postaxel, T>> => ({
  post_vid: av('post_vid'),
  post_giltig: av('post_giltig'),
});

const poster = (axel: Postaxel): string => `
CREATE TABLE ${axel} (
  strom TEXT NOT NULL,
  nyckel TEXT NOT NULL,
  fran INTEGER NOT NULL,
  till INTEGER NOT NULL,
  slag TEXT NOT NULL,
  oppen INTEGER NOT NULL,
  organ TEXT,
  dag TEXT NOT NULL,
  post TEXT NOT NULL,
  PRIMARY KEY (strom, nyckel, fran)
) STRICT, WITHOUT ROWID;`;

/**
 * `fran` inclusive, `till` exclusive, in ms. `dag` is the day the post is about as far as it is known, '' where it is
 * not: what lists are sorted by. `omnamnd` holds every paragraf that has ever named an ärende.
 */
export const RAPPORTTABELLER = `
${POSTAXLAR.map(poster).join('')}
CREATE TABLE omnamnd (arende TEXT NOT NULL, strom TEXT NOT NULL, nyckel TEXT NOT NULL, PRIMARY KEY (arende, strom, nyckel))
  STRICT, WITHOUT ROWID;`;

/** What lists go by. */
export const RAPPORTLASINDEX: Readonly<Record<string, string>> = Object.fromEntries(
  POSTAXLAR.flatMap((axel) => [
    [`${axel}_slag`, `${axel} (slag, dag, strom, nyckel, till)`],
    [`${axel}_oppna`, `${axel} (slag, till) WHERE oppen = 1`],
  ]),
);
