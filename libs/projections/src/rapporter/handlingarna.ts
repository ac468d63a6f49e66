import { raknasFran, type HandlingStromEvent, type PostAv, type RecordedEvent } from '#domain';
import type { ReadModelTx } from '../engine/read-model.js';
import { TILLS_VIDARE } from '../tidslinje/klass.js';
import { lagrade, skrivPoster } from './postlinjer.js';
import type { Postaxel } from './rapporter.tabeller.js';

const PREFIX = 'handling-';

type Handelse = RecordedEvent & HandlingStromEvent;

const handelsen = (event: RecordedEvent): Handelse | null =>
  event.stream.startsWith(PREFIX) ? (event as Handelse) : null;

const STATUS = { HandlingKopplad: 'registrerad', HandlingAvvisad: 'avvisad' } as const;

/** What came in, after one more fact about it; null where that says nothing new. */
const efter = (fore: PostAv<'handling'> | null, handelse: Handelse): PostAv<'handling'> | null => {
  const { type, data, metadata } = handelse;
  if (type === 'HandlingInkommen')
    return {
      ...{ slag: 'handling', nyckel: 'handling', oppen: true, handling: data.handlingId },
      ...{ rubrik: data.rubrik, inkom: metadata.skedde, status: 'oregistrerad' },
    };
  return type === 'AvvikelseNoterad' || fore === null
    ? null
    : { ...fore, oppen: false, status: STATUS[type] };
};

const nuvarande = (tx: ReadModelTx, strom: string): PostAv<'handling'> | null => {
  const rad = tx.get<{ post: string }>(
    `SELECT post FROM post_vid WHERE strom = ? AND till = ${TILLS_VIDARE}`,
    strom,
  );
  return rad ? (JSON.parse(rad.post) as PostAv<'handling'>) : null;
};

/** Writes what has become of what came in. Few facts, in the order they happened. */
export const handlingarnasPoster = (tx: ReadModelTx, handelser: readonly RecordedEvent[]): void => {
  for (const event of handelser) {
    const handelse = handelsen(event);
    const post = handelse && efter(nuvarande(tx, handelse.stream), handelse);
    if (!handelse || !post) continue;
    const { skedde, registrerad } = handelse.metadata;
    const moment: readonly (readonly [Postaxel, number])[] = [
      ['post_vid', Date.parse(registrerad)],
      ['post_giltig', raknasFran(skedde, registrerad).moment],
    ];
    for (const [axel, fran] of moment)
      skrivPoster(tx, axel, handelse.stream, { lagen: [{ fran, poster: lagrade([post]) }], vaxer: true });
  }
};
