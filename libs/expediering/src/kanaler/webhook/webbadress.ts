import { isIP } from 'node:net';
import type { Adressvakt } from './adressvakt.js';

/** A receiver's address, as it is used. */
export type Webbadress = {
  readonly url: URL;
  readonly medTls: boolean;
  /** Name of the file with the receiver's keys, without its ending. */
  readonly nyckelnamn: string;
};

const ALIAS = /^[A-Za-z0-9_-]{1,64}$/;

/** `hook.exempel.se`, `hook.exempel.se_8443` where the port is not the usual, `hook.exempel.se+alias` for `…#alias`. */
const nyckelnamn = ({ hostname, port, hash }: URL): string => {
  const vard = hostname.replace(/^\[(.*)\]$/, '$1').replaceAll(':', '-');
  return `${vard}${port === '' ? '' : `_${port}`}${hash === '' ? '' : `+${hash.slice(1)}`}`;
};

const felIUrl = (url: URL, vakt: Adressvakt): string | null => {
  const medTls = url.protocol === 'https:';
  const ip = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (url.username !== '' || url.password !== '')
    return 'Adressen får inte innehålla användare eller lösenord.';
  if (url.hash !== '' && !ALIAS.test(url.hash.slice(1)))
    return 'Det som står efter # pekar ut en nyckelfil och får bara ha bokstäver a–z, siffror, bindestreck och understreck.';
  if (isIP(ip) !== 0 && !vakt.tillater(ip, medTls)) return 'Adressen leder till ett nät som inte får nås.';
  return medTls || vakt.harTillatna ? null : 'Adressen ska börja med https://.';
};

/** The address, or in Swedish what is wrong with it. Asks nobody: where a name leads is judged when it is connected to. */
export const tolkaWebbadress = (
  text: string,
  vakt: Adressvakt,
): { readonly adress: Webbadress } | { readonly fel: string } => {
  const url = text.length <= 2048 && !/\s/.test(text) ? URL.parse(text) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol))
    return { fel: 'Ange en webbadress, t.ex. https://hook.exempel.se/expediering.' };
  const fel = felIUrl(url, vakt);
  return fel === null
    ? { adress: { url, medTls: url.protocol === 'https:', nyckelnamn: nyckelnamn(url) } }
    : { fel };
};
