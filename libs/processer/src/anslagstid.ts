import {
  anslagAv,
  datumAv,
  sammantradeId,
  sammantradesstrom,
  type Datum,
  type Overklagandeklocka,
  type Sammantrade,
} from '#domain';
import type { EventStore } from '#event-store';
import { ejImporterad } from './utgang.js';

/** The day of the notice and the last day to appeal, where both are exactly known and the day has passed. */
export const exakt = (klocka: Overklagandeklocka | undefined, idag: Datum) => {
  if (klocka?.lage !== 'loper') return null;
  const { tidigast, senast } = klocka.frist;
  const anslagen = datumAv(klocka.anslagen);
  if (anslagen === null || tidigast.sistaDag !== senast.sistaDag || senast.sistaDag >= idag) return null;
  return { anslagen, sistaDag: senast.sistaDag, kalender: senast.kalender };
};

/** Whether every notice of a paragraf that the time may count from was recorded as it was put up. */
export const anslagnaNu = async (
  store: EventStore,
  sammantrade: Sammantrade,
  paragraf: number,
): Promise<boolean> => {
  const { events } = await store.read(sammantradesstrom(sammantradeId(sammantrade)));
  return anslagAv(sammantrade, paragraf)
    .filter(({ avbrutet }) => avbrutet === null)
    .every(({ revision }) => ejImporterad(events, revision) !== null);
};
