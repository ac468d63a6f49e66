import type { Kommandouppgifter } from '../shared/decider.js';
import type { OrganisationCommand } from '../organisation/organisation.commands.js';
import { organisationDecider } from '../organisation/organisation.decider.js';
import type { OrganisationEvent } from '../organisation/organisation.events.js';
import type { Organlage } from '../organisation/organ.lage.js';
import type { OrganFaktum } from '../organisation/strom.js';
import { deciderSpec } from './decider-spec.js';
import { exempel } from './exempel.js';
import { inspelade, type Givet } from './fakta.js';
import { uppgifter } from './kommandon.js';
import { organisationsexempel } from './organisationsexempel.js';

type Kommando<T extends OrganisationCommand['type']> = Extract<OrganisationCommand, { readonly type: T }>;

/** One whole example of every command to a body. */
export const organkommandon: { readonly [T in OrganisationCommand['type']]: Kommando<T>['data'] } = {
  InrattaOrgan: organisationsexempel.OrganInrattat,
  DopOmOrgan: organisationsexempel.OrganOmdopt,
  BestamAntal: organisationsexempel.AntalBestamt,
  SlaSammanOrgan: organisationsexempel.OrganSammanslaget,
  UpphorOrgan: organisationsexempel.OrganUpphort,
  AngePerson: organisationsexempel.PersonAngiven,
  TilldelaUppdrag: organisationsexempel.UppdragTilldelat,
  AvslutaUppdrag: organisationsexempel.UppdragAvslutat,
  AngeBrevlada: organisationsexempel.BrevladaAngiven,
  AngeExpedieringsregel: organisationsexempel.ExpedieringsregelAngiven,
  AngeAnsvarsomrade: organisationsexempel.AnsvarsomradeAngivet,
  AngeGrupp: organisationsexempel.GruppAngiven,
  RattaUppgift: exempel.UppgiftRattad,
  MakuleraHandelse: exempel.HandelseMakulerad,
};

/** A command to a body like the example of its type but for what is said here. */
export const organkommando = <T extends OrganisationCommand['type']>(
  type: T,
  data: Partial<Kommando<T>['data']> = {},
  egna: Partial<Kommandouppgifter> = {},
): Kommando<T> => ({ type, ...uppgifter(egna), data: { ...organkommandon[type], ...data } }) as never;

/** The stream of a body as it is read back. */
export const organstrom = (...givna: readonly Givet<OrganisationEvent>[]): readonly OrganFaktum[] =>
  inspelade<OrganisationEvent>(...givna);

/** A body as commands and questions see it. */
export const organlage = (...givna: readonly Givet<OrganisationEvent>[]): Organlage => ({
  handelser: organstrom(...givna),
});

/** Given what is recorded of a body. */
export const givetOrgan = deciderSpec(organisationDecider, organstrom);
