import { Inject, Injectable } from '@nestjs/common';
import {
  organisationDecider,
  organisationsregister,
  organisationsstrom,
  skriverUtGrupp,
  type Expedieringskommando,
  type Organisationsregister,
  type Organlage,
  type Sett,
} from '#domain';
import { StreamStates } from '../decide-and-append/stream-states.js';
import { ORGANFORTECKNING, type Organforteckning } from './organforteckning.js';

/** The register as it was read, and how far each stream had come; null where there is none. */
export type LastRegister = {
  readonly register: Organisationsregister;
  readonly sett: readonly Sett[];
} | null;

/** Reads bodies for what is decided elsewhere. */
@Injectable()
export class Registerlasare {
  constructor(
    private readonly states: StreamStates,
    @Inject(ORGANFORTECKNING) private readonly organ: Organforteckning,
  ) {}

  /** One body; null where nothing is recorded of it. */
  async las(kod: string): Promise<{ readonly lage: Organlage; readonly sett: Sett } | null> {
    const strom = organisationsstrom(kod);
    const { state: lage, revision } = await this.states.load(organisationDecider, strom);
    return revision < 0 ? null : { lage, sett: { strom, revision } };
  }

  /** The register to write out groups against; nothing is read for a command that has none to write out. */
  async forGrupper(command: Expedieringskommando): Promise<{
    readonly register: Organisationsregister | null;
    readonly sett: readonly Sett[];
  }> {
    const last = skriverUtGrupp(command) ? await this.alla() : null;
    return { register: last?.register ?? null, sett: last?.sett ?? [] };
  }

  /** Every body, each out of its own stream: which there are is all that the list is trusted with. */
  async alla(): Promise<LastRegister> {
    const koder = [...(await this.organ.alla())];
    const organen = await Promise.all(koder.map(async (kod) => [kod, await this.las(kod)] as const));
    const last: (readonly [string, Organlage])[] = [];
    const sett: Sett[] = [];
    for (const [kod, organet] of organen) {
      if (!organet) continue;
      last.push([kod, organet.lage]);
      sett.push(organet.sett);
    }
    return last.length === 0 ? null : { register: organisationsregister(last), sett };
  }
}
