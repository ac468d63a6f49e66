import jsonpatch, { type Operation } from 'fast-json-patch';
import {
  beskrivSammantrade,
  fold,
  foldSammantrade,
  historikrad,
  mening,
  rad,
  sammantradeId,
  skillnadIOrd,
  type Historikrad,
  type JsonObject,
} from '#domain';
import type { Lasning } from '../arende/kort-da.js';
import { paragraferOm, type Mote } from '../arende/kortets-moten.js';
import { handelsensParagrafer } from '../underlag/paragrafens.js';
import { motetsFakta } from './sammanfogning.js';

/** Which of the two times: what the log knew, or what was true. */
export const TIDSAXLAR = ['vidTidpunkt', 'giltig'] as const;
export type Tidsaxel = (typeof TIDSAXLAR)[number];

/** An event that lies between two moments; `sammantrade` where it is a meeting's. */
export type Mellanhandelse = Historikrad & { readonly mening: string; readonly sammantrade?: string };

/** What differs between two moments of an ärende. */
export type Jamforelse = {
  readonly id: string;
  readonly tid: Tidsaxel;
  /** ISO 8601 UTC, inclusive: everything by `fran` is in the first card, everything by `till` in the second. */
  readonly fran: string;
  readonly till: string;
  /** RFC 6902, from the first card to the second. */
  readonly andring: readonly Operation[];
  readonly andringIOrd: readonly string[];
  readonly handelser: readonly Mellanhandelse[];
};

/** Moments in ms: after the first, up to and with the second. */
type Mellan = { readonly fran: number; readonly till: number };

const inom = ({ fran, till }: Mellan, moment: number): boolean => moment > fran && moment <= till;

const registreradInom = (mellan: Mellan) => (h: { readonly metadata: { readonly registrerad: string } }) =>
  inom(mellan, Date.parse(h.metadata.registrerad));

/** Which of a meeting's paragrafer name the ärende. */
const egnaParagrafer = (id: string, { id: moteId, handelser }: Mote): ReadonlySet<number> =>
  new Set(paragraferOm(id, foldSammantrade(moteId, handelser).sammantrade).map(({ nr }) => nr));

const motets = (arende: string, mote: Mote, mellan: Mellan, tid: Tidsaxel): readonly Mellanhandelse[] => {
  const egna = egnaParagrafer(arende, mote);
  const fakta =
    tid === 'vidTidpunkt'
      ? mote.handelser.filter(registreradInom(mellan))
      : motetsFakta(mote, {}).flatMap(({ faktum, raknas }) => (inom(mellan, raknas.moment) ? [faktum] : []));
  return fakta
    .filter((h) => handelsensParagrafer(h, mote.handelser)?.some((nr) => egna.has(nr)))
    .map((h) => {
      const raden = rad(h, beskrivSammantrade(h));
      return { ...raden, mening: mening(raden), sammantrade: sammantradeId(mote.id) };
    });
};

/** The events that lie between two moments: those recorded then, or the facts that began to count then. */
export const handelserMellan = (
  id: string,
  { handelser, moten }: Lasning,
  mellan: Mellan,
  tid: Tidsaxel,
): readonly Mellanhandelse[] => {
  const { fakta, markeringar } = fold(handelser);
  const egna =
    tid === 'vidTidpunkt'
      ? handelser.filter(registreradInom(mellan))
      : fakta.flatMap(({ faktum, raknas }) => (inom(mellan, raknas.moment) ? [faktum] : []));
  return [
    ...egna.map((h) => {
      const raden = historikrad(h, markeringar.get(h.revision));
      return { ...raden, mening: mening(raden) };
    }),
    ...moten.flatMap((mote) => motets(id, mote, mellan, tid)),
  ];
};

/** What differs between two cards. */
export const skillnaden = (
  fore: JsonObject,
  efter: JsonObject,
): Pick<Jamforelse, 'andring' | 'andringIOrd'> => ({
  andring: jsonpatch.compare(fore, efter),
  andringIOrd: skillnadIOrd(fore, efter),
});
