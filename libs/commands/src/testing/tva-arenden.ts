import { randomUUID } from 'node:crypto';
import type { Command } from '@nestjs/cqrs';
import { handlingskommando, kommando, oppna } from '#domain/testing';
import { kontext, meddelande, MinnesLogg, StalldKlocka, startad, type Process } from '#testing';
import {
  FlyttaHandlingCommand,
  KopplaHandlingCommand,
  MakuleraArendeCommand,
  OppnaArendeCommand,
  OverlamnaArendeCommand,
  RegistreraHandlingCommand,
  SammanlaggArendeCommand,
  TaEmotHandlingCommand,
  UpprattaHandlingCommand,
  type Kommandokontext,
  type Kvitto,
} from '../index.js';

export const EN = 'KS-2026-1';
export const ANNAN = 'KS-2026-2';
export const HANDLING = randomUUID();

/** Two ärenden, one with a handling that came in and one that was drawn up, and something that came in. */
export const uppsattning = async (): Promise<{
  logg: MinnesLogg;
  klocka: StalldKlocka;
  process: Process;
}> => {
  const klocka = new StalldKlocka();
  const logg = new MinnesLogg();
  const process = await startad(logg, klocka);
  let n = 0;
  const vem = (): Kommandokontext => kontext({ commandId: `00000000-0000-4000-8000-00000000000${n++}` });
  const nu = { nu: klocka.nu() };
  const inkom = { skedde: '2026-02-20' };
  const inkommen = handlingskommando('TaEmotHandling', { handlingId: HANDLING }, { skedde: '2026-02-27' });
  await process.gor(new OppnaArendeCommand(meddelande(oppna({}, nu)), vem()));
  await process.gor(new OppnaArendeCommand(meddelande(oppna({}, nu)), vem()));
  for (const command of [
    new RegistreraHandlingCommand(EN, meddelande(kommando('RegistreraHandling', {}, inkom)), vem()),
    new UpprattaHandlingCommand(EN, meddelande(kommando('UpprattaHandling', {}, inkom)), vem()),
    new TaEmotHandlingCommand(meddelande(inkommen), vem()),
  ])
    await process.gor(command);
  klocka.flytta(60);
  return { logg, klocka, process };
};
export const koppla = (vem: Kommandokontext, arende = EN, handling = HANDLING) =>
  new KopplaHandlingCommand(handling, meddelande(handlingskommando('KopplaHandling', { arende })), vem);
export const flytta = (vem: Kommandokontext, till = ANNAN, nr = 1) =>
  new FlyttaHandlingCommand(
    EN,
    meddelande(kommando('FlyttaHandling', { nr, till }, { skal: 'fel ärende' })),
    vem,
  );
export const sammanlagg = (vem: Kommandokontext, till = ANNAN) =>
  new SammanlaggArendeCommand(EN, meddelande(kommando('SammanlaggArende', { till })), vem);
export const overlamna = (vem: Kommandokontext, serie = 'SN') =>
  new OverlamnaArendeCommand(EN, meddelande(kommando('OverlamnaArende', { serie })), vem);
export const makulera = (id: string) =>
  new MakuleraArendeCommand(id, meddelande(kommando('MakuleraArende', {}, { skal: 'dubblett' })), kontext());

/** A command over several streams, how many appends it is, and where they end up. */
export type Fall = {
  readonly namn: string;
  readonly command: (vem: Kommandokontext, till?: string) => Command<Kvitto>;
  readonly appends: number;
  readonly strommar: readonly string[];
};

export const FALL: readonly Fall[] = [
  { namn: 'a coupling', command: koppla, appends: 2, strommar: [`handling-${HANDLING}`, `arende-${EN}`] },
  { namn: 'a move', command: flytta, appends: 2, strommar: [`arende-${EN}`, `arende-${ANNAN}`] },
  { namn: 'a merger', command: sammanlagg, appends: 2, strommar: [`arende-${EN}`, `arende-${ANNAN}`] },
  {
    namn: 'a handover',
    command: overlamna,
    appends: 5,
    strommar: [`arende-${EN}`, 'arende-SN-2026-1', 'diarieserie-SN-2026'],
  },
];
