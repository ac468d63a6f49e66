import { dygnetsBorjan, stockholmDatum, veckodag } from '#domain';

const DAG = 24 * 3_600_000;

/** Day `n` of `av` between new year and today, never a Sunday: this year's road, whatever day it is shown. */
export const dagIAr =
  (nu: string) =>
  (n: number, av = 20): string => {
    const idag = Date.parse(nu);
    const nyar = dygnetsBorjan(`${stockholmDatum(idag).slice(0, 4)}-01-01`);
    const datum = stockholmDatum(nyar + ((idag - nyar) * n) / av);
    if (veckodag(datum) !== 0) return datum;
    const lordag = stockholmDatum(Date.parse(`${datum}T12:00:00Z`) - DAG);
    return lordag.slice(0, 4) === datum.slice(0, 4) ? lordag : datum;
  };
