import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { ForsokenTogSlut, NyckelAteranvand, uuidV5, type Kommandokontext, type Kvitto } from '#commands';
import { OgiltigBegaran, Okand, RuleViolation, type RecordedEvent } from '#domain';
import { EVENT_STORE, LogUnavailable, RevisionConflict, type EventStore } from '#event-store';
import { ProcesserModule, Tidur, type Forfallna, type Kandidat } from '#processer';
import { Dodad, kontext, MinnesLogg, StalldKlocka, startad, type Process } from '#testing';
import { Provlogg } from './provlogg.js';

/** Something somebody asks for, in words and as a command. */
export type Order = {
  readonly text: string;
  /** What a caller would send: the same body is the same request. */
  readonly kropp: string;
  readonly kommando: (kontext: Kommandokontext) => Command<Kvitto>;
};

/** What came of asking. */
export type Svar = { readonly kvitto: Kvitto } | { readonly fel: Error };

/** An order as it was sent, every time it was. */
export type Sant = {
  readonly order: Order;
  readonly kontext: Kommandokontext;
  /** How far the log had come when it was sent first. */
  readonly langd: number;
  readonly svar: Svar[];
};

/** Names everything there is: what is recorded is for the log to say. */
@Injectable()
class Allt implements Forfallna {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async forfallna(): Promise<readonly Kandidat[]> {
    const handelser = await this.store.readAll({ after: null, limit: 10_000 });
    const arenden = handelser.filter((h) => h.type === 'ArendeOppnat').map((h) => h.stream.slice(7));
    return arenden.flatMap((arende): Kandidat[] => [
      { slag: 'motionsfrist', arende },
      { slag: 'overklagandetid', arende, beslut: 1 },
      { slag: 'overklagandetid', arende, beslut: 2 },
    ]);
  }
}

/** What a caller can be told without anything being wrong with the product. */
const ARVANTADE = [RuleViolation, Okand, OgiltigBegaran, NyckelAteranvand, RevisionConflict, ForsokenTogSlut];

/** One of the two processes. */
export type Vem = 0 | 1;

/** One instance of the product, over its own view of the log. */
type Instans = { readonly process: Process; readonly logg: Provlogg };

/** The ids of what is asked for: the same sequence of orders is the same to the byte. */
const idAv = uuidV5('5b1f6c0e-8d2a-5e47-9c33-0f4a7be2d915');

/** Two instances of the product over one log, a clock, and everything that has been asked of them. */
export class Varld {
  readonly logg = new MinnesLogg();
  readonly klocka: StalldKlocka;
  readonly sanda: Sant[] = [];
  /** How much of the log has been looked at. */
  granskat = 0;
  private readonly lasta: RecordedEvent[] = [];
  private readonly instanser = new Map<Vem, Instans>();

  private constructor(forstaDagen: string) {
    this.klocka = new StalldKlocka(`${forstaDagen}T08:00:00.000Z`);
  }

  static async ny(forstaDagen: string): Promise<Varld> {
    const varld = new Varld(forstaDagen);
    for (const vem of [0, 1] as const) await varld.starta(vem);
    return varld;
  }

  /** Everything the log holds. */
  async handelser(): Promise<readonly RecordedEvent[]> {
    const nya = await this.logg.readAll({ after: this.lasta.at(-1)?.position ?? null, limit: 10_000 });
    this.lasta.push(...nya);
    return this.lasta;
  }

  /** How long the log was when a command was sent first. */
  langdVid(commandId: string): number {
    return this.sanda.find((s) => s.kontext.commandId === commandId)?.langd ?? 0;
  }

  /** Sends an order to one of the processes, for the first time. */
  async skicka(
    vem: Vem,
    order: Order,
    commandId: string = idAv(`order ${this.sanda.length}`),
  ): Promise<Sant> {
    const sant: Sant = { ...this.framstalld(order, commandId), langd: this.lasta.length, svar: [] };
    this.sanda.push(sant);
    await this.igen(vem, sant);
    return sant;
  }

  /** An order with the id it has when somebody sends it. */
  framstalld(order: Order, commandId = idAv(`order ${this.sanda.length}`)): Pick<Sant, 'order' | 'kontext'> {
    const bodyHash = createHash('sha256').update(order.kropp).digest('hex');
    return { order, kontext: kontext({ commandId, bodyHash }) };
  }

  /** The same to both at once: what was sent, and what the second was answered. */
  async skickaTillBada(order: Order): Promise<readonly [Sant, Svar]> {
    const forst = this.skicka(0, order);
    const sant = this.sanda.at(-1);
    if (!sant) throw new Error('Inget skickades.');
    const svar = await this.igen(1, sant);
    return [await forst, svar];
  }

  /** The same again, to either. Throws what no caller may be told. */
  async igen(vem: Vem, sant: Sant): Promise<Svar> {
    const svar = await this.fraga(this.instans(vem), sant);
    sant.svar.push(svar);
    return svar;
  }

  /** What a process would write for an order, or answer. Nothing is written. `ny`: one that was just started. */
  async prova(vem: Vem | 'ny', sant: Pick<Sant, 'order' | 'kontext'>): Promise<string> {
    const instans = vem === 'ny' ? await this.nyInstans() : this.instans(vem);
    const skrivet = await instans.logg.provar(async () => this.fraga(instans, sant));
    if (vem === 'ny') await instans.process.app.close();
    return JSON.stringify(
      skrivet.events ?? ('fel' in skrivet.svar ? felet(skrivet.svar.fel) : skrivet.svar.kvitto),
    );
  }

  /** The process is killed at its next append, before or after it is stored, and started again. */
  async dodas(vem: Vem, nar: 'fore' | 'efter', order: Order): Promise<Sant> {
    const { logg } = this.instans(vem);
    logg.dodasVid(logg.appends.length + 1, nar);
    const sant = await this.skicka(vem, order);
    await this.startaOm(vem);
    return sant;
  }

  /** The answer of the next append is lost on its way. */
  async tappar(vem: Vem, order: Order): Promise<Sant> {
    const { logg } = this.instans(vem);
    logg.tapparSvaret(logg.appends.length + 1);
    const sant = await this.skicka(vem, order);
    logg.tapparSvaret(0);
    return sant;
  }

  async startaOm(vem: Vem): Promise<void> {
    await this.instans(vem).process.app.close();
    await this.starta(vem);
  }

  /** The clock of a process looks whether anything has run out. */
  async vakna(vem: Vem): Promise<void> {
    await this.instans(vem).process.app.get(Tidur, { strict: false }).vakna();
  }

  async stang(): Promise<void> {
    for (const { process } of this.instanser.values()) await process.app.close();
  }

  private async fraga({ process }: Instans, { order, kontext: k }: Pick<Sant, 'order' | 'kontext'>) {
    try {
      return { kvitto: await process.gor(order.kommando(k)) };
    } catch (error) {
      if (!(error instanceof Error) || !arVantat(error)) throw error;
      return { fel: error };
    }
  }

  private async starta(vem: Vem): Promise<void> {
    this.instanser.set(vem, await this.nyInstans());
  }

  private instans(vem: Vem): Instans {
    const instans = this.instanser.get(vem);
    if (!instans) throw new Error(`Process ${vem} är inte startad.`);
    return instans;
  }

  private async nyInstans(): Promise<Instans> {
    const logg = new Provlogg(this.logg);
    const process = await startad(logg, this.klocka, {}, (commands) => [
      ProcesserModule.med({ commands, forfallna: Allt }),
    ]);
    return { process, logg };
  }
}

const arVantat = (error: Error): boolean => ARVANTADE.some((Fel) => error instanceof Fel) || arBorta(error);

/** The caller got no answer: nobody knows whether it was done. */
export const arBorta = (error: Error): boolean => error instanceof LogUnavailable || error instanceof Dodad;

/** A refusal in a few words. */
export const felet = (error: Error): string =>
  'kod' in error && typeof error.kod === 'string' ? error.kod : error.name;
