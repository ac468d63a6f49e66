/** A mail server, as an address says it. */
export type Smtpserver = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps), or through STARTTLS. */
  readonly direktTls: boolean;
  /** Whether a session without TLS is refused. */
  readonly kravTls: boolean;
  readonly anvandare: string | null;
};

const LOOPBACK = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/;

/**
 * `smtps://server` (465) or `smtp://server` (587, STARTTLS required). `?tls=nej` at the end of an smtp address lets mail
 * go in clear over a network that protects it otherwise; to the own machine it always may. Throws what is wrong.
 */
export const tolkaSmtpUrl = (text: string): Smtpserver => {
  const url = URL.parse(text);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new Error('Adressen till e-postservern ska vara smtp://server eller smtps://server.');
  if (url.password !== '')
    throw new Error('Lösenordet till e-postservern ska ligga i en fil, inte i adressen.');
  const direktTls = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (direktTls ? 465 : 587) : Number(url.port),
    direktTls,
    kravTls: direktTls || !(LOOPBACK.test(url.hostname) || url.searchParams.get('tls') === 'nej'),
    anvandare: url.username === '' ? null : decodeURIComponent(url.username),
  };
};
