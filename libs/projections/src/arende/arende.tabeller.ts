/** The card as JSON text but for `id` and `diarienummer`: how a serie writes its numbers is a setting. */
export const ARENDE_TABELLER = `
CREATE TABLE arende (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  position TEXT NOT NULL,
  kort TEXT NOT NULL
) STRICT`;
