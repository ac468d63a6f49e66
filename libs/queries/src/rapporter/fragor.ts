import { Query } from '@nestjs/cqrs';
import type {
  Anslagsrad,
  Arendestatus,
  Aterremissrad,
  Beslutsrad,
  Bevakning,
  Fristlage,
  Fristtyp,
  Ledtidsrad,
  Motionsrad,
  Uppdragsrad,
} from '#domain';
import type { Efter, Sidval } from '../fragor.js';
import type { Sida } from '../svar.js';

/** The balance of one body: how many ärenden it has, by status, and how long the oldest open one has waited. */
export type Arendebalans = {
  readonly organ: string | null;
  /** Neither closed nor gone elsewhere. */
  readonly oppna: number;
  readonly aldstOppnad: string | null;
  readonly perStatus: Readonly<Partial<Record<Arendestatus, number>>>;
};

/** Every report, with what one row of it is. */
export type Rapporter = {
  readonly bevakningar: Bevakning;
  readonly motioner: Motionsrad;
  readonly beslut: Beslutsrad;
  readonly uppdrag: Uppdragsrad;
  readonly aterremisser: Aterremissrad;
  readonly anslag: Anslagsrad;
  readonly ledtider: Ledtidsrad;
  readonly arendebalans: Arendebalans;
};
export type Rapportnamn = keyof Rapporter;

/** What a report is asked for. Times: one of the two or none, else 400 TIDER_UTESLUTER_VARANDRA. */
export type Rapportfilter = Sidval &
  Efter & {
    /** The body's name, or its code for what concerns its meetings. */
    readonly organ?: string | undefined;
    readonly handlaggare?: string | undefined;
    /** `oppna`: only what something is still to be done about; `alla`. Each report has its own default. */
    readonly urval?: 'oppna' | 'alla' | undefined;
    readonly lage?: Fristlage | undefined;
    readonly typ?: Fristtyp | undefined;
    readonly vidTidpunkt?: string | undefined;
    readonly giltig?: string | undefined;
  };

/** A page of a report. Throws `OgiltigBegaran` for a filter, limit or cursor that cannot be. */
export class HamtaRapport<N extends Rapportnamn> extends Query<Sida<Rapporter[N]>> {
  constructor(
    readonly rapport: N,
    readonly filter: Rapportfilter = {},
  ) {
    super();
  }
}

/** A whole report, every row of it. Throws as `HamtaRapport`. */
export class HamtaHelaRapporten<N extends Rapportnamn> extends Query<readonly Rapporter[N][]> {
  constructor(
    readonly rapport: N,
    readonly filter: Rapportfilter = {},
  ) {
    super();
  }
}
