import type { Datum } from '#domain';
import type { Kommun } from './kommun.js';

type Vid = { readonly kommun: Kommun; readonly mote: string; readonly organ: string };

/** Who approve the minutes beside the chair. */
const JUSTERARE: Readonly<Record<string, readonly string[]>> = {
  KF: ['p-7', 'p-12'],
  KS: ['p-11'],
  SN: ['p-14'],
};

/** The minutes of some paragrafer are written and approved. */
export const justerat = async (
  { kommun, mote, organ }: Vid,
  paragrafer: readonly number[],
  omedelbar = false,
  justerare: readonly string[] = JUSTERARE[organ] ?? [],
): Promise<void> => {
  await kommun.gor(`sammantraden/${mote}/protokoll`, { paragrafer, saknas: [] });
  await kommun.gor(`sammantraden/${mote}/justeringar`, {
    paragrafer,
    justerare,
    metod: 'eunderskrift',
    omedelbar,
  });
  if (omedelbar) kommun.sag('punkt', `§ ${paragrafer.join(', ')} justeras omedelbart`);
};

/** The approval is announced. */
export const anslaget = async (
  { kommun, mote }: Vid,
  paragrafer: readonly number[],
  nedtasTidigast: Datum,
): Promise<void> => {
  await kommun.gor(`sammantraden/${mote}/anslag`, {
    paragrafer,
    nedtasTidigast,
    tavlor: ['kommunens webbplats'],
    forvaringsplats: 'Kommunkansliet',
  });
  kommun.sattsUpp(mote, paragrafer);
};

/** The last notice of some paragrafer comes down. */
export const nedtaget = async ({ kommun, mote }: Vid, paragrafer: readonly number[]): Promise<void> => {
  await kommun.gor(`sammantraden/${mote}/anslag/${kommun.anslagsnummer(mote, paragrafer)}/nedtagning`);
};

/** Every decision of a meeting is sent to those it concerns. */
export const expedierat = async (kommun: Kommun, mote: string): Promise<void> => {
  const beslut = kommun.attExpediera(mote);
  for (const { arende, beslut: nr, till } of beslut)
    await kommun.gor(`arenden/${arende}/expedieringar`, {
      avser: { slag: 'beslut', nr },
      mottagare: till.map((namn) => ({ typ: 'organ', namn })),
      kanal: 'e-post',
      sekretesskontroll: true,
    });
};
