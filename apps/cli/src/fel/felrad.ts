/** Codes of errors that carry none of their own, by name: the same as the API answers with. */
const KOD_AV_NAMN: Readonly<Record<string, string>> = {
  DamagedLog: 'LOGGEN_SKADAD',
  NewerRelease: 'LOGGEN_NYARE_UTGAVA',
  EventTooLarge: 'FOR_STORT',
  NotPlainJson: 'INTERNT_FEL',
  KeyDestroyed: 'GALLRAT',
  RevisionConflict: 'REVISION_KONFLIKT',
  ReadModelNotReady: 'LASMODELLEN_BYGGS',
  ReadModelUnavailable: 'LASMODELLEN_KAN_EJ_NAS',
  ReadModelDamaged: 'LASMODELLEN_SKADAD',
  RebuildInProgress: 'LASMODELLEN_BYGGS',
  RebuildStopped: 'LASMODELLEN_STANNAT',
  ReadModelStopped: 'LASMODELLEN_STANNAT',
  WaitTimedOut: 'LASMODELLEN_EFTER',
  OgiltigaInstallningar: 'INSTALLNINGAR_OGILTIGA',
};

/** What the operating system says of a file, in words that say what to do. */
const FILFEL: Readonly<Record<string, readonly [kod: string, text: string]>> = {
  ENOENT: ['FILEN_FINNS_INTE', 'finns inte. Kontrollera sökvägen'],
  EACCES: ['FILEN_EJ_TILLGANGLIG', 'går inte att öppna: rättigheter saknas'],
  EPERM: ['FILEN_EJ_TILLGANGLIG', 'går inte att öppna: rättigheter saknas'],
  EISDIR: ['FILEN_EN_MAPP', 'är en mapp. Ange en fil'],
  ENOSPC: ['DISKEN_FULL', 'går inte att skriva: disken är full. Frigör utrymme och försök igen'],
  EROFS: ['FILEN_SKRIVSKYDDAD', 'går inte att skriva: filsystemet är skrivskyddat'],
};

/** What is told of an error: a stable code, and a text that says what to do. */
export type Felrad = { readonly kod: string; readonly text: string; readonly regel: string | null };

const filfel = (error: Error): Felrad | null => {
  const { code, path } = error as NodeJS.ErrnoException;
  const kant = code === undefined ? undefined : FILFEL[code];
  return kant ? { kod: kant[0], text: `${path ?? 'Filen'} ${kant[1]}.`, regel: null } : null;
};

const kodAv = (error: Error): string | null => {
  if ('kod' in error && typeof error.kod === 'string') return error.kod;
  return KOD_AV_NAMN[error.name] ?? null;
};

/** An error as people are told of it; null for a fault that nobody foresaw. */
export const kandFelrad = (error: unknown): Felrad | null => {
  // whichever realm it was made in: the operating system's errors may come from another than the product's
  if (!Error.isError(error)) return null;
  const kod = kodAv(error);
  if (kod === null) return filfel(error);
  const regel = 'regel' in error && typeof error.regel === 'string' ? error.regel : null;
  return { kod, text: error.message, regel };
};

/** The same, with what there is to say of a fault that nobody foresaw. */
export const felrad = (error: unknown): Felrad =>
  kandFelrad(error) ?? {
    kod: 'INTERNT_FEL',
    text: `Något gick fel som inte ska kunna hända: ${Error.isError(error) ? (error.stack ?? error.message) : String(error)}`,
    regel: null,
  };
