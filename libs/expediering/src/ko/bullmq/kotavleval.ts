import type { Logg } from '#platform';

/** Where the board is shown, and which Redis it shows. */
export type Kotavleval = { readonly redisUrl: string; readonly sokvag: string; readonly logg: Logg };

/** The board, which lets go of Redis when it is closed. */
export type Kotavla = { stang(): Promise<void> };
