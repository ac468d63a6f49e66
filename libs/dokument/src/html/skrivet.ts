import { createHash } from 'node:crypto';

const TECKEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in an element or a quoted attribute. */
export const skrivet = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (tecken) => TECKEN[tecken] ?? '');

/** The source expression of Content-Security-Policy for one inline stylesheet, and no other. */
export const stilkalla = (css: string): string =>
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
