import { helaOrganet, type Organlage } from '../organisation/organ.lage.js';
import type { Brevlada, Gruppregel, Organavvikelse } from '../organisation/organ.state.js';
import type { Expedieringsregel } from '../organisation/expedieringsregel.js';
import {
  angivenExpedieringsregelVid,
  ansvarsomradeVid,
  antalErsattare,
  antalLedamoter,
  brevladaVid,
  finnsVid,
  gruppVid,
  namnVid,
  organVid,
  personnamn,
} from '../organisation/organ.vid.js';
import type { Organslag, Roll } from '../organisation/organisation.events.js';
import { passarOrganfalt, type OrganFaktum } from '../organisation/strom.js';
import type { Vetskap } from '../organisation/vetskap.js';
import type { Datum } from '../shared/stockholm.js';
import type { Skedde, Skett } from '../shared/edtf.js';
import { medRattelser } from '../tid/rattelser.js';
import { beskrivOrganisation } from './beskriv-organisation.js';
import { rad, type Historikrad } from './historik.js';

/** A role that surely held that day. */
export type Uppdragskort = {
  readonly person: string;
  readonly namn: string | null;
  readonly roll: Roll;
  readonly parti: string | null;
  readonly ordning: number | null;
  /** When it was given, and the last day where that was known. */
  readonly datum: Skedde;
  readonly till: string | null;
};

/** A body on a day. What nobody knows is null; `finns` too. */
export type Organkort = {
  readonly id: string;
  readonly dag: Datum;
  readonly namn: string | null;
  readonly typ: Organslag;
  readonly overordnat: string | null;
  readonly finns: Vetskap;
  readonly inrattat: Skett;
  readonly upphort: Skett;
  readonly uppgickI: string | null;
  readonly antalLedamoter: number | null;
  readonly antalErsattare: number | null;
  readonly ansvarsomrade: string | null;
  readonly brevlada: Brevlada | null;
  readonly expedieringsregel: Expedieringsregel | null;
  readonly uppdrag: readonly Uppdragskort[];
  readonly grupper: readonly (Gruppregel & { readonly grupp: string })[];
  /** Every name it has had or will have, in order. */
  readonly allaNamn: readonly { readonly namn: string; readonly fran: Skedde }[];
  readonly avvikelser: readonly Organavvikelse[];
  readonly revision: number;
  readonly position: string;
};

/** The card of a body on a day; null where none has been founded. */
export const organkort = (
  lage: Organlage,
  dag: Datum,
  plats: { readonly revision: number; readonly position: string },
): Organkort | null => {
  const hela = helaOrganet(lage);
  if (!hela) return null;
  const da = organVid(lage, dag);
  return {
    id: hela.organ,
    dag,
    namn: namnVid(lage, dag),
    typ: hela.typ,
    overordnat: hela.overordnat,
    finns: finnsVid(lage, dag),
    inrattat: { datum: hela.inrattat.datum },
    upphort: hela.upphort && { datum: hela.upphort.datum },
    uppgickI: hela.upphort?.uppgickI ?? null,
    antalLedamoter: antalLedamoter(lage, dag),
    antalErsattare: antalErsattare(lage, dag),
    ansvarsomrade: ansvarsomradeVid(lage, dag),
    brevlada: brevladaVid(lage, dag),
    expedieringsregel: angivenExpedieringsregelVid(lage, dag),
    uppdrag: (da?.uppdrag ?? []).map(({ person, roll, parti, ordning, till, fran }) => ({
      ...{ person, namn: personnamn(lage, person), roll, parti, ordning, datum: fran.datum, till },
    })),
    grupper: [...hela.grupper.keys()].flatMap((grupp) => {
      const regel = gruppVid(lage, grupp, dag);
      return regel ? [{ grupp, ...regel }] : [];
    }),
    allaNamn: hela.namn.map(({ varde, fran }) => ({ namn: varde, fran: fran.datum })),
    avvikelser: hela.avvikelser,
    ...plats,
  };
};

/** The audit trail of a body, in order of revision. */
export const organhistorik = (handelser: readonly OrganFaktum[]): readonly Historikrad[] => {
  const { markeringar } = medRattelser(handelser, passarOrganfalt);
  return handelser.map((h) => rad(h, beskrivOrganisation(h), markeringar.get(h.revision)));
};
