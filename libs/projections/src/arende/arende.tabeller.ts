/**
 * The card as JSON text but for `id` and `diarienummer`: how a serie writes its numbers is a setting. A list that has
 * become long stands apart in pieces, since one more in it must not cost the writing of all that came before.
 */
export const ARENDE_TABELLER = `
CREATE TABLE arende (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  position TEXT NOT NULL,
  kort TEXT NOT NULL,
  delat INTEGER NOT NULL
) STRICT;
CREATE TABLE kortbit (
  arende TEXT NOT NULL,
  lista TEXT NOT NULL,
  nr INTEGER NOT NULL,
  bit TEXT NOT NULL,
  PRIMARY KEY (arende, lista, nr)
) STRICT, WITHOUT ROWID`;
