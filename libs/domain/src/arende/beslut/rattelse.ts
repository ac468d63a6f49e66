import { arIFramtiden, tolkaSkedde } from '../../shared/edtf.js';
import { Okand, OgiltigBegaran, RuleViolation } from '../../shared/fel.js';
import { sammaJson, type Json } from '../../shared/json.js';
import type { Faktum } from '../../tid/faktum.js';
import { medRattelser, medVarde, vardeVid } from '../../tid/rattelser.js';
import type { ArendeEvent } from '../arende.events.js';
import type { MakuleraHandelse, RattaUppgift } from '../arende.commands.js';
import { faltSpec, passarFalt } from '../falt.js';
import type { Arendelage } from '../lage.js';
import { kravKandaHanvisningar } from './hanvisningar.js';

const avsedd = (handelser: readonly Faktum[], avser: number | string): Faktum => {
  const handelse = handelser.find((h) => h.revision === avser || h.id === avser);
  if (!handelse)
    throw new Okand(
      'HANDELSE_OKAND',
      `Ärendet har ingen händelse ${avser}. Historiken visar händelsernas revision.`,
    );
  return handelse;
};

/** What identifies a fact or binds it to another stream: a wrong one is annulled and recorded anew. */
const FASTA_FALT = [
  'nr',
  'serie',
  'ar',
  'lopnr',
  'oppning',
  'overlamnatFran',
  'remissId',
  'handlingId',
  'koppladFran',
  'flyttadFran',
  'fran',
  'avserHandelse',
  'falt',
];
/** And what does so in one kind of fact alone. */
const FASTA_HAR: Readonly<Record<string, string>> = {
  HandlingFlyttad: 'till',
  ArendeSammanlagt: 'till',
  SammanlaggningMottagen: 'arende',
};
const arFast = ({ type }: Faktum, forsta: string): boolean =>
  FASTA_HAR[type] === forsta ||
  (FASTA_FALT.includes(forsta) &&
    !(type === 'YttrandeInkommet' && (forsta === 'fran' || forsta === 'remissId')));

const rattaSkedde = (till: Json, nu: string): void => {
  if (till !== null && (typeof till !== 'string' || tolkaSkedde(till) === null))
    throw new OgiltigBegaran(
      'SKEDDE_OGILTIGT',
      'Tiden är ingen giltig EDTF-tid, t.ex. 2025-04-23, 2025-04 eller 2025.',
      'till',
    );
  if (arIFramtiden(till, nu))
    throw new OgiltigBegaran('SKEDDE_I_FRAMTIDEN', 'Tiden ligger i framtiden. Ange när det hände.', 'till');
};

/** The value that stands at the field, corrections included. */
const nuvarandeVarde = (handelse: Faktum, falt: string): Json => {
  if (falt === '/skedde') return handelse.metadata.skedde;
  const varde = vardeVid(handelse.data, falt);
  if (varde === undefined)
    throw new OgiltigBegaran(
      'FALT_OKANT',
      `${handelse.type} har ingen uppgift ${falt}. Ange en JSON Pointer, t.ex. /organ.`,
      'falt',
    );
  return varde;
};

const kravForm = (type: ArendeEvent['type'], falt: string, forsta: string, varde: Json): void => {
  if (!passarFalt(type, forsta, varde))
    throw new OgiltigBegaran(
      'VARDE_OGILTIGT',
      `Värdet passar inte ${falt}: ${faltSpec(type, forsta)?.typ ?? 'okänt fält'}.`,
      'till',
    );
};

/** Refuses what the corrected event may not be: its whole field has to fit the catalogue. */
const kontrollera = (
  handelse: Faktum,
  { falt, till }: RattaUppgift['data'],
  { arende }: Arendelage,
  nu: string,
): void => {
  if (falt === '/skedde') {
    rattaSkedde(till, nu);
    return;
  }
  const [, forsta = ''] = falt.split('/');
  if (arFast(handelse, forsta))
    throw new RuleViolation(
      'FALT_RATTAS_EJ',
      `${falt} identifierar händelsen och rättas inte. Makulera händelsen och registrera den på nytt.`,
    );
  const data = medVarde(handelse.data, falt, till);
  kravForm(handelse.type, falt, forsta, vardeVid(data, `/${forsta}`) ?? null);
  if (arende) kravKandaHanvisningar({ type: handelse.type, data } as ArendeEvent, arende, forsta);
};

/** What a correction becomes: the event, and the value it replaces. Nothing to do when it already stands so. */
export const rattaUppgift = (
  { data, nu }: RattaUppgift,
  lage: Arendelage,
): { readonly handelse: ArendeEvent | null; readonly nuvarande: Json } => {
  const { revision } = avsedd(lage.handelser, data.avserHandelse);
  const handelse = avsedd(medRattelser(lage.handelser).handelser, revision);
  const nuvarande = nuvarandeVarde(handelse, data.falt);
  kontrollera(handelse, data, lage, nu);
  if (sammaJson(nuvarande, data.till)) return { handelse: null, nuvarande };
  const fran = data.fran === undefined ? nuvarande : data.fran;
  return {
    handelse: {
      type: 'UppgiftRattad',
      data: { avserHandelse: revision, falt: data.falt, fran, till: data.till },
    },
    nuvarande,
  };
};

/** What an annulment becomes. Nothing to do when the event is annulled already. */
export const makuleraHandelse = (
  { data }: MakuleraHandelse,
  { handelser }: Arendelage,
): ArendeEvent | null => {
  const handelse = avsedd(handelser, data.avserHandelse);
  if (handelse.type === 'ArendeOppnat')
    throw new RuleViolation(
      'OPPNING_MAKULERAS_EJ',
      'Öppningen kan inte makuleras för sig. Makulera ärendet i stället.',
    );
  if (medRattelser(handelser).markeringar.get(handelse.revision)?.makulerad != null) return null;
  return { type: 'HandelseMakulerad', data: { avserHandelse: handelse.revision } };
};
