import type { MakuleraHandelse, RattaUppgift } from '../arende/arende.commands.js';
import type { HandelseMakulerad, UppgiftRattad } from '../arende/rattelse.events.js';
import { arIFramtiden, harFulltDatum, tolkaSkedde } from '../shared/edtf.js';
import { Okand, OgiltigBegaran, RuleViolation } from '../shared/fel.js';
import { sammaJson, type Json } from '../shared/json.js';
import type { FaltSpec } from '../shared/katalog.js';
import { medRattelser, medVarde, vardeVid, type Passar, type Rattbart } from './rattelser.js';

/** What a stream says of the corrections that may be made in it. */
export type Rattningsordning<F> = {
  /** Whose events they are, as a sentence begins: "Ärendet". */
  readonly vars: string;
  readonly faltSpec: (type: never, namn: string) => FaltSpec | undefined;
  readonly passarFalt: Passar;
  /** Whether a field identifies the fact or binds it to others: a wrong one is annulled and recorded anew. */
  readonly arFast: (handelse: F, falt: string) => boolean;
  /** Refuses what a corrected fact may not be; `falt` is the field that got another value. Throws what it refuses with. */
  readonly krav?: (handelse: F, falt: string) => void;
  /** Whether something may be said to happen after now, on a day that is known. */
  readonly iForvag?: boolean;
};

const avsedd = <F extends Rattbart>(handelser: readonly F[], avser: number | string, vars: string): F => {
  const handelse = handelser.find((h) => h.revision === avser || h.id === avser);
  if (!handelse)
    throw new Okand(
      'HANDELSE_OKAND',
      `${vars} har ingen händelse ${avser}. Historiken visar händelsernas revision.`,
    );
  return handelse;
};

const kravSkedde = (till: Json, nu: string, iForvag: boolean): void => {
  if (till !== null && (typeof till !== 'string' || tolkaSkedde(till) === null))
    throw new OgiltigBegaran(
      'SKEDDE_OGILTIGT',
      'Tiden är ingen giltig EDTF-tid, t.ex. 2025-04-23, 2025-04 eller 2025.',
      'till',
    );
  if (arIFramtiden(till, nu) && !(iForvag && harFulltDatum(till)))
    throw new OgiltigBegaran('SKEDDE_I_FRAMTIDEN', 'Tiden ligger i framtiden. Ange när det hände.', 'till');
};

/** The value that stands at the field, corrections included. */
const nuvarandeVarde = (handelse: Rattbart, falt: string): Json => {
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

/** Refuses what the corrected event may not be: its whole field has to fit the catalogue. */
const kontrollera = <F extends Rattbart>(
  handelse: F,
  { falt, till }: RattaUppgift['data'],
  ordning: Rattningsordning<F>,
  nu: string,
): void => {
  if (falt === '/skedde') {
    kravSkedde(till, nu, ordning.iForvag === true);
    const metadata = { ...handelse.metadata, skedde: till as string | null };
    ordning.krav?.({ ...handelse, metadata }, 'skedde');
    return;
  }
  const [, forsta = ''] = falt.split('/');
  if (ordning.arFast(handelse, forsta))
    throw new RuleViolation(
      'FALT_RATTAS_EJ',
      `${falt} identifierar händelsen och rättas inte. Makulera händelsen och registrera den på nytt.`,
    );
  const data = medVarde(handelse.data, falt, till);
  const type = handelse.type as never;
  if (!ordning.passarFalt(type, forsta, vardeVid(data, `/${forsta}`) ?? null))
    throw new OgiltigBegaran(
      'VARDE_OGILTIGT',
      `Värdet passar inte ${falt}: ${ordning.faltSpec(type, forsta)?.typ ?? 'okänt fält'}.`,
      'till',
    );
  ordning.krav?.({ ...handelse, data }, forsta);
};

/** What a correction becomes: the event, and the value it replaces. Nothing to do when it already stands so. */
export const rattad = <F extends Rattbart>(
  { data, nu }: RattaUppgift,
  handelser: readonly F[],
  ordning: Rattningsordning<F>,
): { readonly handelse: UppgiftRattad | null; readonly nuvarande: Json } => {
  const { revision } = avsedd(handelser, data.avserHandelse, ordning.vars);
  const kanda = medRattelser(handelser, ordning.passarFalt).handelser;
  const handelse = avsedd(kanda, revision, ordning.vars);
  const nuvarande = nuvarandeVarde(handelse, data.falt);
  kontrollera(handelse, data, ordning, nu);
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

/** What an annulment becomes, and of which event. Nothing to do when the event is annulled already. */
export const makulerad = <F extends Rattbart>(
  { data }: MakuleraHandelse,
  handelser: readonly F[],
  ordning: Rattningsordning<F>,
): { readonly handelse: HandelseMakulerad | null; readonly avsedd: F } => {
  const handelse = avsedd(handelser, data.avserHandelse, ordning.vars);
  const { markeringar } = medRattelser(handelser, ordning.passarFalt);
  return {
    avsedd: handelse,
    handelse:
      markeringar.get(handelse.revision)?.makulerad != null
        ? null
        : { type: 'HandelseMakulerad', data: { avserHandelse: handelse.revision } },
  };
};
