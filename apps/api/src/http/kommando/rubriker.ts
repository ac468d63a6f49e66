import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { uuid } from '../falt/falttyper.js';
import { OgiltigForfragan } from '../fel/ogiltig-forfragan.js';

const ogiltig = (falt: string, fel: string): OgiltigForfragan =>
  new OgiltigForfragan('OGILTIG_RUBRIK', [{ falt, fel }]);

/** `Idempotency-Key` as the id of the command; a new one when the caller gave none. */
export const commandIdAv = (rubriker: IncomingHttpHeaders): string => {
  const nyckel = rubriker['idempotency-key'];
  if (nyckel === undefined) return randomUUID();
  if (typeof nyckel !== 'string' || uuid.prova(nyckel) !== null)
    throw ogiltig('Idempotency-Key', 'ska vara ett UUID');
  return nyckel.toLowerCase();
};

/** `If-Match` as the revision that the caller saw; undefined when the caller named none. */
export const expectedAv = (rubriker: IncomingHttpHeaders): number | undefined => {
  const etag = rubriker['if-match'];
  if (etag === undefined) return undefined;
  if (etag.startsWith('W/')) throw ogiltig('If-Match', 'ska vara en stark ETag, t.ex. "12", inte en svag');
  const revision = /^"(0|[1-9]\d{0,14})"$/.exec(etag)?.[1];
  if (revision === undefined)
    throw ogiltig('If-Match', 'ska vara den ETag som läsningen gav, med citattecken, t.ex. "12"');
  return Number(revision);
};

/** A revision as a strong ETag. */
export const etagAv = (revision: number): string => `"${revision}"`;
