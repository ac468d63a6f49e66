import { Inject, Injectable } from '@nestjs/common';
import {
  RuleViolation,
  type Command,
  type Decider,
  type Decision,
  type DomainEvent,
  type Sett,
  type Varning,
} from '#domain';
import { EVENT_STORE, RevisionConflict, type EventStore, type NewEvent, type StreamName } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { NyckelAteranvand } from '../errors.js';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';
import { idAv } from '../strommar.js';
import { readTrace, type CommandTrace } from './command-trace.js';
import { KeyedMutex } from './keyed-mutex.js';
import { retryOnConflict } from './retry-on-conflict.js';
import { latest, stamp, type Stampel } from './stamp.js';
import { StreamStates, type StreamState } from './stream-states.js';
import { varningarI } from './varningar.js';

/** A decision to take over one stream. */
export type DecisionRequest<S, C extends Command, E extends DomainEvent> = {
  readonly decider: Decider<S, C, E, never>;
  readonly stream: StreamName;
  readonly message: Meddelande<C>;
  readonly kontext: Kommandokontext;
  /** From If-Match: the caller decided on what they saw, so a conflict is theirs and is not retried. */
  readonly expected?: number | undefined;
  /** Asked before it is decided: a decider that sees what stands elsewhere. null where that has nothing to say. */
  readonly seOmkring?: ((command: C, state: S) => Promise<Seende<S, C, E> | null>) | undefined;
  /** Asked before the first event is written: what stands elsewhere, and that it would agree. May refuse. */
  readonly granska?: ((beslutade: Decision<E>, last: StreamState<S>) => Promise<readonly Sett[]>) | undefined;
  /** Done before the events are written, and again when that has to be tried anew: what they presuppose elsewhere. */
  readonly forst?: ((beslutade: Decision<E>, stampel: Stampel) => Promise<void>) | undefined;
  /** For the receiving side of a command over two streams: the giving side stands already. */
  readonly motpart?: Motpart<S> | undefined;
};

/** A decider that has seen other streams, and how far they had come. */
export type Seende<S, C extends Command, E extends DomainEvent> = {
  readonly decider: Pick<Decider<S, C, E, never>, 'decide'>;
  readonly sett: readonly Sett[];
};

/** The giving side has been written, so this side must be: what rules refuse here is noted instead. */
export type Motpart<S> = {
  /** Whether this side already answers to it; the commandId alone does not tell, it may be used for more. */
  readonly besvarad: (state: S) => boolean;
  /** Record time of the giving side: what answers to it was not recorded earlier. */
  readonly registrerad: string;
};

/** What is to be appended, and onto which revision (-1: a new stream). */
type Plan = {
  readonly events: readonly NewEvent[];
  readonly revision: number;
  readonly varningar: readonly Varning[];
  /** Of those, what the command warned of before. */
  readonly tidigare: readonly Varning[];
};

/** Nothing is: the command has been carried out, or changes nothing. */
type Done = { readonly events: null; readonly kvitto: Kvitto };

const done = (kvitto: Kvitto): Done => ({ events: null, kvitto });

/** Read, decide, append: the only place where a decision meets the store. */
@Injectable()
export class DecideAndAppend {
  private readonly turns = new KeyedMutex();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KLOCKA) private readonly klocka: Klocka,
    private readonly states: StreamStates,
  ) {}

  /**
   * Carries out a command once, however often it is sent. Throws what the decider throws, `NyckelAteranvand`,
   * `RevisionConflict` where `expected` was given and is not the stream's, `ForsokenTogSlut`, and what the store
   * throws: after `LogUnavailable` nobody knows whether it was written, and sending the command again tells.
   */
  async execute<S, C extends Command, E extends DomainEvent>(
    request: DecisionRequest<S, C, E>,
  ): Promise<Kvitto> {
    const { stream, expected } = request;
    // one at a time per stream: those of this process would only meet as conflicts
    return this.turns.run(stream, () =>
      expected === undefined
        ? retryOnConflict(stream, (failed) => this.attempt(request, failed > 0))
        : this.attempt(request, false),
    );
  }

  /**
   * What is remembered of the stream is enough to append on, since the append itself tells whether it still is the
   * end. Anything else that can come of a command is answered only after the log has been asked.
   */
  private async attempt<S, C extends Command, E extends DomainEvent>(
    request: DecisionRequest<S, C, E>,
    fresh: boolean,
  ): Promise<Kvitto> {
    const { decider, stream } = request;
    // what is done first elsewhere is not done on what may be behind: it would stand when this is refused
    const remembered = fresh || request.forst ? undefined : this.states.remembered<S>(stream);
    const hasty = remembered && (await this.plan(request, remembered).catch(() => undefined));
    if (hasty?.events) return this.append(request, hasty);
    const plan = await this.plan(request, await this.states.load(decider, stream, fresh));
    return plan.events ? this.append(request, plan) : plan.kvitto;
  }

  private async plan<S, C extends Command, E extends DomainEvent>(
    request: DecisionRequest<S, C, E>,
    last: StreamState<S>,
  ): Promise<Plan | Done> {
    const { stream, kontext, message } = request;
    const written = last.commands.get(kontext.commandId);
    const trace =
      written === undefined ? undefined : await readTrace(this.store, stream, kontext.commandId, written);
    if (alreadyDone(request, last, trace)) return done(kvitto(stream, trace ?? newest(last)));
    assertExpected(request, last);

    const { revision } = last;
    const registrerad = latest(this.klocka.nu(), last.registrerad, request.motpart?.registrerad);
    const command = asked<C>(message, registrerad);
    const { decided, sett } = await this.decide(request, command, last);
    if (decided.length === 0) return done(kvitto(stream, newest(last)));

    const stampel = { kontext, skedde: command.skedde, registrerad, import: message.import, sett };
    await request.forst?.(decided, stampel);
    const events = stamp(stream, decided, stampel, trace?.antal);
    const tidigare = trace?.varningar ?? [];
    return { events, revision, varningar: [...tidigare, ...varningarI(decided)], tidigare };
  }

  /** What the command comes to, and which other streams that was decided on. */
  private async decide<S, C extends Command, E extends DomainEvent>(
    request: DecisionRequest<S, C, E>,
    command: C,
    last: StreamState<S>,
  ): Promise<{ readonly decided: Decision<E>; readonly sett: readonly Sett[] }> {
    const seende = await request.seOmkring?.(command, last.state);
    const decided = decide(request.motpart, (seende ?? request).decider, command, last.state);
    const granskade = decided.length > 0 ? await request.granska?.(decided, last) : undefined;
    return { decided, sett: [...(seende?.sett ?? []), ...(granskade ?? [])] };
  }

  private async append<S, C extends Command, E extends DomainEvent>(
    { decider, stream, kontext }: DecisionRequest<S, C, E>,
    { events, revision, varningar, tidigare }: Plan,
  ): Promise<Kvitto> {
    const appended = await this.store.append(stream, events, revision < 0 ? 'no-stream' : revision);
    this.states.wrote(decider, stream, events, appended);
    if (appended.written) return kvitto(stream, { ...appended, varningar });
    // The same command may have stood there, decided by another process at another time: the answer is what it wrote.
    const stod = await this.store.read(stream, { from: revision + 1, fresh: true });
    const egna = stod.events.filter((e) => e.metadata.commandId === kontext.commandId);
    const sista = egna.at(-1) ?? appended;
    return kvitto(stream, { ...sista, varningar: [...tidigare, ...varningarI(egna)] });
  }
}

/** The command as it is decided on. */
export const asked = <C extends Command>(message: Meddelande<C>, nu: string): C =>
  ({ ...message, nu, skedde: message.skedde === undefined ? nu : message.skedde }) as unknown as C;

const alreadyDone = <S, C extends Command, E extends DomainEvent>(
  { kontext, motpart }: DecisionRequest<S, C, E>,
  last: StreamState<S>,
  trace: CommandTrace | undefined,
): boolean => {
  if (motpart) return motpart.besvarad(last.state);
  if (trace && trace.bodyHash !== kontext.bodyHash) throw new NyckelAteranvand(kontext.commandId);
  return trace !== undefined;
};

/** A stream that does not exist is unknown rather than changed: that is for the decider to say. */
const assertExpected = <S, C extends Command, E extends DomainEvent>(
  { stream, expected }: DecisionRequest<S, C, E>,
  { revision }: StreamState<S>,
): void => {
  if (expected !== undefined && revision >= 0 && expected !== revision)
    throw new RevisionConflict(stream, expected, revision);
};

const decide = <S, C extends Command, E extends DomainEvent>(
  motpart: Motpart<S> | undefined,
  decider: Seende<S, C, E>['decider'],
  command: C,
  state: S,
): Decision<E> => {
  try {
    return decider.decide(command, state);
  } catch (error) {
    if (!motpart || !(error instanceof RuleViolation)) throw error;
    return decider.decide({ ...command, import: true }, state); // half of it stands: note, do not refuse
  }
};

type Place = Pick<Kvitto, 'revision' | 'position' | 'varningar'>;

const newest = ({ revision, position }: StreamState<unknown>): Place => ({
  revision,
  position: position ?? '0',
  varningar: [],
});

const kvitto = (stream: StreamName, { revision, position, varningar }: Place): Kvitto => ({
  id: idAv(stream),
  revision,
  position,
  varningar,
});
