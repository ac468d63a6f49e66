import { Inject, Injectable } from '@nestjs/common';
import {
  arendeDecider,
  beslutaDelegationsbeslut,
  delegationsar,
  delegationsbeslutId,
  delegationsbeslutsstrom,
  delegationsordningDecider,
  delegationsordningsstrom,
  ORGANKOD,
  type Decision,
  type DelegationsbeslutBegart,
  type DelegationsbeslutStromEvent,
  type FattaDelegationsbeslut,
  type RecordedEvent,
  type Sett,
} from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { asked } from '../decide-and-append/decide-and-append.js';
import { KeyedMutex } from '../decide-and-append/keyed-mutex.js';
import { retryOnConflict } from '../decide-and-append/retry-on-conflict.js';
import { latest, stamp, type Stampel } from '../decide-and-append/stamp.js';
import { StreamStates } from '../decide-and-append/stream-states.js';
import { varningarI } from '../decide-and-append/varningar.js';
import { NyckelAteranvand } from '../errors.js';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';
import { arendeOkant, arendeStrom, oppningStrom } from '../strommar.js';
import { Delegationsnummer, type Delegationsserie } from './delegationsnummer.js';

/** Other processes may take number after number just before: more patience than elsewhere. */
const MOST_TRIES = 30;

export type Fattandebegaran = {
  readonly message: Meddelande<FattaDelegationsbeslut>;
  readonly kontext: Kommandokontext;
};

type Begart = RecordedEvent<DelegationsbeslutBegart>;

/** A decision that has been decided on and has no number yet. */
type Beslutat = {
  readonly serie: Delegationsserie;
  readonly givetNr: number | null;
  readonly decided: Decision<DelegationsbeslutStromEvent>;
  readonly stampel: Stampel;
};

/**
 * Takes decisions outside meetings. A decision and its number are one write, so that no number is ever without one: the
 * stream of the number is appended to as one that does not exist. Which number is tried is written before it is, in
 * `oppning-<kommando>`, so that a repeat looks there and nowhere else, however many have come since.
 */
@Injectable()
export class Delegationsfattande {
  private readonly turns = new KeyedMutex();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KLOCKA) private readonly klocka: Klocka,
    private readonly states: StreamStates,
    private readonly nummer: Delegationsnummer,
  ) {}

  /**
   * Throws what `beslutaDelegationsbeslut` throws, `Okand` for an ärende that does not exist, `NyckelAteranvand`,
   * `ForsokenTogSlut`, and `RuleViolation` for a number of its own that is taken.
   */
  async fatta({ message, kontext }: Fattandebegaran): Promise<Kvitto> {
    return this.turns.run(kontext.commandId, async () => {
      const begarda = await this.begarda(kontext, false);
      const eget = await this.egetKvitto(begarda, kontext, false);
      if (eget) return eget;
      const beslutat = await this.besluta(message, kontext, begarda.at(-1)?.metadata.registrerad);
      const { namnd, ar } = beslutat.serie;
      // one at a time per serie: those of this process would only meet as conflicts
      return this.turns.run(`${namnd}-${ar}`, async () =>
        retryOnConflict(
          oppningStrom(kontext.commandId),
          async (failed) => this.forsok(beslutat, kontext, failed === 0 ? begarda : null),
          MOST_TRIES,
        ),
      );
    });
  }

  /** The numbers that the command has tried, oldest first; none for one that is new. */
  private async begarda(
    { commandId, bodyHash }: Kommandokontext,
    fresh: boolean,
  ): Promise<readonly Begart[]> {
    const { events } = await this.store.read<DelegationsbeslutBegart>(oppningStrom(commandId), { fresh });
    if (events.some(({ metadata }) => metadata.bodyHash !== bodyHash)) throw new NyckelAteranvand(commandId);
    return events;
  }

  /** What the command was answered where the number it tried last became its own; null where it did not. */
  private async egetKvitto(
    begarda: readonly Begart[],
    { commandId }: Kommandokontext,
    fresh: boolean,
  ): Promise<Kvitto | null> {
    const sist = begarda.at(-1)?.data;
    if (sist === undefined) return null;
    const id = delegationsbeslutId(sist);
    const { events } = await this.store.read(delegationsbeslutsstrom(id), { fresh });
    if (events[0]?.metadata.commandId !== commandId) return null;
    const egna = events.filter(({ metadata }) => metadata.commandId === commandId);
    const { revision, position } = egna.at(-1) ?? events[0];
    return { id, revision, position, varningar: varningarI(egna) };
  }

  private async besluta(
    message: Meddelande<FattaDelegationsbeslut>,
    kontext: Kommandokontext,
    tidigast: string | undefined,
  ): Promise<Beslutat> {
    const nu = latest(this.klocka.nu(), tidigast);
    const begard = asked<FattaDelegationsbeslut>(message, nu);
    const { namnd, givetNr } = begard.data;
    const ar = givetNr === null ? delegationsar(begard) : begard.data.ar;
    const command: FattaDelegationsbeslut = { ...begard, data: { ...begard.data, ar } };
    const { fakta, sett } = await this.omgivning(command);
    const decided = beslutaDelegationsbeslut(command, fakta);
    const { skedde, import: importerad } = command;
    const stampel = { kontext, skedde, registrerad: nu, import: importerad, sett };
    return { serie: { namnd, ar }, givetNr, decided, stampel };
  }

  /** What the decision is judged by in other streams. */
  private async omgivning({ data, import: importerad }: FattaDelegationsbeslut) {
    const arende = data.arende === null ? null : await this.arende(data.arende, importerad);
    // a text that can be no nämnd's is for the decision to refuse
    const ordning = ORGANKOD.test(data.namnd) ? await this.ordning(data.namnd) : null;
    const sett = [arende?.sett, ordning?.sett].filter((s) => s !== undefined && s.revision >= 0) as Sett[];
    return { fakta: { arende: arende?.arende ?? null, ordning: ordning?.ordning ?? null }, sett };
  }

  /** History may be about an ärende that the log has never seen. */
  private async arende(id: string, importerad: boolean) {
    const strom = arendeStrom(id);
    const { state, revision } = await this.states.load(arendeDecider, strom);
    if (!state.arende && !importerad) throw arendeOkant(id);
    return { arende: state.arende, sett: { strom, revision } };
  }

  private async ordning(namnd: string) {
    const strom = delegationsordningsstrom(namnd);
    const { state, revision } = await this.states.load(delegationsordningDecider, strom);
    return { ordning: state, sett: { strom, revision } };
  }

  /** One try. `kanda`: what is known of earlier tries; null: somebody was first, and the log is asked anew. */
  private async forsok(
    beslutat: Beslutat,
    kontext: Kommandokontext,
    kanda: readonly Begart[] | null,
  ): Promise<Kvitto> {
    const fresh = kanda === null;
    const begarda = kanda ?? (await this.begarda(kontext, true));
    const sist = begarda.at(-1)?.data;
    const taget = sist && (await this.nummer.tagetAv(sist, fresh));
    // the same command may be under way elsewhere: what is its own is told in the same look as what is free
    if (taget?.commandId === kontext.commandId) {
      const eget = await this.egetKvitto(begarda, kontext, true);
      if (eget) return eget;
    }
    // a number tried that nobody has is tried again: what was sent there may still be on its way
    const nr = sist && taget === null ? sist.nr : await this.begar(beslutat, begarda, fresh);
    return this.ta(beslutat, nr);
  }

  /** Writes which number is to be tried, and answers with the one that stands there. */
  private async begar(
    { serie, givetNr, stampel }: Beslutat,
    begarda: readonly Begart[],
    fresh: boolean,
  ): Promise<number> {
    const nr = givetNr ?? (await this.nummer.nasta(serie, fresh));
    if (givetNr !== null) await this.nummer.kravLedigt({ ...serie, nr }, fresh);
    const { commandId } = stampel.kontext;
    const strom = oppningStrom(commandId);
    const begart: DelegationsbeslutBegart = { type: 'DelegationsbeslutBegart', data: { ...serie, nr } };
    const fore = begarda.length;
    const events = stamp(strom, [begart], { ...stampel, sett: [] }, fore);
    const { written } = await this.store.append(strom, events, fore === 0 ? 'no-stream' : fore - 1);
    if (written) return nr;
    // another process may have been asked the same, and was first: the number is the one that it wrote
    const skrivna = await this.begarda(stampel.kontext, true);
    return skrivna[fore]?.data.nr ?? nr;
  }

  /** Takes the number with the decision, in one write. The same append again is acknowledged by the log. */
  private async ta({ serie, givetNr, decided, stampel }: Beslutat, nr: number): Promise<Kvitto> {
    const taget = { ...serie, nr };
    if (givetNr !== null) await this.nummer.hojTaket(taget, { ...stampel, sett: [] }, true);
    const id = delegationsbeslutId(taget);
    const strom = delegationsbeslutsstrom(id);
    const numrerat = decided.map((e) =>
      e.type === 'DelegationsbeslutFattat' ? { ...e, data: { ...e.data, nr } } : e,
    );
    const { revision, position, written } = await this.store.append(
      strom,
      stamp(strom, numrerat, stampel),
      'no-stream',
    );
    this.nummer.sett(taget);
    if (written) return { id, revision, position, varningar: varningarI(decided) };
    const { events } = await this.store.read(strom, { to: revision, fresh: true });
    return { id, revision, position, varningar: varningarI(events) };
  }
}
