import type { Command } from '@nestjs/cqrs';
import {
  AjourneraSammantradeCommand,
  AndraNarvaroCommand,
  AnmalJavCommand,
  AnmalMotionsfristCommand,
  AnmalReservationCommand,
  AnmalTillSammantradeCommand,
  AnslaKungorelseCommand,
  AteroppnaArendeCommand,
  AterremitteraArendeCommand,
  AtertaMotionCommand,
  AtertaYrkandeCommand,
  AterupptaSammantradeCommand,
  AvbrytAnslagCommand,
  AvskrivMotionCommand,
  AvslutaArendeCommand,
  AvslutaSammantradeCommand,
  AvvisaHandlingCommand,
  BeredArendeCommand,
  BestyrkProtokollsutdragCommand,
  BordlaggArendeCommand,
  ExpedieraBeslutCommand,
  FaststallNarvaroCommand,
  FattaBeslutCommand,
  FlyttaHandlingCommand,
  FramstallYrkandeCommand,
  GeTillfalleAttYttraSigCommand,
  GenomforOmrostningCommand,
  GenomforSamverkanCommand,
  GorAnteckningCommand,
  GorProtokollsanteckningCommand,
  HavSekretessCommand,
  JusteraProtokollCommand,
  KopplaHandlingCommand,
  LamnaForslagCommand,
  MakuleraArendeCommand,
  MakuleraHandelseCommand,
  MarkeraSekretessCommand,
  OppnaArendeCommand,
  OppnaSammantradeCommand,
  OverlamnaArendeCommand,
  RattaUppgiftCommand,
  RegistreraHandlingCommand,
  RelateraArendeCommand,
  RemitteraArendeCommand,
  SammanlaggArendeCommand,
  StallInSammantradeCommand,
  StallPropositionCommand,
  TaEmotHandlingCommand,
  TaEmotYttrandeCommand,
  TaNedAnslagCommand,
  TilldelaHandlaggareCommand,
  TilldelaParagrafCommand,
  TillkannageJusteringCommand,
  UpprattaHandlingCommand,
  UpprattaProtokollCommand,
  UpprattaTjansteskrivelseCommand,
  UtfardaKallelseCommand,
  VackMotionCommand,
  VagraJusteringCommand,
  type Kommandokontext,
  type Kvitto,
} from '#commands';
import type { JsonObject, Kommandouppgifter } from '#domain';
import type { Kommandotyp } from './kommandotabell.js';

/** A command as a line says it: its shape has been tried against the catalogue. */
export type Meddelat = Omit<Kommandouppgifter, 'nu'> & {
  readonly type: Kommandotyp;
  readonly data: JsonObject;
};

/** Makes the command; `id` is that of the ärende, the handling or the meeting, empty for what does not exist yet. */
type Skapa = (id: string, meddelat: Meddelat, kontext: Kommandokontext) => Command<Kvitto>;

type Befintlig = new (id: string, meddelat: never, kontext: Kommandokontext) => Command<Kvitto>;
type Ny = new (meddelat: never, kontext: Kommandokontext) => Command<Kvitto>;

/** What has been tried by the catalogue is what the command takes: true of each, but not provable of all at once. */
const pa =
  (Klass: Befintlig): Skapa =>
  (id, meddelat, kontext) =>
    new Klass(id, meddelat as never, kontext);
const ny =
  (Klass: Ny): Skapa =>
  (_, meddelat, kontext) =>
    new Klass(meddelat as never, kontext);

export const SKAPA: Readonly<Record<Kommandotyp, Skapa>> = {
  OppnaArende: ny(OppnaArendeCommand),
  RegistreraHandling: pa(RegistreraHandlingCommand),
  UpprattaHandling: pa(UpprattaHandlingCommand),
  FlyttaHandling: pa(FlyttaHandlingCommand),
  MarkeraSekretess: pa(MarkeraSekretessCommand),
  HavSekretess: pa(HavSekretessCommand),
  VackMotion: pa(VackMotionCommand),
  TilldelaHandlaggare: pa(TilldelaHandlaggareCommand),
  RelateraArende: pa(RelateraArendeCommand),
  RemitteraArende: pa(RemitteraArendeCommand),
  TaEmotYttrande: pa(TaEmotYttrandeCommand),
  GeTillfalleAttYttraSig: pa(GeTillfalleAttYttraSigCommand),
  GenomforSamverkan: pa(GenomforSamverkanCommand),
  UpprattaTjansteskrivelse: pa(UpprattaTjansteskrivelseCommand),
  AnmalTillSammantrade: pa(AnmalTillSammantradeCommand),
  BeredArende: pa(BeredArendeCommand),
  LamnaForslag: pa(LamnaForslagCommand),
  FramstallYrkande: pa(FramstallYrkandeCommand),
  AtertaYrkande: pa(AtertaYrkandeCommand),
  StallProposition: pa(StallPropositionCommand),
  GenomforOmrostning: pa(GenomforOmrostningCommand),
  BordlaggArende: pa(BordlaggArendeCommand),
  AterremitteraArende: pa(AterremitteraArendeCommand),
  FattaBeslut: pa(FattaBeslutCommand),
  AnmalMotionsfrist: pa(AnmalMotionsfristCommand),
  AvskrivMotion: pa(AvskrivMotionCommand),
  AtertaMotion: pa(AtertaMotionCommand),
  AnmalReservation: pa(AnmalReservationCommand),
  ExpedieraBeslut: pa(ExpedieraBeslutCommand),
  AvslutaArende: pa(AvslutaArendeCommand),
  AteroppnaArende: pa(AteroppnaArendeCommand),
  MakuleraArende: pa(MakuleraArendeCommand),
  SammanlaggArende: pa(SammanlaggArendeCommand),
  OverlamnaArende: pa(OverlamnaArendeCommand),
  GorAnteckning: pa(GorAnteckningCommand),
  RattaUppgift: pa(RattaUppgiftCommand),
  MakuleraHandelse: pa(MakuleraHandelseCommand),
  TaEmotHandling: ny(TaEmotHandlingCommand),
  KopplaHandling: pa(KopplaHandlingCommand),
  AvvisaHandling: pa(AvvisaHandlingCommand),
  UtfardaKallelse: pa(UtfardaKallelseCommand),
  AnslaKungorelse: pa(AnslaKungorelseCommand),
  OppnaSammantrade: pa(OppnaSammantradeCommand),
  FaststallNarvaro: pa(FaststallNarvaroCommand),
  AndraNarvaro: pa(AndraNarvaroCommand),
  AnmalJav: pa(AnmalJavCommand),
  TilldelaParagraf: pa(TilldelaParagrafCommand),
  AjourneraSammantrade: pa(AjourneraSammantradeCommand),
  AterupptaSammantrade: pa(AterupptaSammantradeCommand),
  StallInSammantrade: pa(StallInSammantradeCommand),
  AvslutaSammantrade: pa(AvslutaSammantradeCommand),
  UpprattaProtokoll: pa(UpprattaProtokollCommand),
  JusteraProtokoll: pa(JusteraProtokollCommand),
  VagraJustering: pa(VagraJusteringCommand),
  TillkannageJustering: pa(TillkannageJusteringCommand),
  TaNedAnslag: pa(TaNedAnslagCommand),
  AvbrytAnslag: pa(AvbrytAnslagCommand),
  BestyrkProtokollsutdrag: pa(BestyrkProtokollsutdragCommand),
  GorProtokollsanteckning: pa(GorProtokollsanteckningCommand),
};
