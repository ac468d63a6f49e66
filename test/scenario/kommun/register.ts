import { datumAv, organisationAvJson, type Datum, type Organisationsuppgift, type Roll } from '#domain';
// not by its index, which needs the test runner: a scenario is also run from what is built
import { poster } from '../../../libs/domain/src/testing/exempelkommun.poster.js';
import type { Steg } from './gang.js';
import type { Kommun } from './kommun.js';

const VAGAR: Readonly<Record<Organisationsuppgift['type'], string>> = {
  InrattaOrgan: 'inrattande',
  DopOmOrgan: 'namn',
  BestamAntal: 'antal',
  SlaSammanOrgan: 'sammanslagning',
  UpphorOrgan: 'upphorande',
  AngePerson: 'personer',
  TilldelaUppdrag: 'uppdrag',
  AvslutaUppdrag: 'uppdragsavslut',
  AngeBrevlada: 'brevlada',
  AngeExpedieringsregel: 'expedieringsregel',
  AngeAnsvarsomrade: 'ansvarsomrade',
  AngeGrupp: 'grupper',
};

/** The code of the body stands in the address. */
const utanKod = (data: object): object => ({ ...data, organ: undefined });

const sagt = ({ organ, type, data, skedde }: Organisationsuppgift, forst: Datum): Steg => {
  const dag = datumAv(skedde) ?? forst;
  const kropp = type === 'AngeGrupp' ? data : utanKod(data);
  return {
    dag: dag < forst ? forst : dag,
    tid: '07:00',
    gor: async (kommun) => {
      await kommun.gor(`organ/${organ}/${VAGAR[type]}`, { ...kropp, skedde });
    },
  };
};

/** The register of the invented municipality: its past at the first day, the rest on the days it takes place. */
export const registret = (forst: Datum): readonly Steg[] => {
  const { kommandon, fel } = organisationAvJson(poster);
  if (kommandon === null) throw new Error(JSON.stringify(fel));
  return kommandon.map((k) => sagt(k, forst));
};

/** Somebody elected. */
export type Vald = { readonly person: string; readonly namn: string; readonly parti: string | null };

/** A body as the register has it today. */
export type Organidag = {
  readonly namn: string;
  readonly antalLedamoter: number;
  readonly ordforande: string | null;
  readonly ledamoter: readonly string[];
  readonly valda: readonly Vald[];
};

type Kort = {
  readonly namn: string;
  readonly antalLedamoter: number;
  readonly uppdrag: readonly (Vald & { readonly roll: Roll })[];
};

const LEDAMOTER: readonly Roll[] = ['ordforande', 'forsteViceOrdforande', 'andreViceOrdforande', 'ledamot'];

/** Asks the product who is in a body. */
export const organIdag = async (kommun: Kommun, kod: string): Promise<Organidag> => {
  const { namn, antalLedamoter, uppdrag } = JSON.parse(await kommun.produkten.fraga(`organ/${kod}`)) as Kort;
  const ledamoter = uppdrag.filter(({ roll }) => LEDAMOTER.includes(roll)).map(({ person }) => person);
  return {
    namn,
    antalLedamoter,
    ordforande: uppdrag.find(({ roll }) => roll === 'ordforande')?.person ?? null,
    ledamoter: [...new Set(ledamoter)],
    valda: uppdrag,
  };
};
