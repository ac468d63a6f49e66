import type { Json } from '#domain';

/** Excel in Swedish reads semicolons, and needs the mark to read å ä ö. */
const SKILJETECKEN = ';';
const BOM = '\uFEFF';

/** What a spreadsheet would run as a formula. */
const FORMEL = /^[=+\-@\t\r]/;

const arSkett = (varde: object): varde is { datum: Json } =>
  'datum' in varde && Object.keys(varde).length === 1;

/** A value in one cell: a day for what has happened, a list as its values, anything else composite as JSON. */
const text = (varde: Json | undefined): string => {
  if (varde === null || varde === undefined) return '';
  if (typeof varde === 'boolean') return varde ? 'ja' : 'nej';
  if (typeof varde !== 'object') return String(varde);
  if (!Array.isArray(varde)) return arSkett(varde) ? text(varde.datum) || 'okänd dag' : JSON.stringify(varde);
  const delar = varde as readonly Json[];
  return delar.every((del) => typeof del !== 'object') ? delar.map(text).join(' | ') : JSON.stringify(delar);
};

const cell = (varde: Json | undefined): string => {
  const skrivet = text(varde);
  const ofarligt = typeof varde === 'string' && FORMEL.test(skrivet) ? `'${skrivet}` : skrivet;
  return /[";\n\r]/.test(ofarligt) ? `"${ofarligt.replaceAll('"', '""')}"` : ofarligt;
};

/** Rows as CSV: UTF-8 with a byte order mark, semicolons, CRLF, quoted as RFC 4180. */
export const somCsv = (
  kolumner: readonly string[],
  rader: readonly Readonly<Record<string, Json>>[],
): string =>
  `${BOM}${[kolumner.join(SKILJETECKEN), ...rader.map((rad) => kolumner.map((k) => cell(rad[k])).join(SKILJETECKEN))].join('\r\n')}\r\n`;
