import { OgiltigBegaran } from '#domain';

const VANLIG = 50;
const STORST = 200;

/** Rows of a page: 1 to 200, 50 where nothing is said. */
export const kravLimit = (limit: number | undefined): number => {
  if (limit === undefined) return VANLIG;
  if (!Number.isInteger(limit) || limit < 1 || limit > STORST)
    throw new OgiltigBegaran('LIMIT_OGILTIG', `limit ska vara ett heltal från 1 till ${STORST}.`, 'limit');
  return limit;
};

const LANGST = 2_000;

export const felaktigCursor = (): OgiltigBegaran =>
  new OgiltigBegaran(
    'CURSOR_OGILTIG',
    'cursor hör inte till den här frågan. Använd nasta från föregående sida, eller börja om utan cursor.',
    'cursor',
  );

/** A cursor is opaque: base64url of the question it belongs to and where in its order the page ended. */
export const skrivCursor = (fraga: string, nyckel: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify([fraga, ...nyckel])).toString('base64url');

const oppnad = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

/** The key in a cursor of the same question; null without a cursor. Throws `OgiltigBegaran` CURSOR_OGILTIG. */
export const lasCursor = (cursor: string | undefined, fraga: string): readonly unknown[] | null => {
  if (cursor === undefined) return null;
  if (cursor.length > LANGST || !/^[\w-]+$/.test(cursor)) throw felaktigCursor();
  const innehall = oppnad(cursor);
  if (!Array.isArray(innehall) || innehall[0] !== fraga) throw felaktigCursor();
  return (innehall as readonly unknown[]).slice(1);
};

/** A cursor that holds one whole number. */
export const lasTalcursor = (cursor: string | undefined, fraga: string): number | null => {
  const nyckel = lasCursor(cursor, fraga);
  if (nyckel === null) return null;
  const [tal] = nyckel;
  if (nyckel.length !== 1 || typeof tal !== 'number' || !Number.isSafeInteger(tal)) throw felaktigCursor();
  return tal;
};

/** A page out of one row more than it holds: whether there is a next one. */
export const sida = <R>(
  rader: readonly R[],
  limit: number,
  cursorEfter: (sista: R) => string,
): { readonly poster: readonly R[]; readonly nasta: string | null } => {
  const poster = rader.slice(0, limit);
  const sista = poster.at(-1);
  return { poster, nasta: rader.length > limit && sista !== undefined ? cursorEfter(sista) : null };
};
