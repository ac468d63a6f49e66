/** What is wrong with one field, in Swedish after its name: `organ måste anges`. */
export type Faltfel = { readonly falt: string; readonly fel: string };

export const SAKNAS = 'måste anges';

/** Faults as they are told: field by field. */
export const felText = (fel: readonly Faltfel[]): string =>
  `${fel.map(({ falt, fel: vad }) => (falt === '' ? vad : `${falt} ${vad}`)).join('; ')}.`;
