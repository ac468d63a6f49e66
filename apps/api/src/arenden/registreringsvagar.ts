import {
  FlyttaHandlingCommand,
  HavSekretessCommand,
  MarkeraSekretessCommand,
  RegistreraHandlingCommand,
  RelateraArendeCommand,
  TilldelaHandlaggareCommand,
  UpprattaHandlingCommand,
  VackMotionCommand,
  type Kvitto,
} from '#commands';
import type { Command } from '@nestjs/cqrs';
import { OgiltigForfragan } from '../http/fel/ogiltig-forfragan.js';
import { kommandovag, type Anrop, type Kommandovag } from '../http/kommando/kommandovag.js';
import { TomDto } from '../http/kommando/skrivning.dto.js';
import { arendevag, tillArende } from './arendevag.js';
import {
  FlyttDto,
  HandlaggareDto,
  HandlingDto,
  MotionDto,
  RelationDto,
  SekretessDto,
} from './registrering.dto.js';

const kravTomma = (falt: Readonly<Record<string, unknown>>, riktning: string): void => {
  const angivna = Object.entries(falt).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0));
  if (angivna.length > 0)
    throw new OgiltigForfragan(
      'OGILTIG_KROPP',
      angivna.map(([namn]) => ({ falt: namn, fel: `hör inte till en ${riktning} handling` })),
    );
};

const handlingsdata = ({ uppgifter }: Anrop<HandlingDto>) => {
  const { rubrik, internRubrik, undantag, filer } = uppgifter;
  return { handlingId: null, rubrik, internRubrik, undantag, filer, flyttadFran: null };
};

const inkommen = (anrop: Anrop<HandlingDto>): Command<Kvitto> => {
  const { avsandare, avsandarensDnr, kanal, upprattadAv, mottagare } = anrop.uppgifter;
  kravTomma({ upprattadAv, mottagare }, 'inkommen');
  return tillArende(anrop, 'RegistreraHandling', RegistreraHandlingCommand, {
    ...handlingsdata(anrop),
    avsandare,
    avsandarensDnr,
    kanal,
    koppladFran: null,
  });
};

const upprattad = (anrop: Anrop<HandlingDto>): Command<Kvitto> => {
  const { avsandare, avsandarensDnr, kanal, upprattadAv, mottagare } = anrop.uppgifter;
  kravTomma({ avsandare, avsandarensDnr, kanal }, 'upprättad');
  return tillArende(anrop, 'UpprattaHandling', UpprattaHandlingCommand, {
    ...handlingsdata(anrop),
    upprattadAv,
    mottagare,
  });
};

/** Registration and who works with it: rows 3 to 7 of the legal order. */
export const registreringsvagar: readonly Kommandovag[] = [
  kommandovag<HandlingDto>({
    vag: ':id/handlingar',
    namn: 'registreraHandling',
    rubrik: 'Registrera en handling i ärendet',
    beskrivning:
      'riktning säger om handlingen kom in (avsandare, avsandarensDnr, kanal) eller upprättades här (upprattadAv, mottagare). skedde är dagen den kom in eller upprättades.',
    kropp: HandlingDto,
    exempel: {
      riktning: 'inkommen',
      skedde: '2025-03-20',
      rubrik: 'Protokollsutdrag Socialnämnden § 12',
      avsandare: { namn: 'Socialnämnden', organisation: 'Alingsås kommun' },
      kanal: 'e-post',
    },
    ifMatch: true,
    till: (anrop) => (anrop.uppgifter.riktning === 'inkommen' ? inkommen(anrop) : upprattad(anrop)),
  }),
  arendevag('handlingar/:nr/flytt', {
    typ: 'FlyttaHandling',
    Kommando: FlyttaHandlingCommand,
    kropp: FlyttDto,
    rubrik: 'Flytta en handling till ett annat ärende',
    beskrivning:
      'Handlingen står kvar här med uppgift om vart den flyttades, och registreras i det andra ärendet.',
    exempel: { till: 'KS-2024-155', skal: 'Handlingen hör till det andra ärendet.' },
    data: ({ till }, { nr }) => ({ nr: Number(nr), till }),
  }),
  arendevag('motion', {
    typ: 'VackMotion',
    Kommando: VackMotionCommand,
    kropp: MotionDto,
    rubrik: 'En motion väcktes',
    beskrivning: 'skedde är dagen då den väcktes; därifrån räknas året i KL 5:35.',
    exempel: {
      skedde: '2025-02-24',
      motionarer: [{ namn: 'Kim Exempel', parti: 'X' }],
      organ: 'Kommunfullmäktige',
      paragraf: '100',
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('handlaggare', {
    typ: 'TilldelaHandlaggare',
    Kommando: TilldelaHandlaggareCommand,
    kropp: HandlaggareDto,
    rubrik: 'Tilldela handläggare',
    beskrivning: 'Den som handlägger ärendet från och med nu.',
    exempel: { handlaggare: 'kim.exempel', enhet: 'Kommunledningskontoret' },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('relationer', {
    typ: 'RelateraArende',
    Kommando: RelateraArendeCommand,
    kropp: RelationDto,
    rubrik: 'Ärendet hör ihop med ett annat',
    beskrivning: 'Det andra ärendet behöver inte finnas här; är numret okänt lämnas tillDnr tomt.',
    exempel: {
      skedde: null,
      typ: 'föranlett av motion',
      beskrivning: 'Motion om förebyggande arbete, KF 2022-02-27 § 100',
      datum: '2022-02-27',
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('sekretess', {
    typ: 'MarkeraSekretess',
    Kommando: MarkeraSekretessCommand,
    kropp: SekretessDto,
    rubrik: 'Gör en sekretessmarkering',
    beskrivning: 'En varning, inte ett beslut (OSL 5:5). Lagrum, dag och myndighet måste framgå.',
    exempel: {
      handlingNr: 1,
      lagrum: { lag: 'OSL', kapitel: '26', paragraf: '1' },
      myndighet: 'Kommunstyrelsen',
      omfattning: 'Uppgifter om enskilds personliga förhållanden',
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('sekretess/:nr/havning', {
    typ: 'HavSekretess',
    Kommando: HavSekretessCommand,
    kropp: TomDto,
    rubrik: 'Ta bort en sekretessmarkering',
    beskrivning: 'Markeringen står kvar i historiken.',
    exempel: { skal: 'Prövad vid begäran om utlämnande.' },
    data: (_, { nr }) => ({ nr: Number(nr) }),
  }),
];
