import { dygnetsBorjan, nastaDag, stockholmDatum, type Datum } from '#domain';
import type { Klocka } from '#platform';

const TIMME = 3_600_000;
const MINUT = 60_000;

/** A time of day on a day in Sweden, as ISO 8601 in UTC. No day of a scenario is one on which summer time changes. */
export const klockan = (dag: Datum, tid: string): string => {
  const [timme = 0, minut = 0] = tid.split(':').map(Number);
  return new Date(dygnetsBorjan(dag) + timme * TIMME + minut * MINUT).toISOString();
};

/** Every day from one to another, both included. */
export const dagarna = (fran: Datum, till: Datum): readonly Datum[] => {
  const dagar: Datum[] = [];
  for (let dag = fran; dag <= till; dag = nastaDag(dag)) dagar.push(dag);
  return dagar;
};

/** The clock of a scenario: it stands where it is put, and never goes backwards. */
export class Scenarioklocka implements Klocka {
  constructor(private tid: string) {}

  nu(): string {
    return this.tid;
  }

  get idag(): Datum {
    return stockholmDatum(Date.parse(this.tid));
  }

  stall(dag: Datum, tid: string): void {
    const nu = klockan(dag, tid);
    if (nu > this.tid) this.tid = nu;
  }

  enMinut(): void {
    this.tid = new Date(Date.parse(this.tid) + MINUT).toISOString();
  }
}
