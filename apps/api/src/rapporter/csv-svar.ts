import type { FastifyReply } from 'fastify';
import type { Json } from '#domain';
import { somCsv } from './csv.js';

export const CSV = 'text/csv';

/** For the documentation: the same as a table. */
export const SOM_CSV = { [CSV]: { schema: { type: 'string' } } };

/** Whether the caller would rather have a table. */
export const villHaCsv = (accept: string | undefined): boolean =>
  accept?.split(',')[0]?.trim().startsWith(CSV) ?? false;

/** Rows as a file of the name. */
export const svaraMedCsv = (
  reply: FastifyReply,
  namn: string,
  kolumner: readonly string[],
  rader: readonly Readonly<Record<string, Json>>[],
): string => {
  void reply
    .header('content-type', `${CSV}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${namn}.csv"`);
  return somCsv(kolumner, rader);
};
