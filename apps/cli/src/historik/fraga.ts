import { fragadTidpunkt, Okand, OgiltigBegaran, tolkaDiarienummer, arendeId, type Faktum } from '#domain';
import type { EventStore } from '#event-store';

/** The two times of a question as they were written. */
export type Fragetider = { readonly vidTidpunkt?: string; readonly giltig?: string };

const FLAGGA = { vidTidpunkt: '--vid-tidpunkt', giltig: '--giltig' } as const;

const tidpunkt = (tider: Fragetider, falt: keyof Fragetider): number | undefined => {
  const text = tider[falt];
  if (text === undefined) return undefined;
  const ms = fragadTidpunkt(text);
  if (ms === null)
    throw new OgiltigBegaran(
      'TIDPUNKT_OGILTIG',
      `${FLAGGA[falt]} ska vara ett datum eller en tidpunkt, t.ex. 2025-05-01 eller 2025-05-01T12:00:00Z, men är ${text}.`,
      falt,
    );
  return ms;
};

/** The two times in ms; a date means the whole day in Sweden. Throws `OgiltigBegaran`. */
export const tolkaTider = (
  tider: Fragetider,
): { vidTidpunkt: number | undefined; giltig: number | undefined } => ({
  vidTidpunkt: tidpunkt(tider, 'vidTidpunkt'),
  giltig: tidpunkt(tider, 'giltig'),
});

/** The id of an ärende however its number is written: `KS-2025-202`, `2025.202 KS`, `KS 2025/202`. */
export const tolkaArende = (text: string): string => {
  const nummer = tolkaDiarienummer(text);
  if (!nummer)
    throw new OgiltigBegaran(
      'DIARIENUMMER_OGILTIGT',
      `${text} är inget diarienummer. Skriv det som KS-2025-202, "2025.202 KS" eller "KS 2025/202".`,
      'ärende',
    );
  return arendeId(nummer);
};

/** Every fact of an ärende, in the order they were recorded. Throws `Okand` (ARENDE_OKANT). */
export const handelserI = async (store: EventStore, id: string): Promise<readonly Faktum[]> => {
  const { events } = await store.read(`arende-${id}`);
  if (events.length === 0)
    throw new Okand(
      'ARENDE_OKANT',
      `Ärendet ${id} finns inte. Kontrollera diarienumret och mappen (--data).`,
    );
  return events as readonly unknown[] as readonly Faktum[];
};

/** There was no ärende yet, on one of the two axes. */
export const okantVidTidpunkt = (id: string): Okand =>
  new Okand(
    'ARENDE_OKANT_VID_TIDPUNKT',
    `Ärendet ${id} fanns inte, eller var inte känt, vid den tidpunkten.`,
  );
