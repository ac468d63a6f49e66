import { dygnetsSlut, type Datum } from '../shared/stockholm.js';
import { medStandard, type Expedieringsregel, type GallandeExpedieringsregel } from './expedieringsregel.js';
import { helaOrganet, organTill, type Organlage } from './organ.lage.js';
import type { Brevlada, Gruppregel, Organ } from './organ.state.js';
import type { Roll } from './organisation.events.js';
import { gallerVid, LEDAMOTSROLLER, type Organuppdrag } from './uppdrag.js';
import { bada, gallandeVid, hadeSkett, inte, nagon, type Sedan, type Vetskap } from './vetskap.js';

/*
 * Questions about a body on a day of valid time. A day means its end, as everywhere: what begins that day holds, what
 * ends that day no longer does. A fact without a full date leaves days on which nobody knows: there the answer is null.
 */

/** The body as it was, its roles only those that surely held; null before it was founded as far as is known. */
export const organVid = (lage: Organlage, dag: Datum): Organ | null => {
  const organ = organTill(lage, dygnetsSlut(dag));
  if (!organ) return null;
  const allaUppdrag = helaOrganet(lage)?.uppdrag ?? [];
  const sakra = new Set(allaUppdrag.filter((u) => gallerVid(u, dag) === true).map((u) => u.revision));
  return { ...organ, uppdrag: organ.uppdrag.filter((u) => sakra.has(u.revision)) };
};

/** Whether a body existed, by when it was founded and when it ceased. */
export const fannsDa = ({ inrattat, upphort }: Pick<Organ, 'inrattat' | 'upphort'>, dag: Datum): Vetskap =>
  bada(hadeSkett(inrattat, dag), inte(upphort === null ? false : hadeSkett(upphort, dag)));

/** Whether the body existed. */
export const finnsVid = (lage: Organlage, dag: Datum): Vetskap => {
  const organ = helaOrganet(lage);
  return organ ? fannsDa(organ, dag) : null;
};

/** What held that day of what is known from time to time; null where the body did not surely exist. */
const galler = <T>(
  lage: Organlage,
  dag: Datum,
  historia: (organ: Organ) => readonly Sedan<T>[],
): T | null => {
  const organ = helaOrganet(lage);
  return organ && finnsVid(lage, dag) === true ? gallandeVid(historia(organ), dag) : null;
};

/** What the body was called. */
export const namnVid = (lage: Organlage, dag: Datum): string | null => galler(lage, dag, (o) => o.namn);

/**
 * How many members it was to have: what quorum is counted on, also when a seat stood empty (KL 5:45, 6:27).
 * Never the number of persons that happen to be known.
 */
export const antalLedamoter = (lage: Organlage, dag: Datum): number | null =>
  galler(lage, dag, (o) => o.antalLedamoter);

/** How many ersättare it was to have. */
export const antalErsattare = (lage: Organlage, dag: Datum): number | null =>
  galler(lage, dag, (o) => o.antalErsattare);

/** Where messages to it went. An address that is gone is empty. */
export const brevladaVid = (lage: Organlage, dag: Datum): Brevlada | null =>
  galler(lage, dag, (o) => o.brevlador);

/** What it had said of how what is sent to it is followed up; null where it had said nothing. */
export const angivenExpedieringsregelVid = (lage: Organlage, dag: Datum): Expedieringsregel | null =>
  galler(lage, dag, (o) => o.expedieringsregler);

/** How what is sent to it is followed up: as it had said, and for the rest as is otherwise done. */
export const expedieringsregelVid = (lage: Organlage, dag: Datum): GallandeExpedieringsregel =>
  medStandard(angivenExpedieringsregelVid(lage, dag));

/** What it answered for. */
export const ansvarsomradeVid = (lage: Organlage, dag: Datum): string | null =>
  galler(lage, dag, (o) => o.ansvarsomraden);

/** What the name of a group meant, as this body had said. */
export const gruppVid = (lage: Organlage, grupp: string, dag: Datum): Gruppregel | null =>
  galler(lage, dag, (o) => o.grupper.get(grupp) ?? []);

const harRoll = (lage: Organlage, person: string, dag: Datum, roller: readonly Roll[]): Vetskap => {
  const uppdrag = (helaOrganet(lage)?.uppdrag ?? []).filter(
    (u) => u.person === person && roller.includes(u.roll),
  );
  return bada(finnsVid(lage, dag), nagon(uppdrag.map((u) => gallerVid(u, dag))));
};

/** Whether a person was a member. */
export const arLedamot = (lage: Organlage, person: string, dag: Datum): Vetskap =>
  harRoll(lage, person, dag, LEDAMOTSROLLER);

/** Whether a person was an ersättare. */
export const arErsattare = (lage: Organlage, person: string, dag: Datum): Vetskap =>
  harRoll(lage, person, dag, ['ersattare']);

/** The roles that surely held; null where the body did not surely exist. */
const uppdragVid = (lage: Organlage, dag: Datum, roller: readonly Roll[]): readonly Organuppdrag[] | null =>
  finnsVid(lage, dag) === true
    ? (organVid(lage, dag)?.uppdrag ?? []).filter((u) => roller.includes(u.roll))
    : null;

/**
 * Who surely were members, each once: with the first of `LEDAMOTSROLLER` they had, in that order and then as they
 * were given. Whose dates leave it open stands not here; `arLedamot` says null of them.
 */
export const ledamoterVid = (lage: Organlage, dag: Datum): readonly Organuppdrag[] | null => {
  const uppdrag = uppdragVid(lage, dag, LEDAMOTSROLLER);
  const iRollordning = uppdrag?.toSorted(
    (a, b) => LEDAMOTSROLLER.indexOf(a.roll) - LEDAMOTSROLLER.indexOf(b.roll) || a.revision - b.revision,
  );
  return iRollordning?.filter((u, i) => iRollordning.findIndex((a) => a.person === u.person) === i) ?? null;
};

/** Who surely had a role: the chair, to whom a nämnd is served (KL 6:36), the secretary. */
export const innehavareVid = (lage: Organlage, roll: Roll, dag: Datum): readonly Organuppdrag[] | null =>
  uppdragVid(lage, dag, [roll]);

/**
 * The ersättare in the order in which they are to step in, of one party where a party is named. null where the order
 * is not known of them all: of two without a place nobody knows who is first.
 */
export const tjanstgoringsordning = (
  lage: Organlage,
  dag: Datum,
  parti: string | null = null,
): readonly Organuppdrag[] | null => {
  const ersattare = uppdragVid(lage, dag, ['ersattare'])?.filter((u) => parti === null || u.parti === parti);
  if (!ersattare) return null;
  const platser = new Set(ersattare.map((u) => u.ordning));
  const kand = ersattare.length <= 1 || (platser.size === ersattare.length && !platser.has(null));
  return kand ? ersattare.toSorted((a, b) => (a.ordning ?? 0) - (b.ordning ?? 0)) : null;
};

/** The name of a person, as it was last said; null where it was never said, or is gone. */
export const personnamn = (lage: Organlage, person: string): string | null => {
  const namn = helaOrganet(lage)?.personer.get(person) ?? '';
  return namn === '' ? null : namn;
};
