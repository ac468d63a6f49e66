import { Inject, Injectable } from '@nestjs/common';
import {
  arEfterspelskommando,
  motesarSedan,
  okandOmvarld,
  tolkaSammantradeId,
  type Delegationsbeslut,
  type DelegationsbeslutCommand,
  type Delegationsomgivning,
  type SammantradeId,
  type Sett,
} from '#domain';
import { aktuellKalender, KLOCKA, type Klocka } from '#platform';
import { Registerlasare } from '../organisation/registerlasare.js';
import { Moteslasare, type Sedd } from '../sammantrade/moteslasare.js';
import { Paragrafnummer } from '../sammantrade/paragrafnummer.js';

/** What was read around a command, and how far each stream had come. */
export type Delegationssyn = { readonly omgivning: Delegationsomgivning; readonly sett: readonly Sett[] };

/** Reads what stands in other streams before a command to a decision outside a meeting is decided on. */
@Injectable()
export class Delegationsomgivningar {
  constructor(
    private readonly moten: Moteslasare,
    private readonly nummer: Paragrafnummer,
    private readonly register: Registerlasare,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  async las(command: DelegationsbeslutCommand, beslut: Delegationsbeslut | null): Promise<Delegationssyn> {
    const omvarld = { ...okandOmvarld, kalender: aktuellKalender(this.klocka.nu()) };
    if (command.type === 'AnmalDelegationsbeslut' && beslut?.slag === 'ordforande')
      return this.medHallna(beslut, command.data.sammantrade, { sammantraden: null, omvarld });
    if (command.type === 'ExpedieraDelegationsbeslut') {
      const { register, sett } = await this.register.forGrupper(command);
      return { omgivning: { sammantraden: null, omvarld: { ...omvarld, register } }, sett };
    }
    const anmald = arEfterspelskommando(command) && beslut ? await this.dar(beslut) : null;
    return {
      omgivning: {
        sammantraden: null,
        omvarld: { ...omvarld, moten: anmald ? [anmald.lage.sammantrade] : [] },
      },
      sett: anmald ? [anmald.sett] : [],
    };
  }

  /** The meeting where a decision was first reported; null where it was not, or nothing is known of the meeting. */
  async dar({ anmalningar: [anmalan] }: Delegationsbeslut): Promise<Sedd | null> {
    const id = anmalan && tolkaSammantradeId(anmalan.sammantrade);
    return id ? this.moten.las(id) : null;
  }

  private async medHallna(
    beslut: Delegationsbeslut,
    anmalt: string,
    omgivning: Delegationsomgivning,
  ): Promise<Delegationssyn> {
    const aren = motesarSedan(beslut, anmalt);
    if (aren === null) return { omgivning, sett: [] };
    const sammantraden: SammantradeId[] = [];
    const sett: Sett[] = [];
    for (const ar of aren) {
      const serie = await this.nummer.motenIAr(ar);
      sammantraden.push(...serie.moten);
      if (serie.sett) sett.push(serie.sett);
    }
    return { omgivning: { ...omgivning, sammantraden }, sett };
  }
}
