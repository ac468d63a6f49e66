import { join } from 'node:path';
import type { EXPEDIERINGSVARIABLER, Kanaltakter } from './expediering-variabler.js';

/** The settings of what is sent out. Paths are absolute. */
export type Expedieringsinstallningar = {
  /** The service as others reach it, without a slash at the end: what links begin with. */
  readonly basUrl: string;
  /** null = nothing is sent by e-mail. */
  readonly epost: {
    readonly url: string;
    /** File with the password; it is read by whoever sends. */
    readonly losenordFil: string | null;
    readonly fran: string;
    /** null = to `fran`. */
    readonly studs: string | null;
  } | null;
  readonly webhook: { readonly nyckelmapp: string; readonly tillat: readonly string[] };
  readonly utskicksmapp: string;
  /** Waits between attempts are multiplied with it; 1 in production. */
  readonly skala: number;
  readonly takt: Kanaltakter;
};

type Variabler = typeof EXPEDIERINGSVARIABLER;

/** The variables as they were read; null = not set. */
export type LastaExpediering = {
  readonly [N in keyof Variabler]: Extract<
    ReturnType<Variabler[N]['tolka']>,
    { readonly varde: unknown }
  >['varde'];
};

const kravInloggning = ({ ARENDELOGG_EPOST_URL, ARENDELOGG_EPOST_LOSENORD_FIL }: LastaExpediering) => {
  if (ARENDELOGG_EPOST_URL === null) return [];
  const anvandare = new URL(ARENDELOGG_EPOST_URL).username !== '';
  const losenord = ARENDELOGG_EPOST_LOSENORD_FIL !== null;
  if (anvandare === losenord) return [];
  return anvandare
    ? ['ARENDELOGG_EPOST_LOSENORD_FIL saknas: ARENDELOGG_EPOST_URL har en användare.']
    : ['ARENDELOGG_EPOST_LOSENORD_FIL är angiven, men ARENDELOGG_EPOST_URL har ingen användare.'];
};

const kravIDrift = (lasta: LastaExpediering): readonly string[] => {
  const saknas: string[] = [];
  if (lasta.ARENDELOGG_EXPEDIERING_SKALA !== null)
    saknas.push('ARENDELOGG_EXPEDIERING_SKALA är bara för prov: ta bort den.');
  if (lasta.ARENDELOGG_EPOST_URL !== null && lasta.ARENDELOGG_EPOST_FRAN === null)
    saknas.push('ARENDELOGG_EPOST_FRAN saknas: ange adressen som e-posten kommer från.');
  if (lasta.ARENDELOGG_EPOST_URL !== null && lasta.ARENDELOGG_BAS_URL === null)
    saknas.push(
      'ARENDELOGG_BAS_URL saknas: utan den leder länkarna i e-posten till mottagarens egen maskin.',
    );
  return saknas.map((rad) => `${rad} NODE_ENV är production.`);
};

/** What is wrong with the settings of what is sent out, taken together. */
export const kravExpediering = (lasta: LastaExpediering, produktion: boolean): readonly string[] => [
  ...kravInloggning(lasta),
  ...(produktion ? kravIDrift(lasta) : []),
];

const epostAv = (lasta: LastaExpediering): Expedieringsinstallningar['epost'] =>
  lasta.ARENDELOGG_EPOST_URL === null
    ? null
    : {
        url: lasta.ARENDELOGG_EPOST_URL,
        losenordFil: lasta.ARENDELOGG_EPOST_LOSENORD_FIL,
        fran: lasta.ARENDELOGG_EPOST_FRAN ?? 'arendelogg@utveckling.invalid',
        studs: lasta.ARENDELOGG_EPOST_STUDS,
      };

/** The settings, with the defaults that depend on others. */
export const expedieringAv = (
  lasta: LastaExpediering,
  { port, data }: { readonly port: number; readonly data: string },
): Expedieringsinstallningar => ({
  basUrl: lasta.ARENDELOGG_BAS_URL ?? `http://127.0.0.1:${port}`,
  epost: epostAv(lasta),
  webhook: {
    nyckelmapp: lasta.ARENDELOGG_WEBHOOKNYCKLAR ?? join(data, 'webhooknycklar'),
    tillat: lasta.ARENDELOGG_WEBHOOK_TILLAT ?? [],
  },
  utskicksmapp: lasta.ARENDELOGG_UTSKICKSMAPP ?? join(data, 'utskick'),
  skala: lasta.ARENDELOGG_EXPEDIERING_SKALA ?? 1,
  takt: lasta.ARENDELOGG_EXPEDIERING_TAKT ?? {},
});
