import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OgiltigBegaran, tidpunktText, tolkaArendeId, type JsonObject } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { kortDa, lasArende, type Lasning } from '../arende/kort-da.js';
import {
  DIARIEFORMER,
  LASMODELLER,
  standardformer,
  type Diarieformer,
  type Lasmodeller,
} from '../lasmodeller.js';
import { okantDa, tidpunkt } from '../tider.js';
import { HamtaJamforelse } from './fragor.js';
import { handelserMellan, skillnaden, TIDSAXLAR, type Jamforelse } from './jamforelse.js';

const moment = (text: string, falt: string): number => {
  const ms = tidpunkt(text, falt);
  if (ms === undefined) throw new OgiltigBegaran('TIDPUNKT_OGILTIG', `${falt} måste anges.`, falt);
  return ms;
};

/** Reads the history once, and folds it twice. */
@QueryHandler(HamtaJamforelse)
export class HamtaJamforelseHandler implements IQueryHandler<HamtaJamforelse> {
  constructor(
    @Inject(EVENT_STORE) readonly store: EventStore,
    @Inject(LASMODELLER) readonly lasmodeller: Lasmodeller,
    @Optional() @Inject(DIARIEFORMER) private readonly former: Diarieformer = standardformer,
  ) {}

  async execute({ arendeId, val }: HamtaJamforelse): Promise<Jamforelse> {
    const { tid = 'vidTidpunkt', efter } = val;
    if (!TIDSAXLAR.includes(tid))
      throw new OgiltigBegaran('TIDSAXEL_OGILTIG', 'tid ska vara vidTidpunkt eller giltig.', 'tid');
    const [fran, till] = [moment(val.fran, 'fran'), moment(val.till, 'till')];
    if (fran > till)
      throw new OgiltigBegaran(
        'TIDER_I_FEL_ORDNING',
        'fran ska vara samma ögonblick som till, eller före.',
        'fran',
      );
    const alla = await lasArende(this, arendeId, { efter });
    const [fore, da] = [fran, till].map((vid) => this.kortVid(arendeId, alla, { [tid]: vid }));
    return {
      ...{ id: arendeId, tid, fran: tidpunktText(fran), till: tidpunktText(till) },
      ...skillnaden(fore ?? {}, da ?? {}),
      handelser: handelserMellan(arendeId, alla, { fran, till }, tid),
    };
  }

  private kortVid(id: string, alla: Lasning, tider: Lasning['tider']): JsonObject {
    const kanda = alla.handelser.filter(
      ({ metadata }) =>
        tider.vidTidpunkt === undefined || Date.parse(metadata.registrerad) <= tider.vidTidpunkt,
    );
    const [forsta, ...resten] = kanda;
    if (forsta === undefined) throw okantDa(id);
    const { revision, position } = kanda.at(-1) ?? forsta;
    const last = { ...alla, tider, handelser: [forsta, ...resten] as const, revision, position };
    const kortet = kortDa(id, last, this.former(tolkaArendeId(id)?.serie ?? ''));
    if (kortet === null) throw okantDa(id);
    return JSON.parse(kortet.json) as JsonObject;
  }
}
