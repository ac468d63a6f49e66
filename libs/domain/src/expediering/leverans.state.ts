import { assertNever } from '../shared/assert-never.js';
import type { Forsok, LeveransEvent } from './leverans.events.js';
import type { Leveranskanal, Leveranslage } from './leverans.types.js';

/** What is known of one recipient's delivery. Moments are record time (ISO 8601 UTC); null = has not happened. */
export type Leverans = {
  readonly lage: Leveranslage;
  /** The round that is under way, or was the last. */
  readonly omgang: number;
  /** Attempts made in it, and when the first was. */
  readonly forsok: number;
  readonly forstaForsok: string | null;
  readonly nastaForsok: string | null;
  /** The channel of the last attempt. */
  readonly senastIKanal: Leveranskanal | null;
  /** Where a resend goes; null: where the expediering said. */
  readonly vag: { readonly kanal: Leveranskanal; readonly adress: string } | null;
  readonly levererad: string | null;
  readonly kvitterad: { readonly nar: string; readonly av: string } | null;
  readonly delgiven: string | null;
  readonly pamind: string | null;
  readonly eskalerad: string | null;
};

/** Settled, and nothing has been done yet. */
export const ejSkickad: Leverans = {
  lage: 'vantar',
  omgang: 1,
  forsok: 0,
  forstaForsok: null,
  nastaForsok: null,
  senastIKanal: null,
  vag: null,
  levererad: null,
  kvitterad: null,
  delgiven: null,
  pamind: null,
  eskalerad: null,
};

/** A recorded event of a delivery. */
export type Leveransfaktum = LeveransEvent & { readonly metadata: { readonly registrerad: string } };

/** A person has it in their hands: then it was delivered, whatever the transport said. */
const framme = (l: Leverans, nar: string): Pick<Leverans, 'lage' | 'levererad' | 'nastaForsok'> => ({
  lage: 'levererad',
  levererad: l.levererad ?? nar,
  nastaForsok: null,
});

const forsokt = (l: Leverans, { forsok, kanal }: Forsok, nar: string): Partial<Leverans> => ({
  forsok,
  forstaForsok: l.forstaForsok ?? nar,
  senastIKanal: kanal,
});

/** The delivery after one more fact. */
export const evolveLeverans = (l: Leverans, { type, data, metadata }: Leveransfaktum): Leverans => {
  const nar = metadata.registrerad;
  switch (type) {
    case 'SkickadTillMottagare':
      return { ...l, ...forsokt(l, data, nar) };
    case 'Levererad':
      return { ...l, ...framme(l, nar) };
    case 'LeveransMisslyckad':
      return {
        ...l,
        ...forsokt(l, data, nar),
        lage: 'vantar',
        nastaForsok: data.nastaForsok,
        levererad: null,
      };
    case 'LeveransUppgiven':
      return { ...l, lage: 'uppgiven', nastaForsok: null };
    case 'LeveransOmsand': {
      const { omgang, ...vag } = data;
      return { ...ejSkickad, omgang, vag, kvitterad: l.kvitterad, delgiven: l.delgiven };
    }
    case 'LeveransAterkallad':
      return { ...l, lage: 'aterkallad', nastaForsok: null };
    case 'MottagandeKvitterat':
      return { ...l, ...framme(l, nar), kvitterad: { nar, av: data.av } };
    case 'MottagareDelgiven':
      return { ...l, ...framme(l, nar), delgiven: nar };
    case 'LeveransPamind':
      return { ...l, pamind: nar };
    case 'LeveransEskalerad':
      return { ...l, eskalerad: nar };
    default:
      return assertNever(type);
  }
};
