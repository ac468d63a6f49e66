import { setTimeout as sleep } from 'node:timers/promises';

/** Whether one part is ready, and if not why: text for those who run the service. */
export type Halsosvar = { readonly redo: true } | { readonly redo: false; readonly orsak: string };

/** One part that the service needs. */
export type Halsokontroll = {
  readonly namn: string;
  readonly prova: () => Halsosvar | Promise<Halsosvar>;
};

export type Halsorad = { readonly namn: string; readonly redo: boolean; readonly orsak: string | null };

const LANGSTA_SVARSTID_MS = 2_000;

const provaEn = async ({ namn, prova }: Halsokontroll, langstMs: number): Promise<Halsorad> => {
  const avbrott = new AbortController();
  const forSent = sleep(langstMs, { redo: false, orsak: 'svarar inte' } as const, { signal: avbrott.signal });
  try {
    const svar = await Promise.race([prova(), forSent.catch(() => ({ redo: true }) as const)]);
    return { namn, redo: svar.redo, orsak: svar.redo ? null : svar.orsak };
  } catch (error) {
    return { namn, redo: false, orsak: error instanceof Error ? error.message : String(error) };
  } finally {
    avbrott.abort();
  }
};

/** Asks every part at once; one that does not answer in time is not ready. */
export const provaHalsa = (
  kontroller: readonly Halsokontroll[],
  langstMs = LANGSTA_SVARSTID_MS,
): Promise<readonly Halsorad[]> => Promise.all(kontroller.map((kontroll) => provaEn(kontroll, langstMs)));
