import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { arendestrom, delegationsordningsstrom, sammantradesstrom, tolkaSammantradeId } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import type { Mote, Moteshandelse } from '../arende/kortets-moten.js';
import { kandaDelegationshandelser, okantDelegationsbeslut } from '../delegation/delegation.js';
import { DIARIEFORMER, kravPosition, standardformer, type Diarieformer } from '../lasmodeller.js';
import { tidpunkter, type Arendehandelse } from '../tider.js';
import { HamtaDelegationsunderlag } from '../uppspelning/fragor.js';
import {
  delegationsunderlag,
  namntIBeslutet,
  type Delegationsunderlag,
  type Ordningshandelse,
} from './delegationsunderlag.js';

/** Reads what is recorded in a stream, as of a moment in record time. */
type Las = <H extends { readonly metadata: { readonly registrerad: string } }>(
  strom: string,
) => Promise<readonly H[]>;

/** Out of the log alone: the streams of the decision, of the ärende and the delegation order, and of a meeting it names. */
@QueryHandler(HamtaDelegationsunderlag)
export class HamtaDelegationsunderlagHandler implements IQueryHandler<HamtaDelegationsunderlag> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Optional() @Inject(DIARIEFORMER) private readonly former: Diarieformer = standardformer,
  ) {}

  async execute({ beslutId, val }: HamtaDelegationsunderlag): Promise<Delegationsunderlag> {
    kravPosition(val);
    const { vidTidpunkt = Infinity } = tidpunkter(val);
    const fresh = val.efter !== undefined;
    const las: Las = async <H extends { readonly metadata: { readonly registrerad: string } }>(
      strom: string,
    ) => {
      const { events } = await this.store.read(strom, { fresh });
      return (events as unknown as readonly H[]).filter(
        ({ metadata }) => Date.parse(metadata.registrerad) <= vidTidpunkt,
      );
    };
    const beslut = await kandaDelegationshandelser(this.store, beslutId, {}, { vidTidpunkt }, fresh);
    const namnt = namntIBeslutet(beslut);
    if (namnt === null) throw okantDelegationsbeslut(beslutId);
    const { namnd, arende, sarskiltUppdrag } = namnt;
    const svar = delegationsunderlag(
      {
        beslut,
        arende: arende === null ? [] : await las<Arendehandelse>(arendestrom(arende)),
        ordning: await las<Ordningshandelse>(delegationsordningsstrom(namnd)),
        uppdrag: sarskiltUppdrag && (await motet(sarskiltUppdrag.sammantrade, las)),
      },
      this.former,
    );
    if (svar === null) throw okantDelegationsbeslut(beslutId);
    return svar;
  }
}

const motet = async (sammantrade: string, las: Las): Promise<Mote | null> => {
  const id = tolkaSammantradeId(sammantrade);
  return id && { id, handelser: await las<Moteshandelse>(sammantradesstrom(sammantrade)) };
};
