import type { MakuleraHandelse, RattaUppgift } from '../arende/arende.commands.js';
import type { Command } from '../shared/decider.js';
import type {
  AnsvarsomradeAngivet,
  AntalBestamt,
  BrevladaAngiven,
  ExpedieringsregelAngiven,
  GruppAngiven,
  OrganEvent,
  OrganInrattat,
  OrganOmdopt,
  OrganSammanslaget,
  PersonAngiven,
  UppdragAvslutat,
  UppdragTilldelat,
} from './organisation.events.js';

export type InrattaOrgan = Command<'InrattaOrgan', OrganInrattat['data']>;
export type DopOmOrgan = Command<'DopOmOrgan', OrganOmdopt['data']>;
export type BestamAntal = Command<'BestamAntal', AntalBestamt['data']>;
export type SlaSammanOrgan = Command<'SlaSammanOrgan', OrganSammanslaget['data']>;
export type UpphorOrgan = Command<'UpphorOrgan', Record<never, never>>;
export type AngePerson = Command<'AngePerson', PersonAngiven['data']>;
export type TilldelaUppdrag = Command<'TilldelaUppdrag', UppdragTilldelat['data']>;
export type AvslutaUppdrag = Command<'AvslutaUppdrag', UppdragAvslutat['data']>;
export type AngeBrevlada = Command<'AngeBrevlada', BrevladaAngiven['data']>;
export type AngeExpedieringsregel = Command<'AngeExpedieringsregel', ExpedieringsregelAngiven['data']>;
export type AngeAnsvarsomrade = Command<'AngeAnsvarsomrade', AnsvarsomradeAngivet['data']>;
export type AngeGrupp = Command<'AngeGrupp', GruppAngiven['data']>;

/** Says a fact of a body: what it becomes is the event with the same data. */
export type Organkommando =
  | InrattaOrgan
  | DopOmOrgan
  | BestamAntal
  | SlaSammanOrgan
  | UpphorOrgan
  | AngePerson
  | TilldelaUppdrag
  | AvslutaUppdrag
  | AngeBrevlada
  | AngeExpedieringsregel
  | AngeAnsvarsomrade
  | AngeGrupp;

/** Everything that can be asked of a body in the register. */
export type OrganisationCommand = Organkommando | RattaUppgift | MakuleraHandelse;

const BLIR: { readonly [T in Organkommando['type']]: OrganEvent['type'] } = {
  InrattaOrgan: 'OrganInrattat',
  DopOmOrgan: 'OrganOmdopt',
  BestamAntal: 'AntalBestamt',
  SlaSammanOrgan: 'OrganSammanslaget',
  UpphorOrgan: 'OrganUpphort',
  AngePerson: 'PersonAngiven',
  TilldelaUppdrag: 'UppdragTilldelat',
  AvslutaUppdrag: 'UppdragAvslutat',
  AngeBrevlada: 'BrevladaAngiven',
  AngeExpedieringsregel: 'ExpedieringsregelAngiven',
  AngeAnsvarsomrade: 'AnsvarsomradeAngivet',
  AngeGrupp: 'GruppAngiven',
};

/** The event that a command becomes when nothing is in its way. */
export const organhandelse = ({ type, data }: Organkommando): OrganEvent =>
  ({ type: BLIR[type], data }) as OrganEvent;
