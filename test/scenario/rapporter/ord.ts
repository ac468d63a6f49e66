import { datumAv, type Skedde, type Skett } from '#domain';

/* How days, numbers and words are shown in the tables. */

export const dag = (skedde: Skedde): string => datumAv(skedde) ?? skedde ?? 'okänd';
/** The day something took place; a dash where it has not. */
export const skett = (varde: Skett): string => (varde ? dag(varde.datum) : '–');
export const utanAr = (varde: Skett): string => skett(varde).replace(/^\d{4}-/, '');
export const tal = (varde: number | null): string => (varde === null ? '–' : String(varde).replace('-', '−'));
export const text = (varde: string | null): string => varde ?? '–';
export const paragraf = (organ: string, nr: string | null): string => `${kort(organ)} § ${text(nr)}`;

const KODER: Readonly<Record<string, string>> = {
  Kommunfullmäktige: 'KF',
  Kommunstyrelsen: 'KS',
  Socialnämnden: 'SN',
  Samhällsbyggnadsnämnden: 'SBN',
  'Kultur- och fritidsnämnden': 'KFN',
  'Barn- och utbildningsnämnden': 'BUN',
  Kommunledningskontoret: 'KLK',
  'Kommunstyrelsens arbetsutskott': 'KSAU',
};
export const kort = (organ: string): string => KODER[organ] ?? organ;

export const UTFALL: Readonly<Record<string, string>> = {
  delvisBifall: 'delvis',
  godkanns: 'godkänns',
  laggsTillHandlingarna: 'lagd t. h.',
};
export const LAGEN: Readonly<Record<string, string>> = {
  atertagen: 'återtagen',
  loper: 'löper',
  uppfylld: 'uppfylld',
};
export const TYPER: Readonly<Record<string, string>> = {
  bordlaggning: 'bordläggning',
  tillkannagivande: 'tillkännagivande',
  overklagandetid: 'överklagandetid',
  forvaltningsbesvar: 'förvaltningsbesvär',
  rattelseAvVerkstallighet: 'rättelse',
  anmalan: 'anmälan',
  tjansteskrivelse: 'tjänsteskrivelse',
  forslag: 'förslag',
};
export const STATUSAR: Readonly<Record<string, string>> = {
  underBeredning: 'under beredning',
  aterremitterat: 'återremitterat',
  forslagLamnat: 'förslag lämnat',
  overklagat: 'överklagat',
  upphavt: 'upphävt',
};
export const ord = (lista: Readonly<Record<string, string>>, varde: string): string => lista[varde] ?? varde;

/** A motion, without saying in every row that it is one. */
export const om = (mening: string): string => mening.replace(/^Motion om /, '');
