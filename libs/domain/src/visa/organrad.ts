import type { Organ } from '../organisation/organ.state.js';
import { fannsDa } from '../organisation/organ.vid.js';
import { gallandeVid } from '../organisation/vetskap.js';
import type { Datum } from '../shared/stockholm.js';
import type { Organkort } from './organkort.js';

/** What a list of bodies shows on any day is made of this. Plain JSON, so that a read model can keep it. */
export type Organrad = Pick<Organ, 'organ' | 'typ' | 'overordnat' | 'inrattat' | 'upphort' | 'namn'>;

export const organrad = ({ organ, typ, overordnat, inrattat, upphort, namn }: Organ): Organrad => ({
  organ,
  typ,
  overordnat,
  inrattat,
  upphort,
  namn,
});

/** A row of the list of bodies on a day: the same as the card of that day says. */
export type Organpost = Pick<
  Organkort,
  'id' | 'namn' | 'typ' | 'overordnat' | 'finns' | 'inrattat' | 'upphort' | 'uppgickI' | 'allaNamn'
>;

export const organpost = (rad: Organrad, dag: Datum): Organpost => {
  const { organ, typ, overordnat, inrattat, upphort, namn } = rad;
  const finns = fannsDa(rad, dag);
  return {
    id: organ,
    namn: finns === true ? gallandeVid(namn, dag) : null,
    typ,
    overordnat,
    finns,
    inrattat: { datum: inrattat.datum },
    upphort: upphort && { datum: upphort.datum },
    uppgickI: upphort?.uppgickI ?? null,
    allaNamn: namn.map(({ varde, fran }) => ({ namn: varde, fran: fran.datum })),
  };
};
