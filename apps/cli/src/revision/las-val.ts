import type { Gemensamma } from '../sammansattning/logg.js';

/** What every command that reads for the auditor may be told. */
export type Lasval = Gemensamma & { readonly aktor?: string };

/** The option of {@link Lasval}, as commands declare it. */
export const AKTOR = [
  '--aktor <id>',
  'den som läser, ett id och aldrig ett namn; annars kommandoraden',
] as const;
