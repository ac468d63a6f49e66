import type { ArendeCommand } from '../arende/arende.commands.js';
import type { ArendeEvent } from '../arende/arende.events.js';
import type { Arende } from '../arende/arende.state.js';
import type { Beslutsslag } from '../arende/arende.types.js';
import { arEfterspel } from '../efterspel/efterspel.evolve.js';
import { arEfterspelskommando } from '../efterspel/efterspel.utkast.js';
import { sammaOrgan } from '../arende/organ.js';
import { datumAv, type Skedde } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';
import type { Behandlat } from './motespunkt.js';

/** A body, by its name or code, and the days its meeting may have begun. */
export type MoteAttSe = { readonly organ: string; readonly dagar: readonly Datum[] };

/** Facts of one kind that another fact may speak of. */
export const avsedda = (
  arende: Arende,
  slag: Beslutsslag,
): readonly (Behandlat & { readonly nr: number })[] =>
  ({
    beslut: arende.beslut,
    forslag: arende.forslag,
    aterremiss: arende.aterremisser,
    bordlaggning: arende.bordlaggningar,
  })[slag];

const allt = (arende: Arende): readonly Behandlat[] => [
  ...arende.beslut,
  ...arende.forslag,
  ...arende.aterremisser,
  ...arende.bordlaggningar,
];

/** What is spoken of in an ärende; everything of these kinds where nothing says which. */
export const avsett = (
  arende: Arende,
  avser: { readonly slag: Beslutsslag; readonly nr: number } | null,
): readonly Behandlat[] =>
  avser === null ? allt(arende) : avsedda(arende, avser.slag).filter((p) => p.nr === avser.nr);

type Plats = { readonly organ: string | null; readonly paragraf: string | null };

const harPlats = (data: object): data is Plats => 'organ' in data && 'paragraf' in data;

/** What is asked for, or what came of it: both say the same of what they are about. */
type Fraga = (ArendeCommand | ArendeEvent) & { readonly skedde: Skedde };

const OM_DET_SOM_AVGJORTS = [
  'AnmalReservation',
  'ReservationAnmald',
  'AntecknaSarskiltYttrande',
  'SarskiltYttrandeAntecknat',
  'AvstaFranBeslut',
  'DeltogInteIBeslut',
  'ExpedieraBeslut',
  'BeslutExpedierat',
  'UpphavBeslut',
  'BeslutUpphavt',
] as const satisfies readonly Fraga['type'][];

type OmDetSomAvgjorts = Extract<Fraga, { readonly type: (typeof OM_DET_SOM_AVGJORTS)[number] }>;

const arOmDetSomAvgjorts = (fraga: Fraga): fraga is OmDetSomAvgjorts =>
  (OM_DET_SOM_AVGJORTS as readonly string[]).includes(fraga.type);

/** What it is about: done by a body, or something a body did that it speaks of. */
const behandlat = (fraga: Fraga, arende: Arende): readonly Behandlat[] => {
  if (arOmDetSomAvgjorts(fraga)) return avsett(arende, fraga.data.avser);
  if (arEfterspelskommando(fraga) || arEfterspel(fraga))
    return 'beslut' in fraga.data ? avsett(arende, { slag: 'beslut', nr: fraga.data.beslut }) : [];
  return harPlats(fraga.data) ? [{ ...fraga.data, datum: fraga.skedde }] : [];
};

/** The day itself, and the days it was announced for before that: a meeting that went on has the name of its first. */
const dagar = ({ anmalningar }: Arende, organ: string, datum: Skedde): readonly Datum[] => {
  const dag = datumAv(datum);
  const anmalda = anmalningar
    .filter((a) => sammaOrgan(a.organ, organ))
    .map((a) => a.datum)
    .filter((d): d is Datum => d !== null && (dag === null || d <= dag));
  return [...new Set(dag === null ? anmalda : [dag, ...anmalda])];
};

const dar = (behandlade: readonly Behandlat[], arende: Arende): readonly MoteAttSe[] =>
  behandlade.flatMap(({ organ, datum }) =>
    organ === null ? [] : [{ organ, dagar: dagar(arende, organ, datum) }],
  );

/**
 * The meetings to look at before a command is decided on, or an event is judged; none for what no meeting can say
 * anything about. `arende` is the one without the fact.
 */
export const motenAttSe = (fraga: Fraga, arende: Arende): readonly MoteAttSe[] =>
  dar(behandlat(fraga, arende), arende);

/** The meetings at which something may have been decided. */
export const avsettsMoten = (
  arende: Arende,
  avser: { readonly slag: Beslutsslag; readonly nr: number } | null,
): readonly MoteAttSe[] => dar(avsett(arende, avser), arende);
