import type { Kort } from '#domain';
import { element, text, type Element } from '../xml/element.js';
import { ermsTid } from './datum.js';

/**
 * Whether it may be disposed of. Public documents are kept unless somebody has decided otherwise (arkivlagen 10 §), and ERMS
 * wants a date: it is said from the day the ärende was closed, where that day is known, and otherwise not at all.
 */
export const gallringen = ({ gallrad }: Kort, avslutat: string | null): Element | null => {
  const tid = avslutat === null ? null : ermsTid(avslutat);
  if (tid === null) return null;
  return element('disposal', { disposable: String(gallrad) }, [
    gallrad ? text('disposalAction', 'Skyddade uppgifter är gallrade: nyckeln till dem är förstörd.') : null,
    text(
      'disposalMandate',
      gallrad
        ? 'Gallringsbeslutet är inte registrerat i ärendet.'
        : 'Inget gallringsbeslut är registrerat; handlingarna bevaras (arkivlagen 3 och 10 §§).',
    ),
    element('dates', {}, [text('disposalDate', tid, { dateType: 'retention_period_start' })]),
  ]);
};
