import fastJsonPatch, { type Operation } from 'fast-json-patch';
import {
  evolve,
  fold,
  historikrad,
  kort,
  type Arende,
  type Faktum,
  type Historikrad,
  type Json,
  type Tidpunkter,
} from '#domain';

/** One fact in the order it happened, with what it changed on the card. */
export type Steg = {
  readonly rad: Historikrad;
  readonly arende: Arende;
  /** The card before and after, as JSON: what the operations speak of. */
  readonly fore: Json;
  readonly andring: readonly Operation[];
};

/** Numbers of the log, not of the matter: they change at every step. */
const BOKFORING = ['/revision', '/position'];

const kortet = (arende: Arende | null, revision: number): Json =>
  arende ? (JSON.parse(JSON.stringify(kort(arende, { revision, position: '0' }))) as Json) : {};

/** The steps of an ärende as of two times, in the order things happened; null before the opening. */
export const uppspelning = (handelser: readonly Faktum[], tider: Tidpunkter): readonly Steg[] | null => {
  const { arende: sist, fakta, markeringar } = fold(handelser, tider);
  if (!sist) return null;
  const steg: Steg[] = [];
  let arende: Arende | null = null;
  let fore = kortet(null, 0);
  for (const { faktum } of fakta) {
    arende = evolve(arende, faktum);
    if (!arende) continue;
    const efter = kortet(arende, faktum.revision);
    const andring = fastJsonPatch
      .compare(fore as object, efter as object)
      .filter(({ path }) => !BOKFORING.includes(path));
    steg.push({ rad: historikrad(faktum, markeringar.get(faktum.revision)), arende, fore, andring });
    fore = efter;
  }
  return steg;
};
