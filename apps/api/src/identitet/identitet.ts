import type { IncomingHttpHeaders } from 'node:http';
import type { Aktor } from '#domain';
import { OgiltigForfragan } from '../http/fel/ogiltig-forfragan.js';

/** Who is acting. */
export interface Identitet {
  /** Throws `OgiltigForfragan` for an identity that cannot be read. */
  vem(rubriker: IncomingHttpHeaders): Aktor;
}

/** Injection token of {@link Identitet}. */
export const IDENTITET = Symbol('Identitet');

const RUBRIK = 'x-arendelogg-aktor';
const UTVECKLING: Aktor = { id: 'utveckling', roll: 'utveckling' };

/** Until access control lands: whoever the header names. Safe only where nobody else reaches the port. */
export const rubrikidentitet: Identitet = {
  vem: (rubriker) => {
    const id = rubriker[RUBRIK];
    if (id === undefined) return UTVECKLING;
    if (typeof id === 'string' && /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(id))
      return { id, roll: UTVECKLING.roll };
    throw new OgiltigForfragan('OGILTIG_RUBRIK', [
      {
        falt: 'X-Arendelogg-Aktor',
        fel: 'ska vara ett användar-id: 1–64 tecken A–Z, a–z, 0–9, punkt, bindestreck, understreck eller @, och inget namn',
      },
    ]);
  },
};
