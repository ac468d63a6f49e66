import { avslutatNar, justeringAv } from '../sammantrade/justering.js';
import type { Motespunkt } from '../samband/motespunkt.js';
import { avsedda } from '../samband/mote-att-se.js';
import { efterOppning } from './ordning.beredning.js';
import { motetFor, motetVid } from './motespunkt.js';
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
 * The legal order between the ärende and the meeting that dealt with it (rows 13, 14, 16 to 20 and 22 to 26): judged
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

type Expediering = Regelfakta<'BeslutExpedierat'>;

/** Where what is sent was decided: one place for each thing it speaks of, null where it is not known. */
const beslutade = (fakta: Expediering): readonly (Motespunkt | null)[] => {
  const { arende, handelse } = fakta;
  if (!arende) return [];
  const { avser } = handelse.data;
  const poster =
    avser === null
      ? [...arende.beslut, ...arende.aterremisser]
      : avsedda(arende, avser.slag).filter((p) => p.nr === avser.nr);
  return poster.map((post) => motetFor(fakta, post));
};

/** The worst answer of several; what cannot be told of one cannot be told of all. */
const samtliga = (svar: readonly Utfall[], annars: Utfall): Utfall =>
  svar.find((s) => s.svar === 'neka') ??
  svar.find((s) => s.svar === 'kanEjAvgora') ??
  (svar.length > 0 ? tillat : annars);

const vidParagrafen = (
  fakta: Expediering,
  saknas: string,
  prova: (mote: Motespunkt['sammantrade'], paragraf: number) => Utfall,
): Utfall =>
  samtliga(
    beslutade(fakta).map((p) =>
      p?.paragraf == null ? kanEjAvgora(saknas) : prova(p.sammantrade, p.paragraf),
    ),
    kanEjAvgora(saknas),
  );

/** Row 23: the minutes have been written. */
export const efterProtokoll = (fakta: Expediering): Utfall =>
  vidParagrafen(fakta, 'protokollet', (mote, paragraf) =>
    mote.protokoll.some((p) => p.paragrafer.includes(paragraf)) ? tillat : kanEjAvgora('protokollet'),
  );

/** Row 24: the paragraf has been approved, which is what makes the minutes final (practice, so it can be set aside). */
export const efterJustering = (fakta: Expediering): Utfall =>
  vidParagrafen(fakta, 'justeringen', (mote, paragraf) => {
    const justering = justeringAv(mote, paragraf);
    const { handelse } = fakta;
    if (justering)
      return sakertFore(handelse.skedde, justering.datum)
        ? neka(
            'EXPEDIERAT_FORE_JUSTERING',
            `Expedieringen anges ha skett innan § ${paragraf} justerades. Kontrollera dagen.`,
          )
        : tillat;
    return handelse.import
      ? kanEjAvgora('justeringen')
      : neka(
          'EJ_JUSTERAT',
          `§ ${paragraf} är inte justerad. Expediera när den är det, eller låt justera paragrafen omedelbart.`,
        );
  });

/** Row 25: the notice may go up before or after the decision is sent; both are lawful. */
export const oberoendeAvAnslag = (): Utfall => tillat;

/** Row 26: an extract is certified where the municipality does so. */
export const efterUtdrag = (fakta: Expediering): Utfall =>
  vidParagrafen(fakta, 'utdragsbestyrkandet', (mote, paragraf) =>
    mote.utdrag.some((u) => u.paragraf === paragraf) ? tillat : kanEjAvgora('utdragsbestyrkandet'),
  );
