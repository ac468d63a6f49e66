import { Inject, Injectable } from '@nestjs/common';
import {
  beslutetsMoten,
  motenAttSe,
  organisationDecider,
  organisationsstrom,
  type Arende,
  type ArendeCommand,
  type Datum,
  type MoteAttSe,
  type Omvarld,
  type Sammantrade,
  type Sett,
} from '#domain';
import { aktuellKalender, KLOCKA, type Klocka } from '#platform';
import { StreamStates } from '../decide-and-append/stream-states.js';
import { Moteslasare } from '../sammantrade/moteslasare.js';
import { ORGANFORTECKNING, type Organforteckning } from './organforteckning.js';

/** What was read around a command, and how far each stream had come. */
export type Sedd = { readonly omvarld: Omvarld; readonly sett: readonly Sett[] };

/** More meetings than this of one body the same day there are not. */
const MOST_SAMMA_DAG = 9;

/** Reads what stands in other streams before a command to an ärende is decided on. */
@Injectable()
export class Omvarldslasare {
  constructor(
    private readonly states: StreamStates,
    private readonly lasare: Moteslasare,
    @Inject(KLOCKA) private readonly klocka: Klocka,
    @Inject(ORGANFORTECKNING) private readonly organ: Organforteckning,
  ) {}

  /** null: no other stream has anything to say of the command, and nothing is read. */
  async las(command: ArendeCommand, arende: Arende | null): Promise<Sedd | null> {
    if (!arende) return null;
    const vackt = command.type === 'VackMotion';
    const sok = motenAttSe(command, arende);
    if (!vackt && sok.length === 0) return null;
    const moten = await this.moten(sok);
    const fullmaktige = vackt ? await this.fullmaktige() : null;
    return {
      omvarld: {
        moten: moten.map(({ sammantrade }) => sammantrade),
        kalender: aktuellKalender(this.klocka.nu()),
        fullmaktige: fullmaktige?.lage ?? null,
      },
      sett: [...moten, ...(fullmaktige ? [fullmaktige] : [])].map(({ strom, revision }) => ({
        strom,
        revision,
      })),
    };
  }

  /** What stands around a decision, as the rules are shown it when something is said of that decision. */
  async kringBeslut(arende: Arende, beslut: number): Promise<Omvarld> {
    const moten = await this.moten(beslutetsMoten(arende, beslut));
    return {
      moten: moten.map(({ sammantrade }) => sammantrade),
      kalender: aktuellKalender(this.klocka.nu()),
      fullmaktige: null,
    };
  }

  private async moten(sok: readonly MoteAttSe[]) {
    const funna = new Map<string, { sammantrade: Sammantrade; strom: string; revision: number }>();
    for (const { organ, dagar } of sok)
      for (const kod of await this.organ.koder(organ))
        for (const datum of dagar)
          for (const mote of await this.motenDenDagen(kod, datum)) funna.set(mote.strom, mote);
    return [...funna.values()];
  }

  /** Meetings of one day are numbered without a gap. */
  private async motenDenDagen(organ: string, datum: Datum) {
    const funna: { sammantrade: Sammantrade; strom: string; revision: number }[] = [];
    for (let nr = 1; nr <= MOST_SAMMA_DAG; nr++) {
      const mote = await this.lasare.las({ organ, datum, nr });
      if (mote === null) break;
      funna.push({ sammantrade: mote.lage.sammantrade, ...mote.sett });
    }
    return funna;
  }

  private async fullmaktige() {
    const strom = organisationsstrom('KF');
    const { state: lage, revision } = await this.states.load(organisationDecider, strom);
    return revision < 0 ? null : { lage, strom, revision };
  }
}
