import type { Sandningsutfall } from '../kanal.js';
import { kanEjLaka, kanLaka, levererad } from '../gemensamt/utfall.js';
import { AdressenSkyddad } from './adressvakt.js';
import type { Postsvar } from './posta.js';

const HTTP_DATUM = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** When the receiver wants to be tried again, never further off than is waited at most; null when it does not say. */
export const tidigastAv = (retryAfter: string | null, nu: string, langstMs: number): string | null => {
  const text = retryAfter?.trim() ?? '';
  const nuMs = Date.parse(nu);
  const onskad = /^\d{1,10}$/.test(text)
    ? nuMs + Number(text) * 1000
    : HTTP_DATUM.test(text)
      ? Date.parse(text)
      : NaN;
  if (Number.isNaN(onskad) || onskad <= nuMs) return null;
  return new Date(Math.min(onskad, nuMs + langstMs)).toISOString();
};

const ordAv = ({ status, statustext, text }: Postsvar): string =>
  [`HTTP ${status} ${statustext}`.trim(), text.trim()].filter((del) => del !== '').join(': ');

/**
 * A redirect is never followed: it could lead past what the address was allowed for. One that is for ever says that no
 * later attempt will be answered either; any other may be a page shown while the receiver is being seen to.
 */
const omdirigerad = (svar: Postsvar): Sandningsutfall =>
  svar.status === 301 || svar.status === 308
    ? kanEjLaka('WEBHOOK_FLYTTAD', ordAv(svar))
    : kanLaka('WEBHOOK_OMDIRIGERAR', ordAv(svar));

/** What an answer came to. A receiver may be set up wrong for a while: only 410 and a lasting redirect are for ever. */
export const utfallAvSvar = (svar: Postsvar, nu: string, langstMs: number): Sandningsutfall => {
  const { status } = svar;
  if (status >= 200 && status < 300) return levererad(ordAv(svar));
  if (status >= 300 && status < 400) return omdirigerad(svar);
  switch (status) {
    case 410:
      return kanEjLaka('WEBHOOK_BORTTAGEN', ordAv(svar));
    case 429:
      return kanLaka('WEBHOOK_FOR_MANGA', ordAv(svar), tidigastAv(svar.retryAfter, nu, langstMs));
    case 503:
      return kanLaka('WEBHOOK_UPPTAGEN', ordAv(svar), tidigastAv(svar.retryAfter, nu, langstMs));
    default:
      return kanLaka(status < 500 ? 'WEBHOOK_NEKAD' : 'WEBHOOK_FEL_HOS_MOTTAGAREN', ordAv(svar));
  }
};

const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|INVALID_CA|HOSTNAME_MISMATCH)/;

const kodAv = (code: string): string => {
  if (code === 'ETIMEDOUT') return 'WEBHOOK_TIDEN_UTE';
  if (TLS.test(code)) return 'WEBHOOK_TLS';
  return code.startsWith('HPE_') ? 'WEBHOOK_SVARET_OLASLIGT' : 'WEBHOOK_KAN_EJ_NAS';
};

/** What came of a posting that got no status; null for a fault that is neither the receiver's nor the network's. */
export const utfallAvNatfel = (error: unknown): Sandningsutfall | null => {
  // the addresses of a name are those of the day, and the list of what is allowed can be changed
  if (error instanceof AdressenSkyddad) return kanLaka(error.kod, error.message);
  if (!(typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'))
    return null;
  const ord = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return kanLaka(kodAv(error.code), ord === '' ? error.code : ord);
};
