import { avslutatNar } from '../sammantrade/justering.js';
import { efterOppning } from './ordning.beredning.js';
import { motetVid } from './motespunkt.js';
import {
  kanEjAvgora,
  neka,
  sakertEfter,
  sakertFore,
  tillat,
  type Provad,
  type Regelfakta,
  type Utfall,
} from './regel.js';

/*
 * The legal order between the ärende and the meeting that dealt with it (rows 13, 14, 16 to 20 and 22): judged
 * where the meeting is known, and left open where it is not. Ärenden are often kept without their meetings.
 */

const okantMote = kanEjAvgora('sammanträdet');

/** Something that a body does with the ärende at a meeting. */
type Behandlingsfakta = Pick<Regelfakta, 'arende' | 'omvarld'> & {
  readonly handelse: Pick<Provad, 'skedde' | 'import'> & {
    readonly data: { readonly organ: string | null; readonly paragraf: string | null };
  };
};

/** Row 13: what is dealt with has been summoned to. */
export const kallat = (fakta: Behandlingsfakta): Utfall => {
  const { kallelser = [], kungorelser = [] } = motetVid(fakta)?.sammantrade ?? {};
  return kallelser.length + kungorelser.length > 0 ? tillat : kanEjAvgora('kallelsen');
};

/** Rows 14 and 16 to 20: nothing is dealt with before the meeting has been opened. */
export const paSammantradet = (fakta: Behandlingsfakta): Utfall => {
  const oppning = efterOppning(fakta);
  if (oppning.svar === 'neka') return oppning;
  const mote = motetVid(fakta)?.sammantrade;
  if (!mote) return okantMote;
  const { handelse } = fakta;
  if (mote.oppnat)
    return sakertFore(handelse.skedde, mote.oppnat.datum)
      ? neka('FORE_SAMMANTRADET', 'Det anges ha hänt innan sammanträdet öppnades. Kontrollera dagen.')
      : tillat;
  return handelse.import
    ? kanEjAvgora('när sammanträdet öppnades')
    : neka(
        'SAMMANTRADE_EJ_OPPNAT',
        'Sammanträdet är inte öppnat. Registrera först att det öppnades, eller ange vilken dag det hände.',
      );
};

/** Row 22: nothing is decided after the meeting has ended. */
export const foreSlutet = (fakta: Regelfakta<'BeslutFattat'>): Utfall => {
  const mote = motetVid(fakta)?.sammantrade;
  if (!mote) return okantMote;
  const slut = avslutatNar(mote);
  if (!slut) return kanEjAvgora('när sammanträdet avslutades');
  return sakertEfter(fakta.handelse.skedde, slut.datum)
    ? neka(
        'BESLUT_EFTER_SAMMANTRADET',
        'Sammanträdet var avslutat då. Ange när beslutet fattades (skedde), eller vid vilket sammanträde.',
      )
    : tillat;
};
