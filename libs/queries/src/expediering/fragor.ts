import { Query } from '@nestjs/cqrs';
import type { FastMottagare, Leverans, Leveranskanal, Leveranslage } from '#domain';
import type {
  Expedieringsatgard,
  Expedieringslage,
  Expedieringsoversikt,
  Expedieringsrad,
  Kanallage,
  Leveransrad,
} from '#projections';
import type { Efter, Sidval } from '../fragor.js';
import type { Sida } from '../svar.js';

/** What the list of expedieringar is asked for. Absent = no limit. */
export type Expedieringsfilter = Sidval &
  Efter & {
    readonly arende?: string | undefined;
    /** The body that sent it, by code or name. */
    readonly organ?: string | undefined;
    /** At least one delivery is there. */
    readonly lage?: Leveranslage | undefined;
    /** Days in Stockholm, inclusive. */
    readonly planeradFran?: string | undefined;
    readonly planeradTill?: string | undefined;
  };

/** Expedieringar, the latest first. Throws `OgiltigBegaran` for a limit or a cursor that cannot be. */
export class ListaExpedieringar extends Query<Sida<Expedieringsrad>> {
  constructor(readonly filter: Expedieringsfilter = {}) {
    super();
  }
}

/** One expediering with a page of its deliveries. Throws `Okand` EXPEDIERING_OKAND. */
export class HamtaExpediering extends Query<
  Expedieringslage & { readonly leveranser: readonly Leveransrad[]; readonly nasta: string | null }
> {
  constructor(
    readonly expediering: string,
    readonly val: Sidval & Efter = {},
  ) {
    super();
  }
}

/** What the list of deliveries is asked for. Absent = no limit. */
export type Leveransfilter = Sidval &
  Efter & {
    readonly lage?: Leveranslage | undefined;
    /** The body that receives it, by code or name. */
    readonly organ?: string | undefined;
    /** Code of the body that sent it. */
    readonly avsandare?: string | undefined;
    readonly kanal?: Leveranskanal | undefined;
    /** A date-time (ISO 8601), or a number of days. */
    readonly aldreAn?: string | undefined;
    /** Only those that have to acknowledge and have not. */
    readonly kvittens?: 'saknas' | undefined;
  };

/** Deliveries, the oldest first. Throws as `ListaExpedieringar`. */
export class ListaLeveranser extends Query<Sida<Leveransrad>> {
  constructor(readonly filter: Leveransfilter = {}) {
    super();
  }
}

/** One line of what became of a recipient: the event with its own fields, and the same in words. */
export type Leveranshandelse = {
  readonly revision: number;
  readonly typ: string;
  /** ISO 8601 UTC. */
  readonly registrerad: string;
  readonly text: string;
  readonly skal: string | null;
  readonly uppgifter: Readonly<Record<string, unknown>>;
};

/** One delivery as the log has it: who, where it has come, and everything that was done. */
export type Leveranskort = {
  readonly id: string;
  readonly expediering: string;
  readonly arende: string | null;
  readonly avsandare: string | null;
  /** As it was settled. */
  readonly mottagare: FastMottagare;
  readonly planerad: string;
  readonly handelser: readonly Leveranshandelse[];
  /** Of its stream; -1 where nothing has been done. */
  readonly revision: number;
} & Omit<Leverans, 'senastIKanal'>;

/** Throws `Okand` LEVERANS_OKAND. */
export class HamtaLeverans extends Query<Leveranskort> {
  constructor(
    readonly leverans: string,
    readonly val: Efter = {},
  ) {
    super();
  }
}

/** How expediering stands: in all, and per body. */
export class HamtaExpedieringssummor extends Query<Expedieringsoversikt> {
  constructor(readonly val: Efter = {}) {
    super();
  }
}

/** What the list of tasks is asked for. Absent = no limit. */
export type Atgardsfilter = Sidval &
  Efter & {
    /** Code of the body whose secretary it is for. */
    readonly organ?: string | undefined;
    readonly slag?: Expedieringsatgard['slag'] | undefined;
  };

/** What somebody has to deal with, the oldest first. Throws as `ListaExpedieringar`. */
export class ListaExpedieringsatgarder extends Query<Sida<Expedieringsatgard>> {
  constructor(readonly filter: Atgardsfilter = {}) {
    super();
  }
}

/** All of them at once, for a table. */
export class HamtaAllaExpedieringsatgarder extends Query<readonly Expedieringsatgard[]> {
  constructor(readonly filter: Omit<Atgardsfilter, keyof Sidval> = {}) {
    super();
  }
}

/** Every channel, and whether it is paused. */
export class ListaKanaler extends Query<readonly Kanallage[]> {
  constructor(readonly val: Efter = {}) {
    super();
  }
}
