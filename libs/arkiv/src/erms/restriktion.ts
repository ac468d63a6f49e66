import type { Kort } from '#domain';
import { element, omNagra, text, type Element } from '../xml/element.js';
import { agent } from './aktorer.js';
import { datum, osakerTid } from './datum.js';
import { gallandeSekretess } from './hemligt.js';

type Sekretess = Kort['sekretess'][number];

/** A provision as it is written: `OSL 25 kap. 1 §`. */
export const lagrumtext = ({ lag, kapitel, paragraf }: Sekretess['lagrum']): string =>
  `${lag}${kapitel === null ? '' : ` ${kapitel} kap.`} ${paragraf} §`;

/** Which data it is about is itself protected, and stands in the list of events only. */
const restriktion = ({ nr, lagrum, myndighet, datum: markerad }: Sekretess): Element =>
  element('restriction', { restrictionType: 'confidential' }, [
    text(
      'explanatoryText',
      [
        `Sekretessmarkering ${nr} (OSL 5:5): en varning, inte ett beslut. Frågan prövas när någon begär ut uppgiften.`,
        osakerTid(markerad),
      ]
        .filter((del) => del !== null)
        .join(' '),
    ),
    text('regulation', lagrumtext(lagrum)),
    agent({ namn: myndighet, roll: 'authorising_person', rollnamn: 'myndighet' }),
    omNagra('dates', [datum('date', markerad, 'confidentiality_assessed')]),
  ]);

/** The marks that hold for a handling by its number, or for the ärende as a whole (null). */
export const restriktioner = (kort: Kort, handlingNr: number | null): readonly Element[] =>
  gallandeSekretess(kort, handlingNr).map(restriktion);
