import type { Type } from '@nestjs/common';
import { AnmalMotionsfristHandler } from './arende/anmal-motionsfrist.handler.js';
import { AnmalReservationHandler } from './arende/anmal-reservation.handler.js';
import { AnmalTillSammantradeHandler } from './arende/anmal-till-sammantrade.handler.js';
import { AteroppnaArendeHandler } from './arende/ateroppna-arende.handler.js';
import { AterrapporteraUppdragHandler } from './arende/aterrapportera-uppdrag.handler.js';
import { AterremitteraArendeHandler } from './arende/aterremittera-arende.handler.js';
import { AtertaMotionHandler } from './arende/aterta-motion.handler.js';
import { AtertaYrkandeHandler } from './arende/aterta-yrkande.handler.js';
import { AvskrivMotionHandler } from './arende/avskriv-motion.handler.js';
import { AvslutaArendeHandler } from './arende/avsluta-arende.handler.js';
import { BeredArendeHandler } from './arende/bered-arende.handler.js';
import { BordlaggArendeHandler } from './arende/bordlagg-arende.handler.js';
import { ExpedieraBeslutHandler } from './arende/expediera-beslut.handler.js';
import { FattaBeslutHandler } from './arende/fatta-beslut.handler.js';
import { FlyttaHandlingHandler } from './arende/flytta-handling.handler.js';
import { FramstallYrkandeHandler } from './arende/framstall-yrkande.handler.js';
import { GeTillfalleAttYttraSigHandler } from './arende/ge-tillfalle-att-yttra-sig.handler.js';
import { GenomforOmrostningHandler } from './arende/genomfor-omrostning.handler.js';
import { GenomforSamverkanHandler } from './arende/genomfor-samverkan.handler.js';
import { GorAnteckningHandler } from './arende/gor-anteckning.handler.js';
import { HavSekretessHandler } from './arende/hav-sekretess.handler.js';
import { LamnaForslagHandler } from './arende/lamna-forslag.handler.js';
import { MakuleraArendeHandler } from './arende/makulera-arende.handler.js';
import { MakuleraHandelseHandler } from './arende/makulera-handelse.handler.js';
import { MarkeraSekretessHandler } from './arende/markera-sekretess.handler.js';
import { NoteraDomHandler } from './arende/notera-dom.handler.js';
import { NoteraInhibitionHandler } from './arende/notera-inhibition.handler.js';
import { NoteraLagaKraftHandler } from './arende/notera-laga-kraft.handler.js';
import { NoteraMotionsfristPasseradHandler } from './arende/notera-motionsfrist-passerad.handler.js';
import { NoteraOverklagandetidUtgangenHandler } from './arende/notera-overklagandetid-utgangen.handler.js';
import { OppnaArendeHandler } from './arende/oppna-arende.handler.js';
import { OverlamnaArendeHandler } from './arende/overlamna-arende.handler.js';
import { OverlamnaOverklagandeHandler } from './arende/overlamna-overklagande.handler.js';
import { RattaBeslutHandler } from './arende/ratta-beslut.handler.js';
import { RattaUppgiftHandler } from './arende/ratta-uppgift.handler.js';
import { RattaVerkstallighetHandler } from './arende/ratta-verkstallighet.handler.js';
import { RegistreraHandlingHandler } from './arende/registrera-handling.handler.js';
import { RelateraArendeHandler } from './arende/relatera-arende.handler.js';
import { RemitteraArendeHandler } from './arende/remittera-arende.handler.js';
import { SammanlaggArendeHandler } from './arende/sammanlagg-arende.handler.js';
import { StallPropositionHandler } from './arende/stall-proposition.handler.js';
import { TaEmotOverklagandeHandler } from './arende/ta-emot-overklagande.handler.js';
import { TaEmotYttrandeHandler } from './arende/ta-emot-yttrande.handler.js';
import { TilldelaHandlaggareHandler } from './arende/tilldela-handlaggare.handler.js';
import { UpphavBeslutHandler } from './arende/upphav-beslut.handler.js';
import { UpprattaHandlingHandler } from './arende/uppratta-handling.handler.js';
import { UpprattaTjansteskrivelseHandler } from './arende/uppratta-tjansteskrivelse.handler.js';
import { VackMotionHandler } from './arende/vack-motion.handler.js';
import { VerkstallBeslutHandler } from './arende/verkstall-beslut.handler.js';
import { VerkstallDelgivningHandler } from './arende/verkstall-delgivning.handler.js';
import { AvvisaHandlingHandler } from './handling/avvisa-handling.handler.js';
import { KopplaHandlingHandler } from './handling/koppla-handling.handler.js';
import { TaEmotHandlingHandler } from './handling/ta-emot-handling.handler.js';
import { AjourneraSammantradeHandler } from './sammantrade/ajournera-sammantrade.handler.js';
import { AndraNarvaroHandler } from './sammantrade/andra-narvaro.handler.js';
import { AnmalJavHandler } from './sammantrade/anmal-jav.handler.js';
import { AnslaKungorelseHandler } from './sammantrade/ansla-kungorelse.handler.js';
import { AterupptaSammantradeHandler } from './sammantrade/ateruppta-sammantrade.handler.js';
import { AvbrytAnslagHandler } from './sammantrade/avbryt-anslag.handler.js';
import { AvslutaSammantradeHandler } from './sammantrade/avsluta-sammantrade.handler.js';
import { BestyrkProtokollsutdragHandler } from './sammantrade/bestyrk-protokollsutdrag.handler.js';
import { FaststallNarvaroHandler } from './sammantrade/faststall-narvaro.handler.js';
import { GorProtokollsanteckningHandler } from './sammantrade/gor-protokollsanteckning.handler.js';
import { JusteraProtokollHandler } from './sammantrade/justera-protokoll.handler.js';
import { MakuleraSammantradeshandelseHandler } from './sammantrade/makulera-sammantradeshandelse.handler.js';
import { OppnaSammantradeHandler } from './sammantrade/oppna-sammantrade.handler.js';
import { RattaSammantradesuppgiftHandler } from './sammantrade/ratta-sammantradesuppgift.handler.js';
import { StallInSammantradeHandler } from './sammantrade/stall-in-sammantrade.handler.js';
import { TaNedAnslagHandler } from './sammantrade/ta-ned-anslag.handler.js';
import { TilldelaParagrafHandler } from './sammantrade/tilldela-paragraf.handler.js';
import { TillkannageJusteringHandler } from './sammantrade/tillkannage-justering.handler.js';
import { UpprattaProtokollHandler } from './sammantrade/uppratta-protokoll.handler.js';
import { UtfardaKallelseHandler } from './sammantrade/utfarda-kallelse.handler.js';
import { VagraJusteringHandler } from './sammantrade/vagra-justering.handler.js';
import { AngeAnsvarsomradeHandler } from './organisation/ange-ansvarsomrade.handler.js';
import { AngeBrevladaHandler } from './organisation/ange-brevlada.handler.js';
import { AngeGruppHandler } from './organisation/ange-grupp.handler.js';
import { AngePersonHandler } from './organisation/ange-person.handler.js';
import { AvslutaUppdragHandler } from './organisation/avsluta-uppdrag.handler.js';
import { BestamAntalHandler } from './organisation/bestam-antal.handler.js';
import { DopOmOrganHandler } from './organisation/dop-om-organ.handler.js';
import { InrattaOrganHandler } from './organisation/inratta-organ.handler.js';
import { MakuleraOrganhandelseHandler } from './organisation/makulera-organhandelse.handler.js';
import { RattaOrganuppgiftHandler } from './organisation/ratta-organuppgift.handler.js';
import { SlaSammanOrganHandler } from './organisation/sla-samman-organ.handler.js';
import { TilldelaUppdragHandler } from './organisation/tilldela-uppdrag.handler.js';
import { UpphorOrganHandler } from './organisation/upphor-organ.handler.js';
import { AnmalDelegationsbeslutHandler } from './delegationsbeslut/anmal-delegationsbeslut.handler.js';
import { AvbrytDelegationsbeslutsanslagHandler } from './delegationsbeslut/avbryt-delegationsbeslutsanslag.handler.js';
import { ExpedieraDelegationsbeslutHandler } from './delegationsbeslut/expediera-delegationsbeslut.handler.js';
import { FattaDelegationsbeslutHandler } from './delegationsbeslut/fatta-delegationsbeslut.handler.js';
import { MakuleraDelegationsbeslutHandler } from './delegationsbeslut/makulera-delegationsbeslut.handler.js';
import { MakuleraDelegationsbeslutshandelseHandler } from './delegationsbeslut/makulera-delegationsbeslutshandelse.handler.js';
import { ProtokollforDelegationsbeslutHandler } from './delegationsbeslut/protokollfor-delegationsbeslut.handler.js';
import { RattaDelegationsbeslutsuppgiftHandler } from './delegationsbeslut/ratta-delegationsbeslutsuppgift.handler.js';
import { TaNedDelegationsbeslutsanslagHandler } from './delegationsbeslut/ta-ned-delegationsbeslutsanslag.handler.js';
import { TillkannageDelegationsbeslutHandler } from './delegationsbeslut/tillkannage-delegationsbeslut.handler.js';
import { FaststallDelegationsordningHandler } from './delegationsordning/faststall-delegationsordning.handler.js';
import { LaggTillDelegationspunktHandler } from './delegationsordning/lagg-till-delegationspunkt.handler.js';
import { MakuleraDelegationsordningshandelseHandler } from './delegationsordning/makulera-delegationsordningshandelse.handler.js';
import { RattaDelegationsordningsuppgiftHandler } from './delegationsordning/ratta-delegationsordningsuppgift.handler.js';
import { UpphavDelegationspunktHandler } from './delegationsordning/upphav-delegationspunkt.handler.js';

/** One handler per command; a test sees that none is missing. */
export const kommandohanterare: readonly Type[] = [
  AnmalMotionsfristHandler,
  AnmalReservationHandler,
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
  AvvisaHandlingHandler,
  KopplaHandlingHandler,
  TaEmotHandlingHandler,
  AjourneraSammantradeHandler,
  AndraNarvaroHandler,
  AnmalJavHandler,
  AnslaKungorelseHandler,
  AterupptaSammantradeHandler,
  AvbrytAnslagHandler,
  AvslutaSammantradeHandler,
  BestyrkProtokollsutdragHandler,
  FaststallNarvaroHandler,
  GorProtokollsanteckningHandler,
  JusteraProtokollHandler,
  MakuleraSammantradeshandelseHandler,
  OppnaSammantradeHandler,
  RattaSammantradesuppgiftHandler,
  StallInSammantradeHandler,
  TaNedAnslagHandler,
  TilldelaParagrafHandler,
  TillkannageJusteringHandler,
  UpprattaProtokollHandler,
  UtfardaKallelseHandler,
  VagraJusteringHandler,
  AngeAnsvarsomradeHandler,
  AngeBrevladaHandler,
  AngeGruppHandler,
  AngePersonHandler,
  AvslutaUppdragHandler,
  BestamAntalHandler,
  DopOmOrganHandler,
  InrattaOrganHandler,
  MakuleraOrganhandelseHandler,
  RattaOrganuppgiftHandler,
  SlaSammanOrganHandler,
  TilldelaUppdragHandler,
  UpphorOrganHandler,
  VerkstallBeslutHandler,
  VerkstallDelgivningHandler,
  AnmalDelegationsbeslutHandler,
  AvbrytDelegationsbeslutsanslagHandler,
  ExpedieraDelegationsbeslutHandler,
  FattaDelegationsbeslutHandler,
  MakuleraDelegationsbeslutHandler,
  MakuleraDelegationsbeslutshandelseHandler,
  ProtokollforDelegationsbeslutHandler,
  RattaDelegationsbeslutsuppgiftHandler,
  TaNedDelegationsbeslutsanslagHandler,
  TillkannageDelegationsbeslutHandler,
  FaststallDelegationsordningHandler,
  LaggTillDelegationspunktHandler,
  MakuleraDelegationsordningshandelseHandler,
  RattaDelegationsordningsuppgiftHandler,
  UpphavDelegationspunktHandler,
];
