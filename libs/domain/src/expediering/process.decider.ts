import type { Command, Decider } from '../shared/decider.js';
import { OgiltigBegaran } from '../shared/fel.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import type {
  ExpedieringsprocessEvent,
  ExpedieringStartad,
  KanalPausad,
  SammanfattningSkickad,
} from './process.events.js';

/** `tvingat` false: only where nobody has said anything before, as a process does when it is first run. */
export type StartaExpediering = Command<
  'StartaExpediering',
  ExpedieringStartad['data'] & { readonly tvingat: boolean }
>;
export type PausaKanal = Command<'PausaKanal', KanalPausad['data']>;
export type AterupptaKanal = Command<'AterupptaKanal', KanalPausad['data']>;
export type NoteraSammanfattning = Command<'NoteraSammanfattning', SammanfattningSkickad['data']>;
export type ExpedieringsprocessCommand =
  StartaExpediering | PausaKanal | AterupptaKanal | NoteraSammanfattning;

/** What is known of one of the streams: they hold different things, and this is all of them. */
export type Expedieringsprocess = {
  /** From when what is expedierat is sent (ISO 8601 UTC); null: nobody has said, and nothing is. */
  readonly fran: string | null;
  readonly pausad: boolean;
  /** The last day that was summed up. */
  readonly sammanfattad: string | null;
};

const TIDPUNKT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const kravTidpunkt = (fran: string): void => {
  if (!TIDPUNKT.test(fran) || Number.isNaN(Date.parse(fran)))
    throw new OgiltigBegaran(
      'TIDPUNKTEN_OGILTIG',
      'Tiden ska anges i UTC, t.ex. 2026-03-02T09:00:00.000Z.',
      'fran',
    );
};

/** The decider of `process-expediering-…`. */
export const expedieringsprocessDecider: Decider<
  Expedieringsprocess,
  ExpedieringsprocessCommand,
  ExpedieringsprocessEvent,
  ExpedieringsprocessEvent
> = {
  initialState: { fran: null, pausad: false, sammanfattad: null },
  decide: (command, lage) => {
    kravRimligaUppgifter(command);
    const { type, data, skal } = command;
    const varfor = skal !== undefined && { skal };
    switch (type) {
      case 'StartaExpediering': {
        const { fran, tvingat } = data;
        kravTidpunkt(fran);
        if (lage.fran === fran || (lage.fran !== null && !tvingat)) return [];
        return [{ type: 'ExpedieringStartad', data: { fran }, ...varfor }];
      }
      case 'PausaKanal':
        return lage.pausad ? [] : [{ type: 'KanalPausad', data, ...varfor }];
      case 'AterupptaKanal':
        return lage.pausad ? [{ type: 'KanalAterupptagen', data, ...varfor }] : [];
      case 'NoteraSammanfattning':
        return lage.sammanfattad !== null && lage.sammanfattad >= data.dag
          ? []
          : [{ type: 'SammanfattningSkickad', data }];
    }
  },
  evolve: (lage, { type, data }) => {
    switch (type) {
      case 'ExpedieringStartad':
        return { ...lage, fran: data.fran };
      case 'KanalPausad':
        return { ...lage, pausad: true };
      case 'KanalAterupptagen':
        return { ...lage, pausad: false };
      case 'SammanfattningSkickad':
        return { ...lage, sammanfattad: data.dag };
    }
  },
};
