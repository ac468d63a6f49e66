import { Kallasare, Omvarldslasare, Registerlasare, type Kalla } from '#commands';
import {
  avsett,
  formFor,
  motespunkt,
  namnVid,
  personnamn,
  stockholmDatum,
  tolkaArendeId,
  utdragAvArende,
  utdragAvDelegationsbeslut,
  utdragAvParagraf,
  visaDiarienummer,
  type Arende,
  type Beslutsslag,
  type Datum,
  type Mottagare,
  type Organisationsregister,
  type Protokollsutdrag,
  type Sammantrade,
  type Serieformer,
  type Utdragskunskap,
} from '#domain';
import type { Klocka } from '#platform';
import type { Kallplats } from '../skuld/skuld.js';

/** What was expedierat, as it was said. `paragraf`: the number of a paragraf that is about no ärende. */
export type Expedierat = {
  readonly mottagare: readonly Mottagare[];
  /** The number, in the same stream, of what it takes the place of. */
  readonly ersatter: number | null;
  readonly avser: { readonly slag: Beslutsslag; readonly nr: number } | null;
  readonly paragraf: number | null;
};

/** What is known now of what was expedierat. */
export type Underlag = {
  readonly kalla: Kalla;
  readonly utdrag: Protokollsutdrag | null;
  /** Something in it is secret: none of it travels in a message. */
  readonly sekretess: boolean;
};

export type Underlagsval = {
  readonly kallor: Kallasare;
  readonly omvarld: Omvarldslasare;
  readonly register: Registerlasare;
  readonly klocka: Klocka;
  readonly former: Serieformer;
};

/**
 * What was said when something was expedierat, by the revision of the fact; null where it does not stand any more, or the
 * decision does not.
 */
export const expedierat = (kalla: Kalla, revision: number): Expedierat | null => {
  switch (kalla.slag) {
    case 'arende': {
      const post = kalla.arende.expedieringar.find((e) => e.revision === revision);
      const star = post && (post.avser === null || avsett(kalla.arende, post.avser).length > 0);
      return star ? { ...post, paragraf: null } : null;
    }
    case 'delegationsbeslut': {
      const post = kalla.beslut.expedieringar.find((e) => e.revision === revision);
      return post ? { ...post, avser: null, paragraf: null } : null;
    }
    case 'sammantrade': {
      const post = kalla.sammantrade.expedieringar.find((e) => e.revision === revision);
      return post ? { ...post, avser: null } : null;
    }
  }
};

const arHemligt = ({ sekretess }: Arende): boolean => sekretess.some(({ havd }) => havd === null);

/** Reads what a message is made of: the decision where it stands, the meeting, and the names of the register. */
export class Underlagslasare {
  constructor(private readonly val: Underlagsval) {}

  /** The register as it is; null where there is none. */
  async register(): Promise<Organisationsregister | null> {
    return (await this.val.register.alla())?.register ?? null;
  }

  idag(): Datum {
    return stockholmDatum(Date.parse(this.val.klocka.nu()));
  }

  kalla({ strom }: Pick<Kallplats, 'strom'>): Promise<Kalla | null> {
    return this.val.kallor.las(strom);
  }

  /** What is known now of what a fact says was expedierat; null where it does not stand any more. */
  async avExpedierat(plats: Kallplats): Promise<Underlag | null> {
    const kalla = await this.kalla(plats);
    const sagt = kalla && expedierat(kalla, plats.revision);
    return kalla && sagt && this.las(kalla, sagt);
  }

  /** `register`: as it was read last, by whoever has done so. */
  async las(
    kalla: Kalla,
    { avser, paragraf }: Pick<Expedierat, 'avser' | 'paragraf'>,
    register?: Organisationsregister | null,
  ): Promise<Underlag> {
    const kunskap = this.kunskap(register === undefined ? await this.register() : register);
    switch (kalla.slag) {
      case 'arende': {
        const { arende } = kalla;
        const { moten } = await this.val.omvarld.kringAvsett(arende, avser);
        const utdrag = utdragAvArende(arende, avser, motet(arende, avser, moten), kunskap);
        return { kalla, utdrag, sekretess: arHemligt(arende) };
      }
      case 'sammantrade': {
        const { sammantrade } = kalla;
        const nr = paragraf ?? 0;
        const arenden = sammantrade.paragrafer.find((p) => p.nr === nr)?.arenden ?? [];
        const utdrag = utdragAvParagraf(sammantrade, nr, kunskap);
        return { kalla, utdrag, sekretess: await this.nagotHemligt(arenden) };
      }
      case 'delegationsbeslut': {
        const { arende } = kalla.beslut;
        const utdrag = utdragAvDelegationsbeslut(kalla.beslut, kunskap);
        return { kalla, utdrag, sekretess: await this.nagotHemligt(arende === null ? [] : [arende]) };
      }
    }
  }

  private async nagotHemligt(arenden: readonly string[]): Promise<boolean> {
    for (const id of arenden) {
      const arende = await this.val.kallor.arende(id);
      if (arende && arHemligt(arende)) return true;
    }
    return false;
  }

  private kunskap(register: Organisationsregister | null): Utdragskunskap {
    const dag = this.idag();
    return {
      diarienummer: (id) => {
        const nummer = tolkaArendeId(id);
        return nummer ? visaDiarienummer(nummer, formFor(this.val.former, nummer.serie)) : id;
      },
      personnamn: (person) =>
        [...(register?.values() ?? [])].map((lage) => personnamn(lage, person)).find((n) => n !== null) ??
        null,
      organnamn: (kod) => {
        const lage = register?.get(kod);
        return lage ? namnVid(lage, dag) : null;
      },
    };
  }
}

/** The meeting that something was decided at, of some; null where it is not known. */
const motet = (
  arende: Arende,
  avser: Expedierat['avser'],
  moten: readonly Sammantrade[],
): Sammantrade | null =>
  avsett(arende, avser)
    .map((post) => motespunkt(arende, post, moten)?.sammantrade)
    .findLast((mote) => mote !== undefined) ?? null;
