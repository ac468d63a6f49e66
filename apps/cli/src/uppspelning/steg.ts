import fastJsonPatch, { type Operation } from 'fast-json-patch';
import {
  evolve,
  fold,
  historikrad,
  kort,
  type Arende,
  type Diarieform,
  type Faktum,
  type Historikrad,
  type Json,
  type Kort,
  type Tidpunkter,
} from '#domain';

/** One fact in the order it happened, with what it changed on the card. */
export type Steg = {
  readonly rad: Historikrad;
  readonly kort: Kort;
  /** The card before and after, as JSON: what the operations speak of. */
  readonly fore: Json;
  readonly andring: readonly Operation[];
};

/** Numbers of the log, not of the matter: they change at every step. */
const BOKFORING = ['/revision', '/position'];

const somJson = (kortet: Kort): Json => JSON.parse(JSON.stringify(kortet)) as Json;

/**
 * The steps of an ärende as of two times, in the order things happened; null before the opening. `form` is how its
 * serie writes numbers.
 */
export const uppspelning = (
  handelser: readonly Faktum[],
  tider: Tidpunkter,
  form?: Diarieform,
): readonly Steg[] | null => {
  const { arende: sist, fakta, markeringar } = fold(handelser, tider);
  if (!sist) return null;
  const steg: Steg[] = [];
  let arende: Arende | null = null;
  let fore: Json = {};
  for (const { faktum } of fakta) {
    arende = evolve(arende, faktum);
    if (!arende) continue;
    const kortet = kort(arende, { revision: faktum.revision, position: '0', form });
    const efter = somJson(kortet);
    const andring = fastJsonPatch
      .compare(fore as object, efter as object)
      .filter(({ path }) => !BOKFORING.includes(path));
    steg.push({ rad: historikrad(faktum, markeringar.get(faktum.revision)), kort: kortet, fore, andring });
    fore = efter;
  }
  return steg;
};
