import { Inject, Injectable } from '@nestjs/common';
import {
  delegationsbeslutId,
  delegationsbeslutsstrom,
  delegationsnummerstrom,
  RuleViolation,
  type DelegationsbeslutFattat,
  type DelegationsbeslutId,
  type DelegationsbeslutsnummerOvertaget,
} from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { latest, stamp, type Stampel } from '../decide-and-append/stamp.js';

/** A nämnd and a year: what numbers are unique within. */
export type Delegationsserie = Pick<DelegationsbeslutId, 'namnd' | 'ar'>;

type Tak = { readonly revision: number; readonly hogsta: number; readonly registrerad: string | null };

/**
 * Which numbers of a nämnd's year are taken. A number is taken when its stream exists, so the next one is found by
 * trying, in as many reads as the year's numbers have binary digits, and mostly in one: what has been seen is remembered.
 *
 * An import may bring a number beyond the next. It first says so in the stream of the serie, so that from the highest
 * number said there on no number is missing, and the search holds.
 */
@Injectable()
export class Delegationsnummer {
  /** Highest number seen to exist, by serie. May be lost, or be behind, at any time. */
  private readonly sedda = new Map<string, number>();

  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** Who took a number: its first event, null where nobody has. */
  async tagetAv(
    id: DelegationsbeslutId,
    fresh: boolean,
  ): Promise<{ readonly commandId: string; readonly bodyHash: string } | null> {
    const strom = delegationsbeslutsstrom(delegationsbeslutId(id));
    const { events } = await this.store.read<DelegationsbeslutFattat>(strom, { limit: 1, fresh });
    return events[0]?.metadata ?? null;
  }

  /** The next number, as far as is known. `fresh`: somebody else was first, so nothing that may be behind is asked. */
  async nasta(serie: Delegationsserie, fresh: boolean): Promise<number> {
    const { hogsta } = await this.tak(serie, fresh);
    const fran = Math.max(hogsta, this.sedda.get(nyckel(serie)) ?? 0);
    const sista = await this.hogstaFran(serie, fran, fresh);
    this.sett({ ...serie, nr: sista });
    return sista + 1;
  }

  /** A number is taken now. */
  sett({ nr, ...serie }: DelegationsbeslutId): void {
    this.sedda.set(nyckel(serie), Math.max(nr, this.sedda.get(nyckel(serie)) ?? 0));
  }

  /** Throws `RuleViolation` (`DELEGATIONSNUMMER_UPPTAGET`) when somebody has the number. */
  async kravLedigt(id: DelegationsbeslutId, fresh: boolean): Promise<void> {
    if ((await this.tagetAv(id, fresh)) !== null)
      throw new RuleViolation(
        'DELEGATIONSNUMMER_UPPTAGET',
        `Numret ${delegationsbeslutId(id)} är redan taget. Kontrollera numret, eller registrera beslutet utan eget nummer.`,
      );
  }

  /** Before an import takes a number that leaves others out: the next ones are given after it. */
  async hojTaket(id: DelegationsbeslutId, stampel: Stampel, fresh: boolean): Promise<void> {
    const { namnd, ar, nr } = id;
    const { revision, hogsta, registrerad } = await this.tak(id, fresh);
    if (nr <= hogsta || nr <= (await this.nasta(id, fresh))) return;
    const strom = delegationsnummerstrom(namnd, ar);
    const overtaget: DelegationsbeslutsnummerOvertaget = {
      type: 'DelegationsbeslutsnummerOvertaget',
      data: { namnd, ar, nr, hogsta: nr },
    };
    const stamplad = { ...stampel, registrerad: latest(stampel.registrerad, registrerad) };
    await this.store.append(
      strom,
      stamp(strom, [overtaget], stamplad),
      revision < 0 ? 'no-stream' : revision,
    );
  }

  private async tak({ namnd, ar }: Delegationsserie, fresh: boolean): Promise<Tak> {
    const { events } = await this.store.read<DelegationsbeslutsnummerOvertaget>(
      delegationsnummerstrom(namnd, ar),
      { backwards: true, limit: 1, fresh },
    );
    const [nyast] = events;
    if (!nyast) return { revision: -1, hogsta: 0, registrerad: null };
    const { revision, data, metadata } = nyast;
    return { revision, hogsta: data.hogsta, registrerad: metadata.registrerad };
  }

  /** The highest number from one on which none is missing: in growing steps past it, and then by halves. */
  private async hogstaFran(serie: Delegationsserie, fran: number, fresh: boolean): Promise<number> {
    const finns = async (nr: number): Promise<boolean> =>
      (await this.tagetAv({ ...serie, nr }, fresh)) !== null;
    let tagen = fran;
    let steg = 1;
    for (; await finns(tagen + steg); steg *= 2) tagen += steg;
    let ledig = tagen + steg;
    while (ledig - tagen > 1) {
      const mitten = Math.floor((tagen + ledig) / 2);
      if (await finns(mitten)) tagen = mitten;
      else ledig = mitten;
    }
    return tagen;
  }
}

const nyckel = ({ namnd, ar }: Delegationsserie): string => `${namnd}-${ar}`;
