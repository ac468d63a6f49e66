import type { Sandningsutfall } from '../kanal.js';

/** Rejects with the signal's reason as soon as it is aborted, also when what is waited for does not listen. */
export const forAvbrott = async <T>(signal: AbortSignal, vantan: Promise<T>): Promise<T> => {
  signal.throwIfAborted();
  const avbrott = Promise.withResolvers<never>();
  const lyssna = (): void => avbrott.reject(signal.reason as Error);
  signal.addEventListener('abort', lyssna, { once: true });
  try {
    return await Promise.race([vantan, avbrott.promise]);
  } finally {
    signal.removeEventListener('abort', lyssna);
    vantan.catch(() => undefined); // it lost the race, and nobody listens to it any more
  }
};

/**
 * One attempt within a time. The attempt is told through one signal of both ways it can end early, and clears up after
 * itself before it settles; one that does not is left behind when the time is out. An attempt that came through all
 * the same is told as what it is: the receiver has it.
 */
export const medTidsgrans = async (
  ms: number,
  signal: AbortSignal,
  forsok: (avbrott: AbortSignal) => Promise<Sandningsutfall>,
  tidenUte: () => Sandningsutfall,
): Promise<Sandningsutfall> => {
  signal.throwIfAborted();
  const avbrytare = new AbortController();
  const ute = Promise.withResolvers<Sandningsutfall>();
  const klocka = setTimeout(() => {
    ute.resolve(tidenUte()); // before the attempt can say that it was broken off
    avbrytare.abort(new Error('Tiden är ute.'));
  }, ms);
  const avbryt = (): void => avbrytare.abort(signal.reason);
  signal.addEventListener('abort', avbryt, { once: true });
  try {
    const pagar = forsok(avbrytare.signal);
    pagar.catch(() => undefined); // when the time is out first
    const svar = await Promise.race([pagar, ute.promise]);
    if (svar.utfall === 'misslyckad') signal.throwIfAborted();
    return svar;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(klocka);
    signal.removeEventListener('abort', avbryt);
  }
};
