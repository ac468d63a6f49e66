import { Query } from '@nestjs/cqrs';
import type { Delegationskort, Delegationsordningskort, Delegationsrad, Historikrad } from '#domain';
import type { Efter, Fragetider, Sidval } from '../fragor.js';
import type { Sida } from '../svar.js';

/** The card of a decision outside a meeting. Throws `Okand`: DELEGATIONSBESLUT_OKANT, REVISION_EJ_NADD. */
export class HamtaDelegationsbeslut extends Query<Delegationskort> {
  constructor(
    readonly beslutId: string,
    readonly val: Fragetider & Efter = {},
  ) {
    super();
  }
}

/** The audit trail of a decision, a page at a time in order of revision. Throws as `HamtaDelegationsbeslut`. */
export class HamtaDelegationsbeslutshistorik extends Query<{
  readonly rader: readonly Historikrad[];
  readonly nasta: string | null;
}> {
  constructor(
    readonly beslutId: string,
    readonly val: Fragetider & Sidval & Efter = {},
  ) {
    super();
  }
}

/** Decisions outside meetings, the last year and the highest number first. `arende` is an ärende's id. */
export type Delegationsfilter = Sidval &
  Efter & {
    readonly namnd?: string | undefined;
    readonly ar?: number | undefined;
    readonly arende?: string | undefined;
    readonly anmalt?: boolean | undefined;
  };

/** Throws `OgiltigBegaran` for a limit or a cursor that cannot be. */
export class ListaDelegationsbeslut extends Query<Sida<Delegationsrad>> {
  constructor(readonly filter: Delegationsfilter = {}) {
    super();
  }
}

/** A nämnd's delegation order on a day (`giltig`, default today), as the log knew it. Throws `Okand` DELEGATIONSORDNING_OKAND. */
export class HamtaDelegationsordning extends Query<Delegationsordningskort> {
  constructor(
    readonly namnd: string,
    readonly val: Pick<Fragetider, 'vidTidpunkt' | 'giltig'> & Efter = {},
  ) {
    super();
  }
}

/** The audit trail of a delegation order, a page at a time in order of revision. Throws as `HamtaDelegationsordning`. */
export class HamtaDelegationsordningshistorik extends Query<{
  readonly rader: readonly Historikrad[];
  readonly nasta: string | null;
}> {
  constructor(
    readonly namnd: string,
    readonly val: Sidval & Efter = {},
  ) {
    super();
  }
}
