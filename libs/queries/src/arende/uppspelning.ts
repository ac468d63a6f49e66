import jsonpatch from 'fast-json-patch';
import {
  beskriv,
  evolve,
  fold,
  kort,
  type Arende,
  type Diarieform,
  type RaknatFaktum,
  type Tidpunkter,
} from '#domain';
import type { Uppspelningssteg } from '../svar.js';
import type { Arendehandelse } from '../tider.js';

/** What a card is made of beside the state: the same for every step, so that only the facts make a difference. */
type Ram = { readonly revision: number; readonly position: string; readonly form: Diarieform | undefined };

/** A card as clients get it: plain JSON. */
const kortet = (arende: Arende | null, ram: Ram): object =>
  arende === null ? {} : (JSON.parse(JSON.stringify(kort(arende, ram))) as object);

const raknasFran = ({ faktum, raknas }: RaknatFaktum): { readonly raknasFran?: string } => {
  const moment = new Date(raknas.moment).toISOString();
  const { skedde } = faktum.metadata;
  return skedde !== null && Date.parse(skedde) === raknas.moment ? {} : { raknasFran: moment };
};

const steg = (raknat: RaknatFaktum, fore: object, efter: object): Uppspelningssteg => {
  const { faktum } = raknat;
  const { skedde, registrerad } = faktum.metadata;
  return {
    revision: faktum.revision,
    typ: faktum.type,
    skedde,
    registrerad,
    ...raknasFran(raknat),
    text: beskriv(faktum),
    andring: jsonpatch.compare(fore, efter),
  };
};

/**
 * Every fact in the order it happened with what it changed; null before the opening. All patches in turn, from
 * the empty object, give the card. Corrections are in the facts they correct, and annulled facts are left out.
 */
export const uppspelning = (
  handelser: readonly Arendehandelse[],
  tider: Tidpunkter,
  ram: Ram,
): readonly Uppspelningssteg[] | null => {
  const { arende: slut, fakta } = fold(handelser, tider);
  if (slut === null) return null;
  const stegen: Uppspelningssteg[] = [];
  let arende: Arende | null = null;
  let fore: object = {};
  for (const raknat of fakta) {
    arende = evolve(arende, raknat.faktum);
    const efter = kortet(arende, ram);
    stegen.push(steg(raknat, fore, efter));
    fore = efter;
  }
  return stegen;
};
