import jsonpatch from 'fast-json-patch';
import {
  arendeId,
  beskrivSammantrade,
  evolve,
  fold,
  historikrad,
  kort,
  mening,
  rad,
  skillnadIOrd,
  type Arende,
  type Diarieform,
  type Historikrad,
  type JsonObject,
  type RaknatFaktum,
  type Tidpunkter,
} from '#domain';
import { medMoten, type Mote } from '../arende/kortets-moten.js';
import type { Uppspelningssteg } from '../svar.js';
import type { Arendehandelse } from '../tider.js';
import { Motesminne, sammanfogade, type Sammanfogat } from './sammanfogning.js';

/** What a card is made of beside the state: the same for every step, so that only the facts make a difference. */
type Ram = { readonly revision: number; readonly position: string; readonly form: Diarieform | undefined };

/** A card as clients get it: plain JSON. */
const kortet = (arende: Arende | null, minne: Motesminne, ram: Ram): JsonObject => {
  if (arende === null) return {};
  const beslut = medMoten(arendeId(arende), arende.beslut, minne.paragrafer);
  return JSON.parse(JSON.stringify(kort({ ...arende, beslut }, ram))) as JsonObject;
};

const raknasFran = ({ faktum, raknas }: Sammanfogat['raknat']): { readonly raknasFran?: string } => {
  const moment = new Date(raknas.moment).toISOString();
  const { skedde } = faktum.metadata;
  return skedde !== null && Date.parse(skedde) === raknas.moment ? {} : { raknasFran: moment };
};

type Markeringar = ReadonlyMap<number, { readonly rattad: number | null; readonly makulerad: number | null }>;

const raden = ({ mote, raknat }: Sammanfogat, markeringar: Markeringar): Historikrad =>
  mote === null
    ? historikrad(raknat.faktum, markeringar.get(raknat.faktum.revision))
    : rad(raknat.faktum, beskrivSammantrade(raknat.faktum));

const steg = (
  sammanfogat: Sammanfogat,
  markeringar: Markeringar,
  fore: JsonObject,
  efter: JsonObject,
): Uppspelningssteg => {
  const historiken = raden(sammanfogat, markeringar);
  return {
    ...historiken,
    ...raknasFran(sammanfogat.raknat),
    ...(sammanfogat.mote !== null && { sammantrade: sammanfogat.mote }),
    mening: mening(historiken),
    andringIOrd: skillnadIOrd(fore, efter),
    andring: jsonpatch.compare(fore, efter),
  };
};

/**
 * Every fact of an ärende in the order it happened with what it changed, and every fact of its meetings that changed
 * something on the card; null before the opening. All patches in turn, from the empty object, give the card.
 * Corrections are in the facts they correct, and annulled facts are left out.
 */
export const uppspelning = (
  id: string,
  handelser: readonly Arendehandelse[],
  moten: readonly Mote[],
  tider: Tidpunkter,
  ram: Ram,
): readonly Uppspelningssteg[] | null => {
  const { arende: slut, fakta, markeringar } = fold(handelser, tider);
  if (slut === null) return null;
  const minne = new Motesminne(id, moten);
  const stegen: Uppspelningssteg[] = [];
  let arende: Arende | null = null;
  let fore: JsonObject = {};
  // the fold gives back the events it was given, corrected
  for (const ett of sammanfogade(fakta as readonly RaknatFaktum<Arendehandelse>[], moten, tider)) {
    if (ett.mote === null) arende = evolve(arende, ett.raknat.faktum);
    else if (!minne.mottog(ett.mote, ett.raknat.faktum)) continue;
    const efter = kortet(arende, minne, ram);
    const tagen = steg(ett, markeringar, fore, efter);
    if (ett.mote === null || tagen.andring.length > 0) stegen.push(tagen);
    fore = efter;
  }
  return stegen;
};
