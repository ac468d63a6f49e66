/** Rows lie in the order they came, so that writing touches few pages; `rad` is the line as JSON text, marks included. */
export const HISTORIK_TABELLER = `
CREATE TABLE historik (
  arende TEXT NOT NULL,
  revision INTEGER NOT NULL,
  rattad INTEGER,
  makulerad INTEGER,
  rad TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX historik_arende ON historik (arende, revision);
CREATE INDEX historik_markt ON historik (arende, revision) WHERE rattad IS NOT NULL OR makulerad IS NOT NULL`;
