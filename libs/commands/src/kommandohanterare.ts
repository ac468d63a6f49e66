import type { Type } from '@nestjs/common';
import { arendehanterare } from './arende/hanterare.js';
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
import { ExpedieraParagrafHandler } from './sammantrade/expediera-paragraf.handler.js';
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
import { AngeExpedieringsregelHandler } from './organisation/ange-expedieringsregel.handler.js';
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
import { DelegationsefterspelHandler } from './delegationsbeslut/delegationsefterspel.handler.js';
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
import { ExpedieringenHandler } from './expediering/expedieringen.handler.js';
import { ExpedieringsprocessenHandler } from './expediering/expedieringsprocessen.handler.js';
import { LeveransenHandler } from './expediering/leveransen.handler.js';
import { SandOmHandler } from './expediering/sand-om.handler.js';

/** One handler per command; a test sees that none is missing. */
export const kommandohanterare: readonly Type[] = [
  ...arendehanterare,
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
  ExpedieraParagrafHandler,
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
  AngeExpedieringsregelHandler,
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
  AnmalDelegationsbeslutHandler,
  AvbrytDelegationsbeslutsanslagHandler,
  DelegationsefterspelHandler,
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
  ExpedieringenHandler,
  LeveransenHandler,
  SandOmHandler,
  ExpedieringsprocessenHandler,
];
