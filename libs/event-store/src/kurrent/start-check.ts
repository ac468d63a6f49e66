import { readFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { UnknownError } from '@kurrent/kurrentdb-client';
import type { Connection, Host } from './connection-string.js';
import { LogMisconfigured } from './misconfigured.js';

/** The first question to the server; what no patience can mend is told at once. */
export const awaitServer = async (connection: Connection, ask: () => Promise<unknown>): Promise<void> => {
  const answered = ask();
  const over = answered.then(
    () => undefined,
    () => undefined,
  );
  const fault = await Promise.race([over, diagnose(connection)]);
  if (fault) throw fault;
  try {
    await answered;
  } catch (error) {
    throw error instanceof UnknownError && Number(error.code) === UNIMPLEMENTED
      ? notKurrentDb(connection.where)
      : error;
  }
};

/** gRPC's code for a method that the server does not have. */
const UNIMPLEMENTED = 12;

/**
 * Why a server cannot be used, when that is not an outage. A wrong certificate, the wrong kind of server and
 * TLS on one side only all look like "unavailable" to the client, and would be tried again for ever.
 */
const diagnose = async (connection: Connection): Promise<LogMisconfigured | undefined> => {
  for (const host of connection.hosts) {
    const reason = await probe(host, connection, connection.tls);
    const fault = await faultOf(reason, host, connection);
    if (fault) return fault;
  }
  return undefined;
};

const faultOf = async (
  reason: string,
  host: Host,
  connection: Connection,
): Promise<LogMisconfigured | undefined> => {
  const where = `${host.host}:${host.port}`;
  if (/CERT|SIGNED|SIGNATURE|ISSUER|ALTNAME/.test(reason))
    return new LogMisconfigured(
      'LOGGEN_FEL_CERTIFIKAT',
      `Certifikatet hos KurrentDB (${where}) godkänns inte (${reason}). Kontrollera tlsCAFile i KURRENTDB_URL.`,
    );
  if (/WRONG_VERSION_NUMBER|EPROTO/.test(reason))
    return new LogMisconfigured(
      'LOGGEN_FEL_TLS',
      `Servern ${where} talar inte TLS. Sätt tls=false i KURRENTDB_URL, eller slå på TLS i KurrentDB.`,
    );
  if (
    !connection.tls &&
    (reason === 'closed' || reason === 'ERR_HTTP2_ERROR') &&
    (await speaksTls(host, connection))
  )
    return new LogMisconfigured(
      'LOGGEN_FEL_TLS',
      `KurrentDB (${where}) kräver TLS. Ta bort tls=false ur KURRENTDB_URL och ange tlsCAFile.`,
    );
  return reason === 'ERR_HTTP2_ERROR' ? notKurrentDb(where) : undefined;
};

const notKurrentDb = (where: string): LogMisconfigured =>
  new LogMisconfigured(
    'LOGGEN_INTE_KURRENTDB',
    `Servern ${where} är inte en KurrentDB. Kontrollera KURRENTDB_URL.`,
  );

const speaksTls = async (host: Host, connection: Connection): Promise<boolean> =>
  (await probe(host, { ...connection, verify: false, caFile: null }, true)) === 'ok';

const PROBE_MS = 1_500;

/** What meets a plain HTTP/2 connection: `ok`, `closed`, `silent`, or the code of the error. */
const probe = ({ host, port }: Host, { verify, caFile }: Connection, tls: boolean): Promise<string> =>
  new Promise((resolve) => {
    const session = connect(`${tls ? 'https' : 'http'}://${host}:${port}`, {
      rejectUnauthorized: verify,
      ...(caFile !== null && { ca: readFileSync(caFile) }),
    });
    const answer = (reason: string): void => {
      clearTimeout(timer);
      session.destroy();
      resolve(reason);
    };
    const timer = setTimeout(() => {
      answer('silent');
    }, PROBE_MS);
    session.once('remoteSettings', () => {
      answer('ok');
    });
    session.on('error', (error: NodeJS.ErrnoException) => {
      answer(error.code ?? error.message);
    });
    session.once('close', () => {
      answer('closed');
    });
  });
