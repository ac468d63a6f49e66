import {
  manadIOrd,
  stockholmDatum,
  tolkaSkedde,
  type Avgorande,
  type Skedde,
  type Utdragsomrostning,
} from '#domain';
import type { Protokollsutdrag } from '#domain';

/** What is written for a value nobody knows. */
export const SAKNAS = 'uppgift saknas';

/** A date as people read it, no more exactly than the source says. */
export const visaDatum = (datum: Skedde): string => {
  const t = tolkaSkedde(datum);
  switch (t?.slag) {
    case 'tidpunkt':
      return stockholmDatum(t.instant);
    case 'datum':
      return t.fran;
    case 'manad':
      return `${manadIOrd(t.fran)} ${t.fran.slice(0, 4)}`;
    case 'ar':
      return t.fran.slice(0, 4);
    case 'fran':
      return `${t.fran} eller senare`;
    case 'till':
      return `senast ${t.till}`;
    case 'intervall':
      return `någon dag ${t.fran} – ${t.till}`;
    case 'okand':
    case undefined:
      return SAKNAS;
    default:
      return SAKNAS;
  }
};

type Utfall = NonNullable<Extract<Avgorande, { slag: 'beslut' }>['utfall']>;

export const UTFALLSORD: Readonly<Record<Utfall, string>> = {
  bifall: 'bifall',
  delvisBifall: 'delvis bifall',
  avslag: 'avslag',
  besvarad: 'anses besvarad',
  avskriven: 'avskrivs',
  antas: 'antas',
  godkanns: 'godkänns',
  laggsTillHandlingarna: 'läggs till handlingarna',
  annat: 'annat',
};

export const YRKANDEORD: Readonly<Record<Protokollsutdrag['yrkanden'][number]['typ'], string>> = {
  bifall: 'bifall',
  avslag: 'avslag',
  tillagg: 'tillägg',
  andring: 'ändring',
  aterremiss: 'återremiss',
  bordlaggning: 'bordläggning',
  annat: 'annat yrkande',
};

export const FRAGEORD: Readonly<Record<Utdragsomrostning['fraga'], string>> = {
  sak: 'sakfrågan',
  aterremiss: 'återremiss',
  bordlaggning: 'bordläggning',
  val: 'val',
  anstallning: 'anställning',
};

export const UTSLAGSORD: Readonly<Record<NonNullable<Utdragsomrostning['utslag']>, string>> = {
  majoritet: 'genom majoritet',
  ordforandensRost: 'genom ordförandens utslagsröst',
  lottning: 'genom lottning',
};

export const ROSTORD: Readonly<Record<Utdragsomrostning['roster'][number]['rost'], string>> = {
  ja: 'Ja',
  nej: 'Nej',
  avstar: 'Avstår',
  franvarande: 'Frånvarande',
};

export const DELEGATIONSORD = {
  delegation: 'Delegationsbeslut',
  ordforande: 'Ordförandebeslut',
  perCapsulam: 'Beslut per capsulam',
} as const;

/** `A`, `A och B`, `A, B och C`. */
export const uppraknade = (delar: readonly string[]): string =>
  delar.length <= 1 ? (delar[0] ?? SAKNAS) : `${delar.slice(0, -1).join(', ')} och ${delar.at(-1) ?? ''}`;
