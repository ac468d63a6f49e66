import type { Skedde } from '../shared/edtf.js';
import type { RaknatFaktum } from '../tid/ordning.js';
import type { BrevladaAngiven, GruppAngiven, OrganInrattat, Organslag } from './organisation.events.js';
import type { Expedieringsregel } from './expedieringsregel.js';
import type { OrganFaktum } from './strom.js';
import { medAvslut, medOrganetsSlut, medUppdrag, type LostAvslut, type Organuppdrag } from './uppdrag.js';
import type { Intraffat, Sedan } from './vetskap.js';

export type Brevlada = BrevladaAngiven['data'];
export type Gruppregel = Pick<GruppAngiven['data'], 'typer' | 'organ'>;

/** A deviation noted in the stream of the body. */
export type Organavvikelse = {
  readonly kod: string;
  readonly text: string;
  readonly avser: string;
  readonly revision: number;
};

/** A body with what it has been called, who has had roles in it, and so on: each list oldest first. */
export type Organ = {
  readonly organ: string;
  readonly typ: Organslag;
  readonly overordnat: string | null;
  readonly inrattat: Intraffat;
  /** null: it has not ceased as far as is known. `uppgickI`: the body it became part of. */
  readonly upphort: (Intraffat & { readonly uppgickI: string | null }) | null;
  readonly namn: readonly Sedan<string>[];
  readonly antalLedamoter: readonly Sedan<number | null>[];
  readonly antalErsattare: readonly Sedan<number | null>[];
  readonly uppdrag: readonly Organuppdrag[];
  readonly brevlador: readonly Sedan<Brevlada>[];
  readonly expedieringsregler: readonly Sedan<Expedieringsregel>[];
  readonly ansvarsomraden: readonly Sedan<string>[];
  /** By the group's name. */
  readonly grupper: ReadonlyMap<string, readonly Sedan<Gruppregel>[]>;
  /** By the person's id; empty when the name is gone. */
  readonly personer: ReadonlyMap<string, string>;
  readonly avvikelser: readonly Organavvikelse[];
  /** Ends that wait for a role. */
  readonly losa: readonly LostAvslut[];
};

type Raknat = RaknatFaktum<OrganFaktum>;

const inrattat = ({ organ, typ, overordnat, ...data }: OrganInrattat['data'], fran: Intraffat): Organ => ({
  organ,
  typ,
  overordnat,
  inrattat: fran,
  upphort: null,
  namn: [{ varde: data.namn, fran }],
  antalLedamoter: [{ varde: data.antalLedamoter, fran }],
  antalErsattare: [{ varde: data.antalErsattare, fran }],
  uppdrag: [],
  brevlador: [],
  expedieringsregler: [],
  ansvarsomraden: [],
  grupper: new Map(),
  personer: new Map(),
  avvikelser: [],
  losa: [],
});

/** What said twice that it ceased says one thing: it ceased the first time, and what it became may be told later. */
const upphort = (organ: Organ, nar: Intraffat, uppgickI: string | null): Organ => ({
  ...organ,
  ...medOrganetsSlut(organ, nar),
  upphort: organ.upphort
    ? { ...organ.upphort, uppgickI: organ.upphort.uppgickI ?? uppgickI }
    : { ...nar, uppgickI },
});

const medGrupp = (organ: Organ, { grupp, ...varde }: GruppAngiven['data'], fran: Intraffat): Organ => ({
  ...organ,
  grupper: new Map([...organ.grupper, [grupp, [...(organ.grupper.get(grupp) ?? []), { varde, fran }]]]),
});

const tillagt = (organ: Organ, { type, data, revision }: OrganFaktum, fran: Intraffat): Organ => {
  switch (type) {
    case 'OrganInrattat':
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
      return organ;
    case 'OrganOmdopt':
      return { ...organ, namn: [...organ.namn, { varde: data.namn, fran }] };
    case 'AntalBestamt':
      return {
        ...organ,
        antalLedamoter: [...organ.antalLedamoter, { varde: data.antalLedamoter, fran }],
        antalErsattare: [...organ.antalErsattare, { varde: data.antalErsattare, fran }],
      };
    case 'OrganSammanslaget':
      return upphort(organ, fran, data.uppgickI);
    case 'OrganUpphort':
      return upphort(organ, fran, null);
    case 'PersonAngiven':
      return { ...organ, personer: new Map([...organ.personer, [data.person, data.namn]]) };
    case 'UppdragTilldelat':
      return { ...organ, ...medUppdrag(organ, data, fran, revision, organ.upphort) };
    case 'UppdragAvslutat':
      return { ...organ, ...medAvslut(organ, data, fran) };
    case 'BrevladaAngiven':
      return { ...organ, brevlador: [...organ.brevlador, { varde: data, fran }] };
    case 'ExpedieringsregelAngiven':
      return { ...organ, expedieringsregler: [...organ.expedieringsregler, { varde: data, fran }] };
    case 'AnsvarsomradeAngivet':
      return { ...organ, ansvarsomraden: [...organ.ansvarsomraden, { varde: data.text, fran }] };
    case 'GruppAngiven':
      return medGrupp(organ, data, fran);
    case 'AvvikelseNoterad': {
      const { kod, text, avser } = data;
      return { ...organ, avvikelser: [...organ.avvikelser, { kod, text, avser, revision }] };
    }
  }
};

/**
 * The body after one more fact, met in the order things happened. Never refuses a fact; before the body was
 * founded there is none.
 */
export const evolveOrgan = (organ: Organ | null, { faktum, raknas }: Raknat): Organ | null => {
  const datum: Skedde = faktum.metadata.skedde;
  const nar: Intraffat = { datum, moment: raknas.moment };
  if (faktum.type === 'OrganInrattat') return organ ?? inrattat(faktum.data, nar);
  return organ && tillagt(organ, faktum, nar);
};
