import {
  AngeBrevladaCommand,
  AngeGruppCommand,
  AngePersonCommand,
  DopOmOrganCommand,
  InrattaOrganCommand,
  TilldelaUppdragCommand,
  type Kommandokontext,
  type Kvitto,
  type Meddelande,
} from '#commands';
import type { Organkommando, Organslag, Roll } from '#domain';
import type { Command } from '@nestjs/cqrs';
import { historia, type Utforare } from './demo.js';
import { MOTIONAR } from './motionen.js';

type Organklass<C extends Organkommando> = new (
  organ: string,
  message: Meddelande<C>,
  kontext: Kommandokontext,
) => Command<Kvitto>;

/** One thing said of a body, from a day on. */
type Sagt = (organ: string, kontext: Kommandokontext) => Command<Kvitto>;

const saga =
  <C extends Organkommando>(
    Kommando: Organklass<C>,
    fran: string,
    kommando: { readonly type: C['type']; readonly data: C['data'] },
  ): Sagt =>
  (organ, kontext) =>
    new Kommando(organ, { ...kommando, ...historia(fran) } as unknown as Meddelande<C>, kontext);

const BILDAD = '2011-01-01';
const MANDAT = '2023-01-01';

const inrattat =
  (namn: string, typ: Organslag, overordnat: string | null, antalLedamoter: number, fran = BILDAD): Sagt =>
  (organ, kontext) =>
    saga(InrattaOrganCommand, fran, {
      type: 'InrattaOrgan',
      data: { organ, namn, typ, overordnat, antalLedamoter, antalErsattare: antalLedamoter },
    })(organ, kontext);

const omdopt = (namn: string): Sagt =>
  saga(DopOmOrganCommand, MANDAT, { type: 'DopOmOrgan', data: { namn } });

/** A person with a role and nothing said of when it ends: the demo holds whatever year it is shown. */
const vald = (person: string, namn: string, roll: Roll, parti: string | null = null): readonly Sagt[] => [
  saga(AngePersonCommand, MANDAT, { type: 'AngePerson', data: { person, namn } }),
  saga(TilldelaUppdragCommand, MANDAT, {
    type: 'TilldelaUppdrag',
    data: { person, roll, parti, ordning: null, till: null },
  }),
];

const brevlada = (adress: string): Sagt =>
  saga(AngeBrevladaCommand, MANDAT, { type: 'AngeBrevlada', data: { kanal: 'e-post', adress } });

/** A municipality that does not exist: where the motion about the cycle path is dealt with. */
const KOMMUNEN: Readonly<Record<string, readonly Sagt[]>> = {
  KF: [
    inrattat('Kommunfullmäktige', 'fullmaktige', null, 31, '1971-01-01'),
    ...vald('led-1', 'Ordförande Exempel', 'ordforande', 'Exempelpartiet'),
    ...vald('led-2', MOTIONAR.namn, 'ledamot', MOTIONAR.parti),
    ...vald('led-3', 'Ledamot Förslag', 'ledamot', 'Motpartiet'),
    saga(AngeGruppCommand, MANDAT, {
      type: 'AngeGrupp',
      data: { grupp: 'Samtliga nämnder', typer: ['styrelse', 'namnd'], organ: null },
    }),
  ],
  KS: [
    inrattat('Kommunstyrelsen', 'styrelse', 'KF', 13, '1971-01-01'),
    ...vald('led-4', 'Styrelseordförande Exempel', 'ordforande', 'Exempelpartiet'),
    ...vald('tjm-1', 'Sekreterare Exempel', 'sekreterare'),
    brevlada('kommunstyrelsen@exempelkommun.example'),
  ],
  KSAU: [inrattat('Kommunstyrelsens arbetsutskott', 'utskott', 'KS', 5)],
  SN: [
    inrattat('Vård- och omsorgsnämnden', 'namnd', 'KF', 9),
    omdopt('Socialnämnden'),
    brevlada('socialnamnden@exempelkommun.example'),
  ],
  BUN: [
    inrattat('Barn- och utbildningsnämnden', 'namnd', 'KF', 9),
    brevlada('utbildningsnamnden@exempelkommun.example'),
  ],
  SBN: [
    inrattat('Tekniska nämnden', 'namnd', 'KF', 9),
    omdopt('Samhällsbyggnadsnämnden'),
    ...vald('led-5', 'Nämndordförande Exempel', 'ordforande', 'Motpartiet'),
    brevlada('samhallsbyggnadsnamnden@exempelkommun.example'),
  ],
};

/** The register of the invented municipality: bodies side by side, since they have a stream each. */
export const exempelkommun = async (utfor: Utforare): Promise<void> => {
  await Promise.all(
    Object.entries(KOMMUNEN).map(async ([organ, allt]) => {
      for (const [nr, sagt] of allt.entries())
        await utfor(`organ-${organ}-${nr}`, (kontext) => sagt(organ, kontext));
    }),
  );
};
