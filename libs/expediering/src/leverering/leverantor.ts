import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { Expedieringslasare, LeveransenCommand, type LastLeverans } from '#commands';
import { expedieringsId, Okand, type Leveranskanal } from '#domain';
import type { Klocka } from '#platform';
import { systemkontext, systemuppgifter } from '../drift/systemkontext.js';
import type { Kanal, Sandningsutfall } from '../kanaler/kanal.js';
import type { Jobbutfall, Leveransjobb, Utforare } from '../ko/ko.js';
import type { Matare } from '../matning/matare.js';
import type { Skuld } from '../skuld/skuld.js';
import type { Kretsar } from './krets.js';
import type { Utskicksskrivare } from './utskicksskrivare.js';

/** What a queue keeps itself; longer waits stand in the log, and are taken up when their time comes. */
export const LANGST_I_KO_S = 3_600;

const KLAR: Jobbutfall = { klar: true };

export type Leverantorsval = {
  readonly bus: CommandBus;
  readonly lasare: Expedieringslasare;
  readonly skuld: Pick<Skuld, 'arPausad'>;
  readonly skrivare: Utskicksskrivare;
  readonly kanaler: ReadonlyMap<Leveranskanal, Kanal>;
  readonly kretsar: Kretsar;
  readonly matare: Matare;
  readonly klocka: Klocka;
  readonly skala: number;
};

/** Carries out one delivery at a time that a queue offers: asks the log whether it is owed, sends, and records. */
export class Leverantor {
  private readonly slutar = new AbortController();

  constructor(private readonly val: Leverantorsval) {}

  /** Throws what the log throws: then nobody knows, and it is offered again. */
  readonly utfor: Utforare = async (jobb) => {
    const last = await this.las(jobb);
    if (!last) return KLAR;
    const nasta = last.leverans.nastaForsok;
    if (nasta !== null && nasta > this.val.klocka.nu()) return this.skjutUpp(nasta);
    const kanal = last.leverans.vag?.kanal ?? last.mottagare.kanal;
    if (await this.val.skuld.arPausad(kanal)) return KLAR; // taken up by the reconciler when the channel is
    return this.forsok(jobb, last, kanal);
  };

  /** How many recipients are taken to be away. */
  get brutna(): number {
    return this.val.kretsar.brutna;
  }

  /** Ends what is under way: nothing is recorded of it, and it is offered again. */
  avbryt(): void {
    this.slutar.abort(new Error('Arbetaren stängs'));
  }

  /** null: nothing is owed, whatever the queue holds. */
  private async las({ leverans: id, omgang }: Leveransjobb): Promise<LastLeverans | null> {
    try {
      const last = await this.val.lasare.leverans(id);
      const { expediering, leverans } = last;
      return leverans.lage === 'vantar' && leverans.omgang === omgang && expediering.aterkallad === null
        ? last
        : null;
    } catch (error) {
      if (error instanceof Okand) return null; // of another log than the queue was filled from
      throw error;
    }
  }

  private async forsok(jobb: Leveransjobb, last: LastLeverans, namn: Leveranskanal): Promise<Jobbutfall> {
    const adress = last.leverans.vag?.adress ?? last.mottagare.adress;
    const gjort = await this.val.kretsar.genom(
      `${namn} ${adress}`,
      async () => this.sand(jobb, last, namn),
      ({ utfall }) => utfall === 'levererad',
    );
    if ('igen' in gjort) return this.skjutUpp(gjort.igen);
    return this.notera(jobb, last, namn, gjort.gjort);
  }

  private async sand(jobb: Leveransjobb, last: LastLeverans, namn: Leveranskanal): Promise<Sandningsutfall> {
    const kanal = this.val.kanaler.get(namn);
    if (!kanal)
      return {
        utfall: 'misslyckad',
        kod: 'KANALEN_SAKNAS',
        orsak: `Kanalen ${namn} är inte inställd`,
        kanLakas: true,
        tidigast: null,
      };
    const utskick = await this.val.skrivare.skriv('beslut', jobb, last);
    return kanal.skicka(utskick, this.slutar.signal);
  }

  /** The attempt becomes a fact; when the next one is follows from it. */
  private async notera(
    { leverans: id, omgang }: Leveransjobb,
    { leverans }: LastLeverans,
    kanal: Leveranskanal,
    utfall: Sandningsutfall,
  ): Promise<Jobbutfall> {
    const forsok = leverans.forsok + 1;
    await this.val.bus.execute(
      new LeveransenCommand(
        id,
        {
          type: 'NoteraForsok',
          ...systemuppgifter,
          data: { leverans: id, omgang, forsok, kanal, utfall, skala: this.val.skala },
        },
        // an attempt is made once: what is tried again is another, with an outcome of its own
        systemkontext('forsok', id, omgang, forsok, randomUUID()),
      ),
    );
    const last = await this.val.lasare.leverans(id);
    const efter = last.leverans;
    this.mat(kanal, utfall.utfall, last);
    return efter.lage === 'vantar' && efter.nastaForsok !== null ? this.skjutUpp(efter.nastaForsok) : KLAR;
  }

  private mat(
    kanal: Leveranskanal,
    utfall: Sandningsutfall['utfall'],
    { expediering: { kalla }, leverans: { levererad } }: LastLeverans,
  ): void {
    this.val.matare.forsok(kanal, utfall);
    if (utfall === 'levererad' && levererad !== null)
      this.val.matare.levererad(expedieringsId(kalla.strom, kalla.revision), levererad);
  }

  private skjutUpp(igen: string): Jobbutfall {
    const vantan = Date.parse(igen) - Date.parse(this.val.klocka.nu());
    return vantan > LANGST_I_KO_S * 1_000 * this.val.skala ? KLAR : { klar: false, igen };
  }
}
