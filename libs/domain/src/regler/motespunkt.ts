import { motespunkt, type Behandlat, type Motespunkt } from '../samband/motespunkt.js';
import type { Regelfakta } from './regel.js';

/** Where the meeting stands in which a body did something with the ärende; null where that is not known. */
export const motetFor = (
  { arende, omvarld }: Pick<Regelfakta, 'arende' | 'omvarld'>,
  behandlat: Behandlat,
): Motespunkt | null => (arende && omvarld ? motespunkt(arende, behandlat, omvarld.moten) : null);

/** The meeting at which the fact itself was recorded to have happened. */
export const motetVid = (
  fakta: Pick<Regelfakta, 'arende' | 'omvarld'> & {
    readonly handelse: {
      readonly data: { readonly organ: string | null; readonly paragraf: string | null };
      readonly skedde: Behandlat['datum'];
    };
  },
): Motespunkt | null => {
  const { data, skedde } = fakta.handelse;
  return motetFor(fakta, { organ: data.organ, paragraf: data.paragraf, datum: skedde });
};
