import type { CommandBus } from '@nestjs/cqrs';
import { ExpedieringenCommand, type Kalla } from '#commands';
import {
  expedieringsId,
  fastaMottagare,
  tolkaSammantradeId,
  type Expedieringsslag,
  type Leveranskanal,
  type PlaneraExpediering,
  type Protokollsutdrag,
  type Utdragshanvisning,
} from '#domain';
import type { EventStore } from '#event-store';
import { systemkontext, systemuppgifter } from '../drift/systemkontext.js';
import type { Kallplats } from '../skuld/skuld.js';
import { expedierat, type Expedierat, type Underlagslasare } from './underlag.js';

export type Planeringsval = {
  readonly bus: CommandBus;
  readonly store: EventStore;
  readonly underlag: Underlagslasare;
  readonly kanaler: ReadonlySet<Leveranskanal>;
  /** Stores the extract as it is to be served. */
  readonly lagra: (utdrag: Protokollsutdrag) => Promise<Utdragshanvisning>;
};

const SLAG: Readonly<Record<Kalla['slag'], Expedieringsslag>> = {
  arende: 'beslut',
  sammantrade: 'paragraf',
  delegationsbeslut: 'delegationsbeslut',
};

const expedieringarI = (kalla: Kalla): readonly { readonly nr: number; readonly revision: number }[] => {
  switch (kalla.slag) {
    case 'arende':
      return kalla.arende.expedieringar;
    case 'delegationsbeslut':
      return kalla.beslut.expedieringar;
    case 'sammantrade':
      return kalla.sammantrade.expedieringar;
  }
};

/** The expediering that a number of the same stream became; null where there is no such. */
const idForNr = (strom: string, kalla: Kalla, nr: number | null): string | null => {
  const ersatt = expedieringarI(kalla).find((e) => e.nr === nr);
  return ersatt ? expedieringsId(strom, ersatt.revision) : null;
};

const arendeI = (strom: string, kalla: Kalla): string | null => {
  if (kalla.slag === 'delegationsbeslut') return kalla.beslut.arende;
  return kalla.slag === 'arende' ? strom.slice('arende-'.length) : null;
};

const moteI = (strom: string, utdrag: Protokollsutdrag | null): string | null => {
  const id = strom.startsWith('sammantrade-') ? strom.slice('sammantrade-'.length) : null;
  return id !== null && tolkaSammantradeId(id) ? id : (utdrag?.sammantrade?.id ?? null);
};

/** Turns a fact that something was expedierat into what is owed to whom. */
export class Planerare {
  constructor(private readonly val: Planeringsval) {}

  /** Once, however often and by however many it is asked. Nothing where the fact does not stand any more. */
  async planera({ strom, revision }: Kallplats): Promise<void> {
    const kalla = await this.val.underlag.kalla({ strom });
    const sagt = kalla && expedierat(kalla, revision);
    if (!sagt) return;
    const data = await this.plan({ strom, revision }, kalla, sagt);
    const id = expedieringsId(strom, revision);
    await this.val.bus.execute(
      new ExpedieringenCommand(
        id,
        { type: 'PlaneraExpediering', ...systemuppgifter, data },
        systemkontext('planera', id),
      ),
    );
  }

  private async plan(
    { strom, revision }: Kallplats,
    kalla: Kalla,
    sagt: Expedierat,
  ): Promise<PlaneraExpediering['data']> {
    const { underlag, kanaler, lagra, store } = this.val;
    const register = await underlag.register();
    const { utdrag } = await underlag.las(kalla, sagt, register);
    const [handelse] = (await store.read(strom, { from: revision, limit: 1 })).events;
    return {
      kalla: { strom, revision, handelse: handelse?.id ?? '' },
      slag: SLAG[kalla.slag],
      organ: utdrag?.organ.namn ?? null,
      organkod: utdrag?.organ.kod ?? null,
      arende: arendeI(strom, kalla),
      beslut: sagt.avser,
      sammantrade: moteI(strom, utdrag),
      paragraf: utdrag?.paragraf ?? null,
      ersatter: idForNr(strom, kalla, sagt.ersatter),
      utdrag: utdrag && (await lagra(utdrag)),
      mottagare: fastaMottagare(sagt.mottagare, { register, dag: underlag.idag(), kanaler }),
    };
  }
}
