import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { LogMisconfigured } from './misconfigured.js';

export type Host = { readonly host: string; readonly port: number };

/** What a connection string says. `full` holds the password: it goes to the client and nowhere else. */
export type Connection = {
  readonly full: string;
  readonly hosts: readonly Host[];
  readonly tls: boolean;
  readonly verify: boolean;
  readonly caFile: string | null;
  readonly user: string | null;
  /** Hosts and ports, for texts that people read. */
  readonly where: string;
};

const SHAPE =
  /^(?:kurrentdb|kurrent|kdb|esdb)(?:\+discover)?:\/\/(?:([^:@/]+):([^@]+)@)?([^@?/]+)\/?(?:\?(.*))?$/;

const OPTIONS = new Set([
  'usercertfile',
  'userkeyfile',
  'maxdiscoverattempts',
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'nodepreference',
  'tls',
  'tlsverifycert',
  'tlscafile',
  'throwonappendfailure',
  'keepaliveinterval',
  'keepalivetimeout',
]);

/**
 * Without these a server that hangs (its process stopped, the connection still up) is found after 20 s at the
 * earliest; with them in 2 to 3.
 */
const DEFAULTS = { keepAliveInterval: '2000', keepAliveTimeout: '1000' };

/** Throws `LogMisconfigured`, whose text never holds the string itself: there is a password in it. */
export const parseConnectionString = (url: string): Connection => {
  const [, user, , hostList = '', query = ''] = SHAPE.exec(url.trim()) ?? fail(WRONG_SHAPE);
  const given = parseOptions(query);
  const options = new Map([...given].map(([key, value]) => [flat(key), value]));
  if (options.get('throwonappendfailure') === 'false')
    fail('throwOnAppendFailure=false går inte att använda: klienten svarar då med fel revision.');
  const caFile = options.get('tlscafile');
  const hosts = hostList.split(',').map(parseHost);
  return {
    full: withDefaults(url.trim(), given, options),
    hosts,
    tls: options.get('tls') !== 'false',
    verify: options.get('tlsverifycert') !== 'false',
    caFile: caFile === undefined ? null : existingFile(decodeURIComponent(caFile)),
    user: user === undefined ? null : decodeURIComponent(user),
    where: hosts.map(({ host, port }) => `${host}:${port}`).join(', '),
  };
};

const WRONG_SHAPE =
  'KURRENTDB_URL ska vara kurrentdb://användare:lösenord@värd:port?tls=true. Tecknen : @ / ? i lösenordet skrivs procentkodade.';

const fail = (text: string): never => {
  throw new LogMisconfigured('LOGGEN_FEL_ADRESS', text);
};

const flat = (key: string): string => key.toLowerCase().replace(/[_-]/g, '');

/** The client ignores an option that it does not know, and prints the whole string with the password. */
const parseOptions = (query: string): ReadonlyMap<string, string> => {
  const options = new Map<string, string>();
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const [key = '', value = '', ...rest] = pair.split('=');
    if (!OPTIONS.has(flat(key))) fail(`KURRENTDB_URL har en okänd inställning: ${key}.`);
    if (value === '' || rest.length > 0) fail(`KURRENTDB_URL: inställningen ${key} saknar ett värde.`);
    options.set(key, value);
  }
  return options;
};

const parseHost = (text: string): Host => {
  const [host = '', port = '2113', ...rest] = text.trim().split(':');
  if (host === '' || rest.length > 0 || !/^\d{1,5}$/.test(port))
    fail(`KURRENTDB_URL: "${text}" är inte värd:port.`);
  return { host, port: Number(port) };
};

const existingFile = (path: string): string => {
  const file = resolve(path);
  if (existsSync(file)) return file;
  throw new LogMisconfigured('LOGGEN_FEL_CERTIFIKAT', `Certifikatfilen ${file} (tlsCAFile) finns inte.`);
};

const withDefaults = (
  url: string,
  given: ReadonlyMap<string, string>,
  options: ReadonlyMap<string, string>,
): string => {
  const missing = Object.entries(DEFAULTS).filter(([key]) => !options.has(flat(key)));
  const all = [...given, ...missing].map(([key, value]) => `${key}=${value}`);
  return `${url.replace(/\/?(\?.*)?$/, '')}?${all.join('&')}`;
};
