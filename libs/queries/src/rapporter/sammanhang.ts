import { fragadTidpunkt, OgiltigBegaran, stockholmDatum, type Fristdag, type Leveranstid } from '#domain';
import { aktuellKalender } from '#platform';
import type { Rapporttid } from '#projections';
import { tidpunkt } from '../tider.js';
import type { Rapportfilter } from './fragor.js';

/** What every row of a report is made with: the moment asked about, the day it is then, and the days off. */
export type Sammanhang = Fristdag & {
  readonly tid: Rapporttid;
  /** What deliveries took, for the report that tells of it: they stand in a read model of their own. */
  readonly leveranstider: readonly Leveranstid[];
};

const rapporttid = ({ vidTidpunkt, giltig }: Rapportfilter): Rapporttid => {
  if (vidTidpunkt !== undefined && giltig !== undefined)
    throw new OgiltigBegaran(
      'TIDER_UTESLUTER_VARANDRA',
      'En rapport frågas med vidTidpunkt eller giltig, inte båda.',
      'giltig',
    );
  const vid = tidpunkt(vidTidpunkt, 'vidTidpunkt');
  if (vid !== undefined) return { axel: 'post_vid', t: vid };
  const da = tidpunkt(giltig, 'giltig');
  return da === undefined ? null : { axel: 'post_giltig', t: da };
};

/** `nu` is ISO 8601. A day asked about is that day in Stockholm. */
export const sammanhang = (filter: Rapportfilter, nu: string): Sammanhang => {
  const tid = rapporttid(filter);
  return {
    tid,
    idag: stockholmDatum(tid?.t ?? fragadTidpunkt(nu) ?? Date.parse(nu)),
    kalender: aktuellKalender(nu),
    leveranstider: [],
  };
};
