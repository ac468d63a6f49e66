import { justeringAv } from '../sammantrade/justering.js';
import { avsedda } from '../samband/mote-att-se.js';
import type { Motespunkt } from '../samband/motespunkt.js';
import { motetFor } from './motespunkt.js';
import { kanEjAvgora, neka, sakertFore, tillat, type Regelfakta, type Utfall } from './regel.js';

/*
 * What is to have happened to a paragraf before it is sent (rows 23 to 27): the same whether it is sent from the ärende
 * it settled or, where it has none, from the meeting itself.
 */

type Expediering = Regelfakta<'BeslutExpedierat' | 'ParagrafExpedierad'>;

/** Where what is sent was decided: one place for each thing it speaks of, null where it is not known. */
const beslutade = (fakta: Expediering): readonly (Motespunkt | null)[] => {
  const { arende, sammantrade, handelse } = fakta;
  if (handelse.type === 'ParagrafExpedierad')
    return sammantrade ? [{ sammantrade, paragraf: handelse.data.paragraf }] : [];
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

/** Row 27 of a paragraf: what it settles in an ärende is sent from there, where those who follow the ärende see it. */
export const paragrafexpediering = ({ sammantrade, handelse }: Regelfakta<'ParagrafExpedierad'>): Utfall => {
  if (!sammantrade) return kanEjAvgora('sammanträdet');
  const { paragraf } = handelse.data;
  const arenden = sammantrade.paragrafer.find((p) => p.nr === paragraf)?.arenden ?? [];
  if (arenden.length > 0)
    return neka(
      'PARAGRAF_HAR_ARENDE',
      `§ ${paragraf} hör till ${arenden.join(', ')}. Expediera beslutet i ärendet, så att det syns där.`,
    );
  return sakertFore(handelse.skedde, sammantrade.datum)
    ? neka('EXPEDIERING_FORE_BESLUT', 'Expedieringen anges ha skett före sammanträdet. Kontrollera dagen.')
    : tillat;
};
