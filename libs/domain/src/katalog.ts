import { arendekatalog } from './arende/arende.katalog.js';
import {
  delegationsbeslutskatalog,
  delegationsnummerkatalog,
} from './delegationsbeslut/delegationsbeslut.katalog.js';
import type {
  DelegationsbeslutEvent,
  DelegationsnummerEvent,
} from './delegationsbeslut/delegationsbeslut.events.js';
import type { DelegationsordningEvent } from './delegationsordning/delegationsordning.events.js';
import { delegationsordningskatalog } from './delegationsordning/delegationsordning.katalog.js';
import { diariekatalog } from './diarieserie/diarieserie.katalog.js';
import { handlingskatalog } from './handling/handling.katalog.js';
import { organisationskatalog } from './organisation/organisation.katalog.js';
import type { ExpedieringEvent } from './expediering/expediering.events.js';
import { expedieringskatalog, expedieringsprocesskatalog } from './expediering/expediering.katalog.js';
import type { LeveransEvent } from './expediering/leverans.events.js';
import { leveranskatalog } from './expediering/leverans.katalog.js';
import type { ExpedieringsprocessEvent } from './expediering/process.events.js';
import type { LasningEvent } from './lasning/lasning.events.js';
import { lasningskatalog } from './lasning/lasning.katalog.js';
import type { OrganEvent } from './organisation/organisation.events.js';
import type { ArendeEvent } from './arende/arende.events.js';
import type { DiarieserieEvent, OppningEvent } from './diarieserie/diarieserie.events.js';
import type { HandlingEvent } from './handling/handling.events.js';
import type { SammantradeEvent } from './sammantrade/sammantrade.events.js';
import type { ParagrafserieEvent } from './paragrafserie/paragrafserie.events.js';
import { paragrafseriekatalog } from './paragrafserie/paragrafserie.katalog.js';
import { sammantradekatalog } from './sammantrade/sammantrade.katalog.js';
import type { AnyKatalog } from './shared/katalog.js';
import type { TradhuvudEvent } from './tradhuvud/tradhuvud.events.js';
import { tradhuvudkatalog } from './tradhuvud/tradhuvud.katalog.js';

/** Every event of the log. */
export type Handelse =
  | ArendeEvent
  | SammantradeEvent
  | ParagrafserieEvent
  | HandlingEvent
  | OppningEvent
  | DiarieserieEvent
  | OrganEvent
  | DelegationsordningEvent
  | DelegationsbeslutEvent
  | DelegationsnummerEvent
  | ExpedieringEvent
  | LeveransEvent
  | ExpedieringsprocessEvent
  | LasningEvent
  | TradhuvudEvent;

/** Every event of the log by its type: looked up, where picking it out of the union would cost the compiler much. */
export type HandelseAvTyp = { readonly [H in Handelse as H['type']]: H };

/**
 * The one place that says what every event is: version, stream, fields with unit, what may be null, what is
 * protected, and which rules speak of it. The codec, the documentation and the golden files follow it.
 */
export const handelsekatalog = {
  ...handlingskatalog,
  ...diariekatalog,
  ...arendekatalog,
  ...sammantradekatalog,
  ...paragrafseriekatalog,
  ...organisationskatalog,
  ...delegationsordningskatalog,
  ...delegationsbeslutskatalog,
  ...delegationsnummerkatalog,
  ...expedieringskatalog,
  ...leveranskatalog,
  ...expedieringsprocesskatalog,
  ...lasningskatalog,
  ...tradhuvudkatalog,
} satisfies AnyKatalog;
