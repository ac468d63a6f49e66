import { setTimeout as sleep } from 'node:timers/promises';
import { ForsokenTogSlut, type Kommandokontext, type Kvitto } from '#commands';
import {
  tolkaDelegationsbeslutId,
  type Aktor,
  type Json,
  type JsonObject,
  type RecordedEvent,
} from '#domain';
import { DamagedLog, LogUnavailable, NewerRelease, type EventStore } from '#event-store';
import { kommandoAvId, type Radidentitet } from './identitet.js';
import { kommandoAv } from './kommandoklasser.js';
import { KOMMANDON } from './kommandotabell.js';
import type { Adress, Importrad } from './rad.js';
import type { Utforare } from './utforare.js';

/** Carried out: what was answered, and the number the event got where that is another than the line says. */
export type Utfall = { readonly kvitto: Kvitto; readonly annatNummer: Json | undefined };

/** Pauses before the same line is tried again, when the log is only busy or out of reach for a while. */
const PAUSER_MS = [200, 500, 1_000, 2_000, 4_000];

/** A full disk does not mend itself while one waits. */
const overgaende = (error: unknown): boolean =>
  error instanceof ForsokenTogSlut ||
  (error instanceof LogUnavailable && error.kod !== 'DISKEN_FULL' && error.kod !== 'LOGGEN_SKRIVSKYDDAD');

/** Whether nothing more should be tried: it is the log that is wrong, not the line. */
export const stopparAllt = (error: unknown): error is Error =>
  error instanceof LogUnavailable ||
  error instanceof ForsokenTogSlut ||
  error instanceof DamagedLog ||
  error instanceof NewerRelease;

/** Carries out lines, one command each. */
export class Genomforare {
  /** What openings without a number of their own were given, by the id of their line. */
  private readonly oppnade = new Map<string, string>();

  constructor(
    private readonly utforare: Utforare,
    private readonly store: EventStore,
    private readonly aktor: Aktor,
  ) {}

  /** Throws what the command throws. */
  async genomfor(rad: Importrad, identitet: Radidentitet): Promise<Utfall> {
    const id = this.mal(rad.adress);
    const mal = { id, slag: rad.adress.slag };
    const kommando = () => kommandoAv(mal, meddelat(rad, identitet), this.kontext(rad, identitet));
    const kvitto = await this.medTalamod(() => this.utforare.utfor(kommando()));
    if (rad.adress.slag === 'oppning' && rad.id !== null) this.oppnade.set(rad.id, kvitto.id);
    return { kvitto, annatNummer: await this.annatNummer(rad, kvitto) };
  }

  private mal(adress: Adress): string {
    switch (adress.slag) {
      case 'oppning':
      case 'inkommen':
        return '';
      case 'arende':
      case 'handling':
      case 'sammantrade':
      case 'organ':
      case 'delegationsordning':
      case 'delegationsbeslut':
        return adress.id;
      case 'arendeAvRad':
        return this.oppnade.get(adress.rad) ?? '';
      case 'handlingAvRad':
        return kommandoAvId(adress.rad);
    }
  }

  private kontext({ kalla }: Importrad, { commandId, bodyHash }: Radidentitet): Kommandokontext {
    const { aktor } = this;
    return {
      commandId,
      bodyHash,
      correlationId: commandId,
      causationId: commandId,
      aktor,
      ...(kalla && { kalla }),
    };
  }

  private async medTalamod<T>(gor: () => Promise<T>): Promise<T> {
    for (const paus of PAUSER_MS) {
      try {
        return await gor();
      } catch (error) {
        if (!overgaende(error)) throw error;
        await sleep(paus);
      }
    }
    return gor();
  }

  /** A number is what others point at: when it is not the one in the line it must be seen. */
  private async annatNummer(
    { kommando, adress, vantat }: Importrad,
    { id, revision, varningar }: Kvitto,
  ): Promise<Json | undefined> {
    const { ges = [], till, ellerTill } = KOMMANDON[kommando];
    const slag = adress.slag === ellerTill ? ellerTill : till;
    const [falt] = ges;
    if (falt === undefined || vantat === undefined) return undefined;
    const faktum = revision - varningar.length; // the deviations that were noted with it come after
    const { events } = await this.store.read(`${slag}-${id}`, { from: faktum, to: faktum });
    const [handelse] = events as readonly RecordedEvent[];
    const fatt = (handelse?.data as JsonObject | undefined)?.[falt];
    return fatt === undefined || fatt === vantat ? undefined : fatt;
  }
}

const meddelat = (rad: Importrad, { commandId }: Radidentitet) => ({
  type: rad.kommando,
  import: true,
  skedde: rad.skedde,
  avvikelser: rad.avvikelser,
  ...(rad.skal !== null && { skal: rad.skal }),
  data: { ...rad.data, ...egetData(rad, commandId) },
});

/** What the command wants that no line says: the number apart, the id of a handling that came in. */
const egetData = ({ kommando, adress }: Importrad, commandId: string): JsonObject => {
  if (kommando === 'TaEmotHandling') return { handlingId: commandId };
  if (kommando === 'FattaDelegationsbeslut' && adress.slag === 'delegationsbeslut') return numretI(adress.id);
  if (adress.slag !== 'oppning') return KOMMANDON[kommando].satts ?? {};
  const { serie, nummer } = adress;
  return { serie, ar: nummer?.ar ?? 0, givetLopnr: nummer?.lopnr ?? null, overlamnatFran: null };
};

/** A decision outside a meeting brings its own number. */
const numretI = (id: string): JsonObject => {
  const nummer = tolkaDelegationsbeslutId(id);
  return { namnd: nummer?.namnd ?? '', ar: nummer?.ar ?? 0, givetNr: nummer?.nr ?? null };
};
