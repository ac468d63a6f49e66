import type { Datum, RecordedEvent } from '#domain';
import { Berattelse, type Handelserad } from './berattelse.js';
import { klockan, Scenarioklocka } from './klocka.js';
import { Nekad, Produkten, type Json, type Kvitto } from './produkten.js';

/** A decision that is to be sent to somebody. */
export type Attexpediera = {
  readonly arende: string;
  readonly beslut: number;
  readonly till: readonly string[];
};

const KLOCKFAKTA: Readonly<Record<string, string>> = {
  MotionsfristPasserad: 'Motionens år gick ut utan svar eller anmälan',
  OverklagandetidUtgangen: 'Överklagandetiden gick ut',
};

/** What the clock has recorded, in words: one line of each kind. */
const klockrader = (handelser: readonly RecordedEvent[], vad: (id: string) => string): readonly string[] => {
  const perSlag = Map.groupBy(
    handelser,
    ({ type, metadata }) => `${KLOCKFAKTA[type] ?? type}, sista dag ${metadata.skedde ?? ''}`,
  );
  return [...perSlag].map(([slag, egna]) => {
    const om = egna.map(({ stream }) =>
      stream.startsWith('arende-')
        ? `${stream.slice('arende-'.length)} ${vad(stream.slice('arende-'.length))}`
        : stream.replace('-', ' '),
    );
    return `${slag}: ${om.toSorted().join('; ')}`;
  });
};

/** The municipality of a scenario: what it has done, what it calls its ärenden, and the product it does it with. */
export class Kommun {
  readonly berattelse = new Berattelse();
  /** The ids of ärenden, and of delegationsbeslut, by the names that the script has for them. */
  private readonly ider = new Map<string, string>();
  private readonly menar = new Map<string, string>();
  private readonly nummer = new Map<string, number>();
  private moteOppet = false;
  private readonly anslag = new Map<string, number>();
  private readonly attSkicka = new Map<string, Attexpediera[]>();

  private constructor(
    readonly produkten: Produkten,
    private readonly klocka: Scenarioklocka,
  ) {}

  static async starta(dag: Datum): Promise<Kommun> {
    const klocka = new Scenarioklocka(klockan(dag, '00:00'));
    return new Kommun(await Produkten.starta(klocka), klocka);
  }

  get idag(): Datum {
    return this.klocka.idag;
  }

  /** It is this time on this day; it is never earlier than it has been. */
  stall(dag: Datum, tid: string): void {
    this.klocka.stall(dag, tid);
  }

  /** A write. What takes place takes a minute, so that one thing comes after another. */
  async gor(vag: string, kropp: Json = {}): Promise<Kvitto> {
    const kvitto = await this.produkten.skriv(vag, kropp);
    this.klocka.enMinut();
    for (const { regel, text } of kvitto.varningar)
      this.sag('varning', vag.split('/')[1] ?? vag, { regel, svar: text });
    return kvitto;
  }

  /** Something is tried that a rule has to refuse; the scenario fails where it does not, or where another one does. */
  async nekas(regel: string, vad: string, forsok: () => Promise<unknown>, om?: string): Promise<void> {
    try {
      await forsok();
    } catch (error) {
      if (!(error instanceof Nekad) || error.regel !== regel) throw error;
      this.sag('nekat', vad, { regel, svar: error.message, ...(om !== undefined && { om }) });
      return;
    }
    throw new Error(`${this.idag}: ${regel} skulle ha nekat: ${vad}`);
  }

  sag(slag: Handelserad['slag'], text: string, mer: Pick<Handelserad, 'regel' | 'svar' | 'om'> = {}): void {
    this.berattelse.sag({ dag: this.idag, slag, text, vidMote: this.moteOppet && slag !== 'mote', ...mer });
  }

  /** A meeting goes on from now on, or no longer does. */
  sammantrader(pagar: boolean): void {
    this.moteOppet = pagar;
  }

  /** An ärende, or a delegationsbeslut, that the script speaks of by a name has been given its id. */
  kallar(namn: string, id: string, mening?: string): void {
    this.ider.set(namn, id);
    if (mening !== undefined) this.menar.set(id, mening);
  }

  id(namn: string): string {
    const id = this.ider.get(namn);
    if (id === undefined) throw new Error(`${this.idag}: ${namn} är inte registrerat.`);
    return id;
  }

  /** Where it is known: an ärende that is yet to be opened stands in no summons. */
  kant(namn: string): readonly string[] {
    const id = this.ider.get(namn);
    return id === undefined ? [] : [id];
  }

  /** What an ärende is about, by its id. */
  vad(id: string): string {
    return this.menar.get(id) ?? id;
  }

  /** 1, 2, 3 … of a kind. */
  nasta(av: string): number {
    const nr = (this.nummer.get(av) ?? 0) + 1;
    this.nummer.set(av, nr);
    return nr;
  }

  /** The last number given of a kind. */
  senaste(av: string): number {
    return this.nummer.get(av) ?? 0;
  }

  /** The number is not used after all. */
  aterlamna(av: string): void {
    this.nummer.set(av, (this.nummer.get(av) ?? 1) - 1);
  }

  /** A decision was taken at a meeting: its number in the ärende. It is sent when the meeting's decisions are. */
  beslutat(mote: string, arende: string, till: readonly string[]): number {
    const beslut = this.nasta(`beslut ${arende}`);
    const post = { arende, beslut, till };
    this.attSkicka.set(mote, [...(this.attSkicka.get(mote) ?? []), post]);
    return beslut;
  }

  attExpediera(mote: string): readonly Attexpediera[] {
    return this.attSkicka.get(mote) ?? [];
  }

  /** A notice about some paragrafer goes up. */
  sattsUpp(mote: string, paragrafer: readonly number[]): void {
    this.anslag.set(`${mote} ${paragrafer.join()}`, this.nasta(`anslag ${mote}`));
  }

  /** The number of the last notice about them. */
  anslagsnummer(mote: string, paragrafer: readonly number[]): number {
    return this.anslag.get(`${mote} ${paragrafer.join()}`) ?? 0;
  }

  /** A day begins: what has run out is recorded by the clock. */
  async gryning(dag: Datum): Promise<void> {
    this.stall(dag, '00:05');
    const fore = await this.produkten.huvud();
    await this.produkten.klockanVaknar();
    for (const text of klockrader(await this.produkten.efter(fore), (id) => this.vad(id)))
      this.sag('klockan', text);
  }
}
