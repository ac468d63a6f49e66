import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate of the own machine that vouches for itself, as files and as they are read. */
export type Provcertifikat = {
  readonly certFil: string;
  readonly keyFil: string;
  readonly cert: string;
  readonly key: string;
};

/**
 * Is there an `openssl` to make certificates and time stamps with? Says what is lacked in one loud line; where CI is set
 * it must be there, and a specification that was not tried counts as failed.
 */
export const finnsOpenssl = (vem: string): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    const rad = `OPENSSL SAKNAS: inget openssl på PATH, så ${vem} prövades inte (Debian: apt-get install openssl).`;
    if (process.env['CI']) throw new Error(rad);
    process.stderr.write(`\n${rad}\n`);
    return false;
  }
};

/** Makes one for localhost, in a folder. */
export const provcertifikat = (mapp: string): Provcertifikat => {
  const [certFil, keyFil] = [join(mapp, 'cert.pem'), join(mapp, 'key.pem')];
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
      ...['-keyout', keyFil, '-out', certFil],
    ],
    { stdio: 'ignore' },
  );
  return { certFil, keyFil, cert: readFileSync(certFil, 'utf8'), key: readFileSync(keyFil, 'utf8') };
};
