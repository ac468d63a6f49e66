import { setImmediate } from 'node:timers/promises';
import { bruketsOrgan, Expedieringslasare, LeveransenCommand } from '#commands';
import * as commands from '#commands';
import {
  leveransId,
  leveransstrom,
  type ArendeCommand,
  type Kommandouppgifter,
  type LeveransCommand,
  type LeveransEvent,
  type Leveranskanal,
  type RecordedEvent,
} from '#domain';
import { kommando, oppna, uppgifter } from '#domain/testing';
import type { Position } from '#event-store';
import { expedieringModell, SkuldILasmodell } from '#projections';
import { modelBench } from '#projections/testing';
import { kontext, meddelande, MinnesLogg, StalldKlocka, startad, type Process } from '#testing';
import { ExpedieringModule } from '../../expediering.module.js';
import type { Internbrev, Kanal, Sandningsutfall, Utskick } from '../../kanaler/kanal.js';
import { Minnesko } from '../../ko/in-process/minnesko.js';
import { provlogg } from '../../ko/testing/koprov.js';
import type { Skuld } from '../../skuld/skuld.js';
import { Expedieringsmotor } from '../motor.js';

/** A way out that remembers what went through it, and answers as it is told. */
export class Provkanal implements Kanal {
  readonly skickade: Utskick[] = [];
  readonly brev: Internbrev[] = [];
  svara: (utskick: Utskick) => Sandningsutfall = () => ({ utfall: 'levererad', bevis: 'tack' });

  constructor(readonly namn: Leveranskanal) {}

  felIAdress(): null {
    return null;
  }

  async skicka(utskick: Utskick): Promise<Sandningsutfall> {
    await setImmediate();
    this.skickade.push(utskick);
    return this.svara(utskick);
  }

  async skickaBrev(brev: Internbrev): Promise<Sandningsutfall> {
    this.brev.push(brev);
    return Promise.resolve({ utfall: 'levererad', bevis: 'tack' });
  }

  async prova(): Promise<Sandningsutfall> {
    return Promise.resolve({ utfall: 'levererad', bevis: 'tack' });
  }

  async stang(): Promise<void> {
    // nothing is held
  }
}

/** Nobody answers. */
export const BORTA: Sandningsutfall = {
  utfall: 'misslyckad',
  kod: 'WEBHOOK_KAN_EJ_NAS',
  orsak: 'ECONNREFUSED',
  kanLakas: true,
  tidigast: null,
};

const KANALER = ['epost', 'webhook', 'fil'] as const;
const tomtDokument = { sha256: '0'.repeat(64), storlek: 1 };

/** What is owed, by a read model that has always read the whole log. */
const provskuld = (logg: MinnesLogg): Skuld => {
  const bank = modelBench(expedieringModell());
  let last: Position | null = null;
  const ikapp = async (): Promise<void> => {
    const nya = await logg.readAll({ after: last, limit: 100_000 });
    bank.apply(nya);
    last = nya.at(-1)?.position ?? last;
  };
  const skuld = new SkuldILasmodell(
    () => ({
      las: (fraga) => fraga(bank.query, { version: 1, generation: 1, position: last }),
      close: () => undefined,
    }),
    { vidFramsteg: () => () => undefined },
  );
  return new Proxy<Skuld>(skuld, {
    get: (mal, namn: keyof Skuld) =>
      namn === 'vidNytt'
        ? mal.vidNytt.bind(mal)
        : async (...argument: never[]) => {
            await ikapp();
            return (mal[namn] as (...a: never[]) => unknown).apply(mal, argument);
          },
  });
};

/** The whole of expediering in one process, over a log in memory, on a clock that stands where it is put. */
export class Provdrift {
  readonly klocka = new StalldKlocka();
  readonly logg = new MinnesLogg();
  readonly kanaler = new Map(KANALER.map((namn) => [namn, new Provkanal(namn)] as const));
  readonly rader: string[];
  process!: Process;
  private readonly koer = new Map<Leveranskanal, Minnesko>();

  private constructor(private readonly organ: readonly string[]) {
    const { logg, rader } = provlogg();
    this.rader = rader;
    for (const kanal of KANALER)
      this.koer.set(kanal, new Minnesko({ kanal, samtidigt: 4, takt: null, klocka: this.klocka, logg }));
  }

  /** `organ`: the codes of the register's bodies. */
  static async starta({ organ = [] }: { readonly organ?: readonly string[] } = {}): Promise<Provdrift> {
    const drift = new Provdrift(organ);
    await drift.startaProcess();
    return drift;
  }

  private async startaProcess(): Promise<void> {
    const val = {
      skuld: provskuld(this.logg),
      kanaler: this.kanaler,
      koer: this.koer,
      lagra: async () => Promise.resolve({ html: tomtDokument, pdf: tomtDokument }),
      lankar: {
        basUrl: 'https://arenden.exempel.se',
        kvittenslank: () => 'https://arenden.exempel.se/kvittens/t',
        hamtningslank: () => 'https://arenden.exempel.se/api/leveranser/hamtning/h',
      },
      former: {},
      logg: provlogg().logg,
      skala: 1,
      stang: async () => Promise.resolve(),
    };
    const organ = { koder: bruketsOrgan.koder, alla: async () => Promise.resolve(this.organ) };
    this.process = await startad(this.logg, this.klocka, { organ }, (moduler) => [
      ExpedieringModule.med(moduler, val),
    ]);
    // no timer of the motor's own runs: each minute is asked for
    for (const ko of this.koer.values()) ko.starta(this.motor.utfor);
  }

  get motor(): Expedieringsmotor {
    return this.process.app.get(Expedieringsmotor, { strict: false });
  }

  webhook(): Provkanal {
    return this.kanaler.get('webhook')!;
  }

  epost(): Provkanal {
    return this.kanaler.get('epost')!;
  }

  fil(): Provkanal {
    return this.kanaler.get('fil')!;
  }

  /** One minute's work, and everything the queues then have to do. */
  async varv(): Promise<void> {
    await this.motor.varv();
    for (let lugnt = 0; lugnt < 3;) {
      for (const ko of this.koer.values()) ko.puls();
      for (let i = 0; i < 20; i++) await setImmediate();
      const rakningar = await Promise.all([...this.koer.values()].map(async (ko) => ko.rakna()));
      lugnt = rakningar.every(({ vantar, pagar }) => vantar + pagar === 0) ? lugnt + 1 : 0;
    }
  }

  /** Minute by minute or slower, `steg` seconds at a time. */
  async lat(sekunder: number, steg = 60): Promise<void> {
    for (let gatt = 0; gatt < sekunder; gatt += steg) {
      this.klocka.flytta(Math.min(steg, sekunder - gatt));
      await this.varv();
    }
  }

  /** An ärende with a decision; its id. */
  async beslut(egna: Partial<Kommandouppgifter> = {}): Promise<string> {
    const nu = this.klocka.nu();
    const { id } = await this.process.gor(
      new commands.OppnaArendeCommand(meddelande(oppna({}, { nu, ...egna })), kontext()),
    );
    await this.gor(id, 'FattaBeslut', { organ: 'Kommunstyrelsen', slutligt: true }, egna);
    return id;
  }

  async gor(
    id: string,
    typ: ArendeCommand['type'],
    data: object = {},
    egna: Partial<Kommandouppgifter> = {},
  ): Promise<number> {
    const message = meddelande(kommando(typ, data as never, { nu: this.klocka.nu(), ...egna }));
    const klass = (commands as unknown as Record<string, typeof commands.GorAnteckningCommand>)[
      `${typ}Command`
    ]!;
    return (await this.process.gor(new klass(id, message as never, kontext()))).revision;
  }

  /** Has the decision sent to some, whom the rules let it be sent to; the id of the expediering. */
  async expediera(
    id: string,
    namn: readonly string[],
    egna: Partial<Kommandouppgifter> = {},
    typ: 'organ' | 'extern' = 'organ',
  ): Promise<string> {
    await this.gor(
      id,
      'ExpedieraBeslut',
      { avser: { slag: 'beslut', nr: 1 }, mottagare: namn.map((n) => ({ typ, namn: n })) },
      { avvikelser: [{ regel: 'O-24', skal: 'prov' }], ...egna },
    );
    const { events } = await this.logg.read(`arende-${id}`);
    return `arende-${id}-${events.findLast((e) => e.type === 'BeslutExpedierat')!.revision}`;
  }

  async omLeveransen(
    expediering: string,
    nr: number,
    type: LeveransCommand['type'],
    data: object,
  ): Promise<void> {
    const command = { type, ...uppgifter({ nu: this.klocka.nu() }), data };
    await this.process.gor(
      new LeveransenCommand(leveransId(expediering, nr), meddelande(command as never), kontext()),
    );
  }

  /** What stands in the stream of a delivery. */
  async leverans(expediering: string, nr = 1): Promise<readonly (RecordedEvent & LeveransEvent)[]> {
    const { events } = await this.logg.read(leveransstrom(leveransId(expediering, nr)));
    return events as readonly (RecordedEvent & LeveransEvent)[];
  }

  async typer(expediering: string, nr = 1): Promise<readonly string[]> {
    return (await this.leverans(expediering, nr)).map(({ type }) => type);
  }

  async lage(expediering: string, nr = 1): Promise<string> {
    const lasare = this.process.app.get(Expedieringslasare, { strict: false });
    return (await lasare.leverans(leveransId(expediering, nr))).leverans.lage;
  }

  async stang(): Promise<void> {
    await this.process.app.close();
  }
}
