import {
  delegationsordningslage,
  delegationsordningsstrom,
  fold,
  motenISerien,
  organisationsstrom,
  paragrafarFor,
  paragrafseriestrom,
  sammantradeId,
  sammantradesstrom,
  sokMoten,
  svaraPa,
  tolkaSammantradeId,
  tomParagrafserie,
  tomtOrganlage,
  utokaOrgan,
  utokaParagrafserie,
  type Arende,
  type Delegationsordningslage,
  type Faktum,
  type Kalender,
  type MoteAttSe,
  type Moteskalla,
  type Ordningsfaktum,
  type OrganFaktum,
  type Organlage,
  type ParagrafnummerTaget,
  type Paragrafar,
  type RecordedEvent,
  type Sammantrade,
  type SammantradeId,
} from '#domain';
import type { StreamName } from '#event-store';
import type { Bibliotek } from './bibliotek.js';
import { antalFore, fore, kanda, type Kunskap } from './kunskap.js';

/** Whom to ask which codes a body may have in the names of its meetings, and which days were off. */
export type Hjalp = {
  readonly koder: (namn: string) => Promise<readonly string[]>;
  readonly kalender: (nu: string) => Kalender;
};

type Tagning = RecordedEvent<ParagrafnummerTaget>;

/** What stands in other streams, as far as it is known to whoever judges. It remembers which streams were looked at. */
export class Sikt implements Moteskalla<Sammantrade> {
  /** The streams that had something to say, and how many of their events were known. */
  readonly sedda = new Map<StreamName, number>();

  constructor(
    private readonly bibliotek: Bibliotek,
    private readonly hjalp: Hjalp,
    private readonly kunskap: Kunskap,
  ) {}

  kalender(nu: string): Kalender {
    return this.hjalp.kalender(nu);
  }

  async moten(sok: readonly MoteAttSe[]): Promise<readonly Sammantrade[]> {
    const sokning = sokMoten<Sammantrade>(sok);
    let steg = sokning.next();
    while (!steg.done) steg = sokning.next(await svaraPa(steg.value, this));
    return steg.value;
  }

  koder(namn: string): Promise<readonly string[]> {
    return this.hjalp.koder(namn);
  }

  async mote(id: SammantradeId): Promise<Sammantrade | null> {
    const strom = sammantradesstrom(sammantradeId(id));
    const mote = await this.bibliotek.mote(strom, this.kunskap);
    if (mote) this.sedda.set(strom, antalFore(await this.bibliotek.strom(strom), this.kunskap));
    return mote;
  }

  /** The meetings of a body's year that have had a paragraf. */
  async motenIAr(ar: Paragrafar): Promise<readonly SammantradeId[]> {
    const tagna = await this.strom<Tagning>(paragrafseriestrom(ar));
    const serie = tagna.reduce(utokaParagrafserie, tomParagrafserie);
    return motenISerien(serie).flatMap((id) => tolkaSammantradeId(id) ?? []);
  }

  /** The numbers of a paragraf that another meeting of the year had when it was written. */
  async upptagna(id: SammantradeId, nr: number, handelse: RecordedEvent): Promise<ReadonlySet<number>> {
    const da = fore(handelse);
    const tagna = kanda(await this.strom<Tagning>(paragrafseriestrom(paragrafarFor(id))), da);
    const annat = tagna.findLast(({ data }) => data.nr === nr && data.sammantrade !== sammantradeId(id))?.data
      .sammantrade;
    const mote = annat === undefined ? null : await this.bibliotek.mote(sammantradesstrom(annat), da);
    return new Set(mote?.paragrafer.some((p) => p.nr === nr) ? [nr] : []);
  }

  async organ(kod: string): Promise<Organlage | null> {
    const handelser = await this.strom<RecordedEvent & OrganFaktum>(organisationsstrom(kod));
    return handelser.length === 0 ? null : handelser.reduce(utokaOrgan, tomtOrganlage);
  }

  async ordning(namnd: string): Promise<Delegationsordningslage> {
    const handelser = await this.strom<RecordedEvent & Ordningsfaktum>(delegationsordningsstrom(namnd));
    return delegationsordningslage(handelser);
  }

  async arende(id: string): Promise<Arende | null> {
    return fold(await this.strom<RecordedEvent & Faktum>(`arende-${id}`)).arende;
  }

  private async strom<E extends RecordedEvent>(namn: StreamName): Promise<readonly E[]> {
    const handelser = kanda((await this.bibliotek.strom(namn)) as readonly E[], this.kunskap);
    if (handelser.length > 0) this.sedda.set(namn, handelser.length);
    return handelser;
  }
}
