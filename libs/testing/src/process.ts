import { createHash, randomUUID } from 'node:crypto';
import { Global, Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { CommandBus, CqrsModule, type Command } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import {
  CommandsModule,
  Slutforare,
  type CommandsOptions,
  type Kommandokontext,
  type Meddelande,
  type Oavslutat,
} from '#commands';
import type { Kommandouppgifter } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { StalldKlocka } from './stalld-klocka.js';

@Global()
@Module({})
class Omgivning {}

const omgivning = (store: EventStore, klocka: Klocka): DynamicModule => ({
  module: Omgivning,
  providers: [
    { provide: EVENT_STORE, useValue: store },
    { provide: KLOCKA, useValue: klocka },
  ],
  exports: [EVENT_STORE, KLOCKA],
});

/** One running instance of the product as far as commands go: its own memory over a log that others may share. */
export type Process = {
  readonly gor: <R>(command: Command<R>) => Promise<R>;
  readonly slutforare: Slutforare;
  /** Whatever else is running in it. */
  readonly app: INestApplicationContext;
};

export const startad = async (
  store: EventStore,
  klocka: Klocka = new StalldKlocka(),
  options: CommandsOptions = {},
  mer: (commands: DynamicModule) => readonly DynamicModule[] = () => [],
): Promise<Process> => {
  const commands = CommandsModule.forRoot(options);
  const app = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), omgivning(store, klocka), commands, ...mer(commands)],
  }).compile();
  app.useLogger(false); // what goes wrong here is what the spec states
  await app.init();
  const bus = app.get(CommandBus);
  return { gor: async (command) => bus.execute(command), slutforare: app.get(Slutforare), app };
};

/** A command as a caller sends it: the time is stamped where it is carried out. */
export const meddelande = <C extends Kommandouppgifter>({
  nu: _nu,
  skedde,
  ...resten
}: C): Meddelande<C> => ({ ...resten, ...(skedde !== _nu && { skedde }) });

/** Somebody asks for something, for the first time. */
export const kontext = (egna: Partial<Kommandokontext> = {}): Kommandokontext => {
  const commandId = egna.commandId ?? randomUUID();
  return {
    commandId,
    bodyHash: createHash('sha256').update(commandId).digest('hex'),
    correlationId: commandId,
    causationId: commandId,
    aktor: { id: 'registrator-1', roll: 'registrator' },
    ...egna,
  };
};

const FORSTA_LED = [
  'OppningBegard',
  'HandlingKopplad',
  'HandlingFlyttad',
  'ArendeSammanlagt',
  'ArendeOverlamnatTillNamnd',
];

/**
 * Every fact that begins something over several streams, completed or not: what a start could at most be asked to
 * complete.
 */
export const forstaLed = async (store: EventStore): Promise<readonly Oavslutat[]> => {
  const events = await store.readAll({ after: null, limit: Number.MAX_SAFE_INTEGER });
  return events
    .filter((e) => FORSTA_LED.includes(e.type))
    .map(({ stream, revision }) => ({ strom: stream, revision }));
};
