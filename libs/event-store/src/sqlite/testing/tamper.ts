import { DatabaseSync } from 'node:sqlite';

/** What somebody who has the file of a log can do to it, past the triggers that guard it. */
export const tamper = (path: string, sql: string): void => {
  const db = new DatabaseSync(path);
  db.exec(`DROP TRIGGER handelser_andras_aldrig; DROP TRIGGER handelser_tas_aldrig_bort; ${sql}`);
  db.close();
};
