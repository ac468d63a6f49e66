import { comparePositions } from '#event-store';
import type { Loggfel, Loggrad } from './loggrad.js';

type Brist = Pick<Loggfel, 'kod' | 'text'>;

const innehall = ({ hash, beraknad }: Loggrad): Brist | null =>
  hash === beraknad
    ? null
    : {
        kod: 'INNEHALLET_ANDRAT',
        text: 'innehållet är inte det som skrevs: kontrollsumman stämmer inte',
      };

const kedja = ({ revision, position, foregaendeHash, fore }: Loggrad): Brist | null => {
  if (foregaendeHash === undefined)
    return { kod: 'METADATA_OLASBAR', text: 'metadata går inte att läsa, så kedjan kan inte prövas' };
  if (revision === 0)
    return foregaendeHash === null
      ? null
      : { kod: 'BORJAN_SAKNAS', text: 'den är först i strömmen men pekar på en händelse före sig' };
  if (fore === null)
    return { kod: 'HANDELSE_SAKNAS', text: `händelsen före den, revision ${revision - 1}, finns inte` };
  if (foregaendeHash !== fore.hash)
    return {
      kod: 'KEDJAN_BRUTEN',
      text: `revision ${revision - 1} är inte den händelse som den skrevs efter: kedjan går av här`,
    };
  return comparePositions(fore.position, position) < 0
    ? null
    : { kod: 'ORDNINGEN_BRUTEN', text: `den ligger före revision ${revision - 1} i loggen` };
};

/** What is wrong with an event: its own bytes, and how it hangs on the one before it. */
export const provaRad = (rad: Loggrad): readonly Loggfel[] => {
  const { strom, revision, position } = rad;
  return [innehall(rad), kedja(rad)]
    .filter((brist) => brist !== null)
    .map((brist) => ({ strom, revision, position, ...brist }));
};
