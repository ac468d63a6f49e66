import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of the schema of ERMS, where there is one: it is other people's, and no part of the product. */
const mapp = process.env['ARENDELOGG_ERMS_SCHEMA'];
export const ermsSchema: string | null =
  mapp !== undefined && mapp !== '' && existsSync(resolve(mapp, 'ERMS_v3.xsd')) ? resolve(mapp) : null;

/** Says once, so that it is seen, that nothing is tried against the schema. */
export const varnaUtanSchema = (vad: string): void => {
  if (ermsSchema === null)
    process.stderr.write(
      `\n*** VARNING: ${vad} är INTE prövad mot schemat för ERMS: ARENDELOGG_ERMS_SCHEMA pekar inte ut en mapp med ERMS_v3.xsd. ***\n\n`,
    );
};
