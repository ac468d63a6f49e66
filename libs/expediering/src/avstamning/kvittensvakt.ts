import type { CommandBus } from '@nestjs/cqrs';
import { Expedieringslasare, LeveransenCommand } from '#commands';
import {
  kvittensEskalering,
  kvittensPaminnelse,
  stockholmDatum,
  type Datum,
  type Kalender,
  type Leveranskanal,
} from '#domain';
import { aktuellKalender, type Klocka } from '#platform';
import { systemkontext, systemuppgifter } from '../drift/systemkontext.js';
import type { Kanal } from '../kanaler/kanal.js';
import type { Utskicksskrivare } from '../leverering/utskicksskrivare.js';
import type { Obekraftad, Skuld } from '../skuld/skuld.js';

const SIDA = 200;
/** No earlier is anybody reminded: a working day is the least there can be. */
const TIDIGAST_MS = 24 * 3_600_000;

/** After how many working days, by the body that sent. */
export type Kvittenstider = { readonly paminnelse: number; readonly eskalering: number };

export type Kvittensval = {
  readonly bus: CommandBus;
  readonly skuld: Skuld;
  readonly lasare: Expedieringslasare;
  readonly skrivare: Utskicksskrivare;
  readonly kanaler: ReadonlyMap<Leveranskanal, Kanal>;
  /** What holds for a body (code) on a day; null: one that the register does not know. */
  readonly tider: (avsandare: string | null, dag: Datum) => Promise<Kvittenstider>;
  readonly klocka: Klocka;
};

/** Sees that whoever has to acknowledge does: reminds them, and tells somebody above when they do not. */
export class Kvittensvakt {
  constructor(private readonly val: Kvittensval) {}

  async utfor(): Promise<void> {
    const nu = this.val.klocka.nu();
    const dag = stockholmDatum(Date.parse(nu));
    const senast = new Date(Date.parse(nu) - TIDIGAST_MS).toISOString();
    let efter: Obekraftad | null = null;
    for (;;) {
      const sida: readonly Obekraftad[] = await this.val.skuld.obekraftade(senast, efter, SIDA);
      for (const obekraftad of sida) await this.prova(obekraftad, dag, aktuellKalender(nu));
      efter = sida.at(-1) ?? null;
      if (sida.length < SIDA) return;
    }
  }

  private async prova(obekraftad: Obekraftad, idag: Datum, kalender: Kalender): Promise<void> {
    const { avsandare, levererad, leverans } = obekraftad;
    const dag = stockholmDatum(Date.parse(levererad));
    const tider = await this.val.tider(avsandare, idag);
    if (leverans.eskalerad === null && kvittensEskalering(dag, kalender, tider.eskalering).sistaDag <= idag)
      return this.eskalera(obekraftad);
    if (leverans.pamind === null && kvittensPaminnelse(dag, kalender, tider.paminnelse).sistaDag <= idag)
      await this.paminn(obekraftad);
  }

  /** Sent before it is recorded: one that the channel did not take is tried again the next minute. */
  private async paminn({ id, leverans }: Obekraftad): Promise<void> {
    const { omgang } = leverans;
    const last = await this.val.lasare.leverans(id);
    const namn = last.leverans.vag?.kanal ?? last.mottagare.kanal;
    const kanal = this.val.kanaler.get(namn);
    if (!kanal || last.leverans.lage !== 'levererad' || last.leverans.kvitterad !== null) return;
    const utskick = await this.val.skrivare.skriv('paminnelse', { leverans: id, omgang }, last);
    const { utfall } = await kanal.skicka(utskick, AbortSignal.timeout(PAMINNELSE_MS));
    if (utfall !== 'levererad') return;
    await this.notera(id, { type: 'PaminnOmKvittens', data: { omgang, kanal: namn } }, omgang);
  }

  private eskalera({ id, leverans: { omgang } }: Obekraftad): Promise<void> {
    return this.notera(id, { type: 'EskaleraLeverans', data: { omgang } }, omgang);
  }

  private async notera(
    id: string,
    sagt:
      | {
          readonly type: 'PaminnOmKvittens';
          readonly data: { readonly omgang: number; readonly kanal: Leveranskanal };
        }
      | { readonly type: 'EskaleraLeverans'; readonly data: { readonly omgang: number } },
    omgang: number,
  ): Promise<void> {
    const message = { ...systemuppgifter, ...sagt };
    await this.val.bus.execute(new LeveransenCommand(id, message, systemkontext(sagt.type, id, omgang)));
  }
}

/** Longer than any channel's own limit. */
const PAMINNELSE_MS = 60_000;
