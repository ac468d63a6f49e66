import 'reflect-metadata';
import { Global, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  delegationskommandon,
  efterspelskommandon,
  kommandoexempel,
  motesexempel,
  ordningskommandon,
  organkommandon,
} from '#domain/testing';
import { EVENT_STORE } from '#event-store';
import { KLOCKA } from '#platform';
import { MinnesLogg, StalldKlocka } from '#testing';
import * as commands from './index.js';

/** What `@CommandHandler` marks a handler with; the package does not export the name. */
const HANDLER_METADATA = '__commandHandler__';

type Klass = new (...args: never[]) => unknown;

@Global()
@Module({
  providers: [
    { provide: EVENT_STORE, useValue: new MinnesLogg() },
    { provide: KLOCKA, useValue: new StalldKlocka() },
  ],
  exports: [EVENT_STORE, KLOCKA],
})
class Omgivning {}

let hanterare: readonly { readonly hanterare: string; readonly command: Klass }[];

beforeAll(async () => {
  const app = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), DiscoveryModule, Omgivning, commands.CommandsModule.forRoot()],
  }).compile();
  hanterare = app
    .get(DiscoveryService)
    .getProviders()
    .flatMap(({ metatype, name }) => {
      const command = metatype
        ? (Reflect.getMetadata(HANDLER_METADATA, metatype) as Klass | undefined)
        : undefined;
      return command ? [{ hanterare: String(name), command }] : [];
    });
});

/** What the bus knows by another name than the domain: a correction is one command in each kind of stream. */
const iMoten: Readonly<Record<string, string>> = {
  RattaUppgift: 'RattaSammantradesuppgift',
  MakuleraHandelse: 'MakuleraSammantradeshandelse',
};
const iOrgan: Readonly<Record<string, string>> = {
  RattaUppgift: 'RattaOrganuppgift',
  MakuleraHandelse: 'MakuleraOrganhandelse',
};

const iDelegationsbeslut: Readonly<Record<string, string>> = {
  RattaUppgift: 'RattaDelegationsbeslutsuppgift',
  MakuleraHandelse: 'MakuleraDelegationsbeslutshandelse',
};
const iOrdning: Readonly<Record<string, string>> = {
  RattaUppgift: 'RattaDelegationsordningsuppgift',
  MakuleraHandelse: 'MakuleraDelegationsordningshandelse',
};

/** What followed on a decision outside a meeting is one command, whatever it was. */
const iDelegation = (type: string): string =>
  Object.hasOwn(efterspelskommandon, type) ? 'Delegationsefterspel' : (iDelegationsbeslut[type] ?? type);

/** What is asked of an expediering, of a delivery and of how they are run: one command each, whatever it is. */
const expediering = ['Expedieringen', 'Leveransen', 'SandOm', 'Expedieringsprocessen'];

/** Every command of the domain, but the one that only another command causes. */
const kommandon = [
  ...expediering,
  ...Object.keys(motesexempel).map((type) => iMoten[type] ?? type),
  ...Object.keys(organkommandon).map((type) => iOrgan[type] ?? type),
  ...new Set(Object.keys(delegationskommandon).map(iDelegation)),
  ...Object.keys(ordningskommandon).map((type) => iOrdning[type] ?? type),
  'FattaDelegationsbeslut',
  ...Object.keys(kommandoexempel).filter((type) => type !== 'TaEmotSammanlaggning'),
  'OppnaArende',
  'TaEmotHandling',
  'KopplaHandling',
  'AvvisaHandling',
].sort();

describe('the command bus', () => {
  it('has a handler for every command of the domain, named after it', () => {
    expect(hanterare.map(({ hanterare: namn, command }) => [command.name, namn]).sort()).toEqual(
      kommandon.map((type) => [`${type}Command`, `${type}Handler`]),
    );
  });

  it('has no command with two handlers: the last would win in silence', () => {
    const klasser = hanterare.map((h) => h.command);
    expect(new Set(klasser).size).toBe(klasser.length);
  });

  it('can be sent every command from outside', () => {
    const utat = Object.keys(commands).filter((namn) => namn.endsWith('Command'));
    expect(utat.sort()).toEqual(kommandon.map((type) => `${type}Command`));
  });
});
