import { Query } from '@nestjs/cqrs';
import type { Expedieringsforslag, Handlingslage, Historikrad, Organkort, Sammantradesrad } from '#domain';
import type { Position } from '#event-store';
import type { Arendepost, Handlingspost, Kortsvar, Oavslutad, Sida, Uppspelningssteg } from './svar.js';

/** Read your own writes: the position that a command answered with. The read models it uses are waited for. */
export type Efter = { readonly efter?: Position | undefined };

/** The two times of a question as they were written (EDTF date or date-time), and a revision. Absent = now. */
export type Fragetider = {
  /** Record time: what the log knew then. A date means the whole day in Stockholm. */
  readonly vidTidpunkt?: string | undefined;
  /** Valid time: what was true then, including what was recorded later. */
  readonly giltig?: string | undefined;
  /** Only events up to and including this revision. */
  readonly revision?: number | undefined;
};

/** A page of a list. `limit` 1 to 200, default 50; `cursor` is `nasta` of the page before. */
export type Sidval = { readonly limit?: number | undefined; readonly cursor?: string | undefined };

/** The card of an ärende. Throws `Okand`: ARENDE_OKANT, ARENDE_OKANT_VID_TIDPUNKT, REVISION_EJ_NADD. */
export class HamtaKort extends Query<Kortsvar> {
  constructor(
    readonly arendeId: string,
    readonly val: Fragetider & Efter = {},
  ) {
    super();
  }
}

/** The audit trail, a page at a time in order of revision. Throws as `HamtaKort`. */
export class HamtaHistorik extends Query<{
  readonly rader: readonly Historikrad[];
  readonly nasta: string | null;
}> {
  constructor(
    readonly arendeId: string,
    readonly val: Fragetider & Sidval & Efter = {},
  ) {
    super();
  }
}

/** The whole audit trail as JSON texts, one per row, for `application/x-ndjson`. Throws as `HamtaKort`, before the first row. */
export class StrommaHistorik extends Query<AsyncIterable<string>> {
  constructor(
    readonly arendeId: string,
    readonly val: Fragetider & Efter = {},
  ) {
    super();
  }
}

/** Every fact in the order it happened, with what it changed on the card (JSON Patch). Throws as `HamtaKort`. */
export class HamtaUppspelning extends Query<{
  readonly steg: readonly Uppspelningssteg[];
  readonly nasta: string | null;
}> {
  constructor(
    readonly arendeId: string,
    readonly val: Fragetider & Sidval & Efter = {},
  ) {
    super();
  }
}

/**
 * Who is to be told of a decision, by its number, and why; without one, of the latest decision or återremiss. Throws as
 * `HamtaKort`, and `Okand` BESLUT_OKANT.
 */
export class HamtaExpedieringsforslag extends Query<Expedieringsforslag> {
  constructor(
    readonly arendeId: string,
    readonly val: Fragetider & Efter & { readonly beslut?: number | undefined } = {},
  ) {
    super();
  }
}

/** What the register is asked for. Absent = no limit. Times: one of the two or none, else 400 TIDER_UTESLUTER_VARANDRA. */
export type Arendefilter = Sidval &
  Efter & {
    /** Words of the public ärendemening (the last may be the beginning of a word), or a diarienummer. */
    readonly q?: string | undefined;
    readonly serie?: string | undefined;
    readonly status?: string | undefined;
    /** The body in charge or the one that has it now, however it is spelled: "KS" is "Kommunstyrelsen". */
    readonly organ?: string | undefined;
    readonly slag?: string | undefined;
    readonly handlaggare?: string | undefined;
    /** Dates. An opening that may have been within them matches. */
    readonly oppnadFran?: string | undefined;
    readonly oppnadTill?: string | undefined;
    /** Default `-oppnad`. */
    readonly sort?: string | undefined;
    readonly vidTidpunkt?: string | undefined;
    readonly giltig?: string | undefined;
  };

/** The register, as it is or as it was. Throws `OgiltigBegaran` for a filter, limit or cursor that cannot be. */
export class SokArenden extends Query<Sida<Arendepost>> {
  constructor(readonly filter: Arendefilter = {}) {
    super();
  }
}

/** Things that came in, the latest first. `status` oregistrerad | registrerad | avvisad; absent = all. */
export class ListaHandlingar extends Query<Sida<Handlingspost>> {
  constructor(readonly filter: { readonly status?: string | undefined } & Sidval & Efter = {}) {
    super();
  }
}

/** One thing that came in. Throws `Okand` HANDLING_OKAND. */
export class HamtaHandling extends Query<Handlingslage & { readonly revision: number }> {
  constructor(
    readonly handlingId: string,
    readonly val: Efter = {},
  ) {
    super();
  }
}

/** Writes over two streams whose second half is missing, oldest first: what a crash left to complete. */
export class ListaOavslutade extends Query<readonly Oavslutad[]> {
  constructor(readonly val: Efter = {}) {
    super();
  }
}

/** The card of a meeting. Throws `Okand`: SAMMANTRADE_OKANT, REVISION_EJ_NADD. */
export class HamtaSammantrade extends Query<Kortsvar> {
  constructor(
    readonly sammantradeId: string,
    readonly val: Fragetider & Efter = {},
  ) {
    super();
  }
}

/** The audit trail of a meeting, a page at a time in order of revision. Throws as `HamtaSammantrade`. */
export class HamtaSammantradeshistorik extends Query<{
  readonly rader: readonly Historikrad[];
  readonly nasta: string | null;
}> {
  constructor(
    readonly sammantradeId: string,
    readonly val: Fragetider & Sidval & Efter = {},
  ) {
    super();
  }
}

/** Meetings, the latest first. `organ` is the body's code; days inclusive. */
export type Sammantradesfilter = Sidval &
  Efter & {
    readonly organ?: string | undefined;
    readonly fran?: string | undefined;
    readonly till?: string | undefined;
  };

/** Throws `OgiltigBegaran` for a limit or a cursor that cannot be. */
export class ListaSammantraden extends Query<Sida<Sammantradesrad>> {
  constructor(readonly filter: Sammantradesfilter = {}) {
    super();
  }
}

/** A body of the register on a day (`giltig`, default today), as the log knew it. Throws `Okand` ORGAN_OKANT. */
export class HamtaOrgan extends Query<Organkort> {
  constructor(
    readonly organ: string,
    readonly val: Pick<Fragetider, 'vidTidpunkt' | 'giltig'> & Efter = {},
  ) {
    super();
  }
}

/** The audit trail of a body, a page at a time in order of revision. Throws as `HamtaOrgan`. */
export class HamtaOrganhistorik extends Query<{
  readonly rader: readonly Historikrad[];
  readonly nasta: string | null;
}> {
  constructor(
    readonly organ: string,
    readonly val: Sidval & Efter = {},
  ) {
    super();
  }
}
