import { Fragefalt } from '../http/falt/dekoratorer.js';
import { arendeId, datum, MAX, regelId, text } from '../http/falt/falttyper.js';

/** What an audit of the rules is asked for: never all of the log at once. */
export class RegelrevisionsfilterDto {
  @Fragefalt(arendeId, 'ärendet')
  arende?: string;

  @Fragefalt(text(MAX.namn), 'organets namn eller kod')
  organ?: string;

  @Fragefalt(datum, 'det som hände den dagen eller senare')
  fran?: string;

  @Fragefalt(datum, 'det som hände den dagen eller tidigare')
  till?: string;

  @Fragefalt(regelId, 'bara en regel')
  regel?: string;
}
