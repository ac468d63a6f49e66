import { DatabaseSync } from 'node:sqlite';

/** Changes the file of a log or a read model behind the back of the product. */
export const andra = (fil: string, sql: string): void => {
  const db = new DatabaseSync(fil);
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
};
