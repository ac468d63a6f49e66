import { tolkaSkedde, type Skedde } from '../../shared/edtf.js';
import { OgiltigBegaran } from '../../shared/fel.js';
import { organhandelse, type Organkommando } from '../organisation.commands.js';
import { AVSLUTSGRUNDER, KANALER, ORGANSLAG, ROLLER } from '../organisation.events.js';
import { kodfel, kravRimligtOrganfaktum } from '../organisation.krav.js';
import {
  ettAv,
  ettAvEllerNull,
  fel,
  heltalEllerNull,
  koden,
  kodenEllerNull,
  listaEllerNull,
  ordlistaEllerNull,
  POSTER,
  POSTNAMN,
  textEllerNull,
  textI,
  tidEllerNull,
  type Post,
  type Rad,
  type Radfel,
} from './kolumner.js';

type Uppgift = {
  readonly [K in Organkommando as K['type']]: Pick<K, 'type' | 'data'>;
}[Organkommando['type']];

/** A command to the body with the code; the time at which it is given, and that it is an import, the caller says. */
export type Organisationsuppgift = Uppgift & {
  readonly organ: string;
  readonly skedde: Skedde;
  /** The row it came from. */
  readonly rad: number;
};

/** What a register in a file comes to: its commands, or everything that is wrong with it. */
export type Inlasning =
  | { readonly kommandon: readonly Organisationsuppgift[]; readonly fel: null }
  | { readonly kommandon: null; readonly fel: readonly Radfel[] };

type Sagt = Uppgift & { readonly skedde: Skedde };

const personen = (rad: Rad, fran: Skedde): readonly Sagt[] => {
  const namn = textEllerNull(rad, 'namn');
  return namn === null
    ? []
    : [{ type: 'AngePerson', data: { person: textI(rad, 'person'), namn }, skedde: fran }];
};

const slutet = (rad: Rad, fran: Skedde): Skedde | undefined => {
  if (textEllerNull(rad, 'avslutat') === null) {
    if (textEllerNull(rad, 'grund') !== null) fel(rad, 'avslutat', 'saknas, fast grund är angiven');
    return undefined;
  }
  const avslutat = tidEllerNull(rad, 'avslutat');
  const sist = tolkaSkedde(avslutat)?.till ?? null;
  const forst = tolkaSkedde(fran)?.fran ?? null;
  if (sist !== null && forst !== null && sist < forst)
    fel(rad, 'avslutat', 'ligger före uppdragets första dag');
  return avslutat;
};

const uppdraget = (rad: Rad, fran: Skedde): readonly Sagt[] => {
  const person = textI(rad, 'person');
  const roll = ettAv(rad, 'roll', ROLLER);
  const grund = ettAvEllerNull(rad, 'grund', AVSLUTSGRUNDER);
  const data = {
    person,
    roll,
    parti: textEllerNull(rad, 'parti'),
    ordning: heltalEllerNull(rad, 'ordning', 1),
    till: textEllerNull(rad, 'till'),
  };
  const avslutat = slutet(rad, fran);
  return [
    ...personen(rad, fran),
    { type: 'TilldelaUppdrag', data, skedde: fran },
    ...(avslutat === undefined
      ? []
      : [{ type: 'AvslutaUppdrag' as const, data: { person, roll, grund }, skedde: avslutat }]),
  ];
};

const antalen = (rad: Rad) => ({
  antalLedamoter: heltalEllerNull(rad, 'antalLedamoter', 0),
  antalErsattare: heltalEllerNull(rad, 'antalErsattare', 0),
});

const upphor = (rad: Rad): Uppgift => {
  const uppgickI = kodenEllerNull(rad, 'uppgickI');
  return uppgickI === null
    ? { type: 'UpphorOrgan', data: {} }
    : { type: 'SlaSammanOrgan', data: { uppgickI } };
};

const gruppen = (rad: Rad): Uppgift => ({
  type: 'AngeGrupp',
  data: {
    grupp: textI(rad, 'grupp'),
    typer: ordlistaEllerNull(rad, 'typer', ORGANSLAG),
    organ: listaEllerNull(rad, 'medlemmar')?.map((kod) => kod.toUpperCase()) ?? null,
  },
});

/** What each kind of row says. */
const SAGER: { readonly [P in Post]: (rad: Rad, fran: Skedde) => readonly Sagt[] } = {
  organ: (rad, skedde) => {
    const data = {
      organ: koden(rad, 'organ'),
      namn: textI(rad, 'namn'),
      typ: ettAv(rad, 'typ', ORGANSLAG),
      overordnat: kodenEllerNull(rad, 'overordnat'),
      ...antalen(rad),
    };
    return [{ type: 'InrattaOrgan', data, skedde }];
  },
  namn: (rad, skedde) => [{ type: 'DopOmOrgan', data: { namn: textI(rad, 'namn') }, skedde }],
  antal: (rad, skedde) => [{ type: 'BestamAntal', data: antalen(rad), skedde }],
  upphort: (rad, skedde) => [{ ...upphor(rad), skedde }],
  person: (rad, skedde) => {
    const data = { person: textI(rad, 'person'), namn: textI(rad, 'namn') };
    return [{ type: 'AngePerson', data, skedde }];
  },
  uppdrag: uppdraget,
  brevlada: (rad, skedde) => {
    const data = { kanal: ettAv(rad, 'kanal', KANALER), adress: textI(rad, 'adress') };
    return [{ type: 'AngeBrevlada', data, skedde }];
  },
  ansvar: (rad, skedde) => [{ type: 'AngeAnsvarsomrade', data: { text: textI(rad, 'text') }, skedde }],
  grupp: (rad, skedde) => [{ ...gruppen(rad), skedde }],
};

const overflodiga = (rad: Rad, post: Post): void => {
  const hor: readonly string[] = ['post', 'organ', 'fran', ...POSTER[post]];
  for (const falt of rad.celler.keys())
    if (textEllerNull(rad, falt) !== null && !hor.includes(falt))
      fel(rad, falt, `hör inte till posten ${post}; lämna tomt`);
};

/** What the decider would refuse is a fault of the row. */
const provad = (rad: Rad, sagt: Sagt): void => {
  try {
    kravRimligtOrganfaktum(organhandelse(sagt as Organkommando), sagt.skedde);
  } catch (orsak) {
    if (!(orsak instanceof OgiltigBegaran)) throw orsak;
    rad.fel.push({ rad: rad.nr, falt: orsak.falt, fel: orsak.message });
  }
};

const avRad = (rad: Rad): readonly Organisationsuppgift[] => {
  const organ = koden(rad, 'organ');
  const fult = organ === '' ? null : kodfel(organ);
  if (fult !== null) fel(rad, 'organ', fult);
  const post = ettAvEllerNull(rad, 'post', POSTNAMN);
  if (post === null) {
    textI(rad, 'post');
    return [];
  }
  overflodiga(rad, post);
  const sagda = SAGER[post](rad, tidEllerNull(rad, 'fran'));
  if (rad.fel.length === 0) for (const sagt of sagda) provad(rad, sagt);
  return sagda.map((sagt) => ({ ...sagt, organ, rad: rad.nr }));
};

const forst = ({ type }: Organisationsuppgift): number => (type === 'InrattaOrgan' ? 0 : 1);

/** Reads rows: the commands, bodies first so that nothing is said of one that is not founded, or all faults by row. */
export const organisationAvRader = (
  rader: readonly Omit<Rad, 'fel'>[],
  andra: readonly Radfel[],
): Inlasning => {
  const alla: Radfel[] = [...andra];
  const kommandon = rader.flatMap((rad) => {
    const egna: Radfel[] = [];
    const sagda = avRad({ ...rad, fel: egna });
    alla.push(...new Map(egna.map((f) => [`${f.falt} ${f.fel}`, f])).values());
    return sagda;
  });
  return alla.length > 0
    ? { kommandon: null, fel: alla.sort((a, b) => a.rad - b.rad) }
    : { kommandon: kommandon.sort((a, b) => forst(a) - forst(b)), fel: null };
};
