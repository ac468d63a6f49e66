import { kantaFakta, raknadeTill, type KantaFakta } from '../tid/fold.js';
import { evolveOrgan, type Organ } from './organ.state.js';
import { ORGANSTROM, type OrganFaktum } from './strom.js';

/** Everything recorded of a body, in stream order, as written: what commands decide on and questions are put to. */
export type Organlage = { readonly handelser: readonly OrganFaktum[] };

export const tomtOrganlage: Organlage = { handelser: [] };

/** The state with one more recorded event. */
export const utokaOrgan = ({ handelser }: Organlage, faktum: OrganFaktum): Organlage => ({
  handelser: [...handelser, faktum],
});

/** What the log knew of the body at a moment (record time, ms): every question can be put to that too. */
export const organlageVid = ({ handelser }: Organlage, vidTidpunkt: number): Organlage => ({
  handelser: handelser.filter((h) => Date.parse(h.metadata.registrerad) <= vidTidpunkt),
});

type Vikt = { readonly kant: KantaFakta<OrganFaktum>; readonly organ: Organ | null };

/** The same state is asked again and again: it is folded once. */
const vikta = new WeakMap<Organlage, Vikt>();

const vik = (fakta: KantaFakta<OrganFaktum>['fakta']): Organ | null =>
  fakta[0]?.faktum.type === 'OrganInrattat'
    ? fakta.reduce<Organ | null>((organ, raknat) => evolveOrgan(organ, raknat), null)
    : null;

const vikt = (lage: Organlage): Vikt => {
  const redan = vikta.get(lage);
  if (redan) return redan;
  const kant = kantaFakta<OrganFaktum>(lage.handelser, undefined, ORGANSTROM);
  const ny = { kant, organ: vik(kant.fakta) };
  vikta.set(lage, ny);
  return ny;
};

/** The standing facts of a body, in the order they happened. */
export const organfakta = (lage: Organlage): KantaFakta<OrganFaktum>['fakta'] => vikt(lage).kant.fakta;

/** The body by all that is known, also of the time to come; null where none has been founded. */
export const helaOrganet = (lage: Organlage): Organ | null => vikt(lage).organ;

/** The body by the facts that count by a moment of valid time (ms); null before it was founded. */
export const organTill = (lage: Organlage, moment: number): Organ | null =>
  vik(raknadeTill(organfakta(lage), moment, ORGANSTROM.oppnande));
