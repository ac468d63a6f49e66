import type { Type } from '@nestjs/common';
import { AnmalMotionsfristHandler } from './anmal-motionsfrist.handler.js';
import { AnmalReservationHandler } from './anmal-reservation.handler.js';
import { AntecknaSarskiltYttrandeHandler } from './anteckna-sarskilt-yttrande.handler.js';
import { AvstaFranBeslutHandler } from './avsta-fran-beslut.handler.js';
import { ForlangSvarstidHandler } from './forlang-svarstid.handler.js';
import { PaminnOmRemissHandler } from './paminn-om-remiss.handler.js';
import { AnmalTillSammantradeHandler } from './anmal-till-sammantrade.handler.js';
import { AteroppnaArendeHandler } from './ateroppna-arende.handler.js';
import { AterrapporteraUppdragHandler } from './aterrapportera-uppdrag.handler.js';
import { AterremitteraArendeHandler } from './aterremittera-arende.handler.js';
import { AtertaMotionHandler } from './aterta-motion.handler.js';
import { AtertaYrkandeHandler } from './aterta-yrkande.handler.js';
import { AvskrivMotionHandler } from './avskriv-motion.handler.js';
import { AvslutaArendeHandler } from './avsluta-arende.handler.js';
import { BeredArendeHandler } from './bered-arende.handler.js';
import { BordlaggArendeHandler } from './bordlagg-arende.handler.js';
import { ExpedieraBeslutHandler } from './expediera-beslut.handler.js';
import { FattaBeslutHandler } from './fatta-beslut.handler.js';
import { FlyttaHandlingHandler } from './flytta-handling.handler.js';
import { FramstallYrkandeHandler } from './framstall-yrkande.handler.js';
import { GeTillfalleAttYttraSigHandler } from './ge-tillfalle-att-yttra-sig.handler.js';
import { GenomforOmrostningHandler } from './genomfor-omrostning.handler.js';
import { GenomforSamverkanHandler } from './genomfor-samverkan.handler.js';
import { GorAnteckningHandler } from './gor-anteckning.handler.js';
import { HavSekretessHandler } from './hav-sekretess.handler.js';
import { LamnaForslagHandler } from './lamna-forslag.handler.js';
import { MakuleraArendeHandler } from './makulera-arende.handler.js';
import { MakuleraHandelseHandler } from './makulera-handelse.handler.js';
import { MarkeraSekretessHandler } from './markera-sekretess.handler.js';
import { NoteraDomHandler } from './notera-dom.handler.js';
import { NoteraInhibitionHandler } from './notera-inhibition.handler.js';
import { NoteraLagaKraftHandler } from './notera-laga-kraft.handler.js';
import { NoteraMotionsfristPasseradHandler } from './notera-motionsfrist-passerad.handler.js';
import { NoteraOverklagandetidUtgangenHandler } from './notera-overklagandetid-utgangen.handler.js';
import { OppnaArendeHandler } from './oppna-arende.handler.js';
import { OverlamnaArendeHandler } from './overlamna-arende.handler.js';
import { OverlamnaOverklagandeHandler } from './overlamna-overklagande.handler.js';
import { RattaBeslutHandler } from './ratta-beslut.handler.js';
import { RattaUppgiftHandler } from './ratta-uppgift.handler.js';
import { RattaVerkstallighetHandler } from './ratta-verkstallighet.handler.js';
import { RegistreraHandlingHandler } from './registrera-handling.handler.js';
import { RelateraArendeHandler } from './relatera-arende.handler.js';
import { RemitteraArendeHandler } from './remittera-arende.handler.js';
import { SammanlaggArendeHandler } from './sammanlagg-arende.handler.js';
import { StallPropositionHandler } from './stall-proposition.handler.js';
import { TaEmotOverklagandeHandler } from './ta-emot-overklagande.handler.js';
import { TaEmotYttrandeHandler } from './ta-emot-yttrande.handler.js';
import { TilldelaHandlaggareHandler } from './tilldela-handlaggare.handler.js';
import { UpphavBeslutHandler } from './upphav-beslut.handler.js';
import { UpprattaHandlingHandler } from './uppratta-handling.handler.js';
import { UpprattaTjansteskrivelseHandler } from './uppratta-tjansteskrivelse.handler.js';
import { VackMotionHandler } from './vack-motion.handler.js';
import { VerkstallBeslutHandler } from './verkstall-beslut.handler.js';
import { VerkstallDelgivningHandler } from './verkstall-delgivning.handler.js';

/** The handlers of every command to an ärende. */
export const arendehanterare: readonly Type[] = [
  AnmalMotionsfristHandler,
  AnmalReservationHandler,
  AntecknaSarskiltYttrandeHandler,
  AvstaFranBeslutHandler,
  ForlangSvarstidHandler,
  PaminnOmRemissHandler,
  AnmalTillSammantradeHandler,
  AteroppnaArendeHandler,
  AterrapporteraUppdragHandler,
  AterremitteraArendeHandler,
  AtertaMotionHandler,
  AtertaYrkandeHandler,
  AvskrivMotionHandler,
  AvslutaArendeHandler,
  BeredArendeHandler,
  BordlaggArendeHandler,
  ExpedieraBeslutHandler,
  FattaBeslutHandler,
  FlyttaHandlingHandler,
  FramstallYrkandeHandler,
  GeTillfalleAttYttraSigHandler,
  GenomforOmrostningHandler,
  GenomforSamverkanHandler,
  GorAnteckningHandler,
  HavSekretessHandler,
  LamnaForslagHandler,
  MakuleraArendeHandler,
  MakuleraHandelseHandler,
  MarkeraSekretessHandler,
  NoteraDomHandler,
  NoteraInhibitionHandler,
  NoteraLagaKraftHandler,
  NoteraMotionsfristPasseradHandler,
  NoteraOverklagandetidUtgangenHandler,
  OppnaArendeHandler,
  OverlamnaArendeHandler,
  OverlamnaOverklagandeHandler,
  RattaBeslutHandler,
  RattaUppgiftHandler,
  RattaVerkstallighetHandler,
  RegistreraHandlingHandler,
  RelateraArendeHandler,
  RemitteraArendeHandler,
  SammanlaggArendeHandler,
  StallPropositionHandler,
  TaEmotOverklagandeHandler,
  TaEmotYttrandeHandler,
  TilldelaHandlaggareHandler,
  UpphavBeslutHandler,
  UpprattaHandlingHandler,
  UpprattaTjansteskrivelseHandler,
  VackMotionHandler,
  VerkstallBeslutHandler,
  VerkstallDelgivningHandler,
];
