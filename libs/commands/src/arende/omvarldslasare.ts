import { Inject, Injectable } from '@nestjs/common';
import {
  avsettsMoten,
  motenAttSe,
  okandOmvarld,
  sokMoten,
  svaraPa,
  type Arende,
  type Beslutsslag,
  type ArendeCommand,
  type MoteAttSe,
  type Moteskalla,
  type Omvarld,
  type Sammantrade,
  type Sett,
} from '#domain';
import { aktuellKalender, KLOCKA, type Klocka } from '#platform';
import { Moteslasare } from '../sammantrade/moteslasare.js';
import { Paragrafnummer } from '../sammantrade/paragrafnummer.js';
import { ORGANFORTECKNING, type Organforteckning } from '../organisation/organforteckning.js';
import { Registerlasare } from '../organisation/registerlasare.js';

/** What was read around a command, and how far each stream had come. */
export type Sedd = { readonly omvarld: Omvarld; readonly sett: readonly Sett[] };

type Avser = { readonly slag: Beslutsslag; readonly nr: number } | null;

type SettMote = Sett & { readonly sammantrade: Sammantrade };

/** Reads what stands in other streams before a command to an ärende is decided on. */
@Injectable()
export class Omvarldslasare {
  constructor(
    private readonly register: Registerlasare,
    private readonly lasare: Moteslasare,
    private readonly nummer: Paragrafnummer,
    @Inject(KLOCKA) private readonly klocka: Klocka,
    @Inject(ORGANFORTECKNING) private readonly organ: Organforteckning,
  ) {}

  /** null: no other stream has anything to say of the command, and nothing is read. */
  async las(command: ArendeCommand, arende: Arende | null): Promise<Sedd | null> {
    const sok = arende ? motenAttSe(command, arende) : [];
    const organen = arende ? await this.organen(command) : null;
    if (sok.length === 0 && organen === null) return null;
    const moten = await this.moten(sok);
    return {
      omvarld: {
        ...(organen?.omvarld ?? okandOmvarld),
        moten: moten.map(({ sammantrade }) => sammantrade),
        kalender: aktuellKalender(this.klocka.nu()),
      },
      sett: [...moten.map(({ strom, revision }) => ({ strom, revision })), ...(organen?.sett ?? [])],
    };
  }

  /** What the register says, where the command asks something of it: who may raise a motion, whom a group is. */
  private async organen(command: ArendeCommand): Promise<Sedd | null> {
    if (command.type === 'VackMotion') {
      const fullmaktige = await this.register.las('KF');
      return {
        omvarld: { ...okandOmvarld, fullmaktige: fullmaktige?.lage ?? null },
        sett: fullmaktige ? [fullmaktige.sett] : [],
      };
    }
    if (command.type !== 'ExpedieraBeslut') return null;
    const { register, sett } = await this.register.forGrupper(command);
    return register && { omvarld: { ...okandOmvarld, register }, sett };
  }

  /** What stands around a decision, as the rules are shown it when something is said of that decision. */
  async kringBeslut(arende: Arende, beslut: number): Promise<Omvarld> {
    return this.kringAvsett(arende, { slag: 'beslut', nr: beslut });
  }

  /** The same for anything that a body has done; for all of it where nothing says which. */
  async kringAvsett(arende: Arende, avser: Avser): Promise<Omvarld> {
    const moten = await this.moten(avsettsMoten(arende, avser));
    return {
      ...okandOmvarld,
      moten: moten.map(({ sammantrade }) => sammantrade),
      kalender: aktuellKalender(this.klocka.nu()),
    };
  }

  private async moten(sok: readonly MoteAttSe[]): Promise<readonly SettMote[]> {
    const sokning = sokMoten<SettMote>(sok);
    let steg = sokning.next();
    while (!steg.done) steg = sokning.next(await svaraPa(steg.value, this.kalla));
    return steg.value;
  }

  private readonly kalla: Moteskalla<SettMote> = {
    koder: (namn) => this.organ.koder(namn),
    mote: async (id) => {
      const mote = await this.lasare.las(id);
      return mote && { sammantrade: mote.lage.sammantrade, ...mote.sett };
    },
    motenIAr: async (ar) => (await this.nummer.motenIAr(ar)).moten,
  };
}
