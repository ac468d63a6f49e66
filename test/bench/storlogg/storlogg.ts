import { createHash } from 'node:crypto';
import { arendeId, arendestrom, type Handelse, type Metadata } from '#domain';
import type { NewEvent } from '#event-store';
import { ORGAN, SAK, SERIER, VAD, VAR_ } from './ord.js';
import { en, slump, text, uuid, type Rost } from './slump.js';
import { vag, type Steg } from './vag.js';

/** A log of a municipality over the years: what is written where, in the order it was registered. */
export type Skrivning = {
  readonly strom: string;
  readonly revision: number;
  readonly handelser: readonly NewEvent[];
};

const DAG = 86_400_000;
/** The first year's first day, were it less than a year. */
const FORSTA = Date.UTC(2026, 0, 5, 8);
/** Openings in a year: of a large municipality. A few thousand are then open at once. */
const PER_AR = 8_500;

const metadata = (r: Rost, registrerad: number, skedde: string | null): Metadata => {
  const commandId = uuid(r);
  return {
    commandId,
    bodyHash: createHash('sha256').update(commandId).digest('hex'),
    correlationId: commandId,
    causationId: commandId,
    aktor: { id: `u-${Math.floor(r() * 100)}`, roll: 'registrator' },
    skedde,
    registrerad: new Date(registrerad).toISOString(),
  };
};

/** Mostly the moment it was registered; at times a date, an earlier day, or as little as is known. */
const skedde = (r: Rost, registrerad: number): string | null => {
  const hur = r();
  if (hur < 0.75) return new Date(registrerad).toISOString();
  if (hur < 0.9) return new Date(registrerad).toISOString().slice(0, 10);
  if (hur < 0.97) return new Date(registrerad - Math.floor(r() * 6) * DAG).toISOString().slice(0, 10);
  return hur < 0.99 ? new Date(registrerad).toISOString().slice(0, 7) : null;
};

type Pagaende = {
  readonly strom: string;
  readonly steg: readonly Steg[];
  readonly r: Rost;
  nasta: number;
  revision: number;
};

/**
 * `arenden` openings evenly over the years, each with its road: a few thousand are open at once. With
 * `oppningar`, also the events of the opening itself and of the diarieserie.
 */
export function* storlogg({
  arenden,
  oppningar = true,
}: {
  readonly arenden: number;
  readonly oppningar?: boolean;
}): Generator<Skrivning> {
  const dag = (365 * DAG) / PER_AR;
  const lopnr = new Map<string, number>();
  const serier = new Map<string, number>();
  /** By day of the next step: cheaper than a heap, and no worse for a log. */
  const vantar = new Map<number, Pagaende[]>();
  let idag = Math.floor((FORSTA - Math.floor(arenden / PER_AR) * 365 * DAG) / DAG);
  const lagg = (p: Pagaende, nu: number): void => {
    const steg = p.steg[p.nasta];
    if (steg === undefined) return;
    const nar = Math.max(Math.floor((nu + steg.dagar * DAG) / DAG), idag + (steg.dagar === 0 ? 0 : 1));
    const lista = vantar.get(nar);
    if (lista === undefined) vantar.set(nar, [p]);
    else lista.push(p);
  };
  const ta = function* (p: Pagaende, nu: number): Generator<Skrivning> {
    const { handelse } = p.steg[p.nasta++]!;
    const event = { id: uuid(p.r), ...handelse, metadata: metadata(p.r, nu, skedde(p.r, nu)) } as NewEvent;
    yield { strom: p.strom, revision: p.revision++, handelser: [event] };
    lagg(p, nu);
  };
  const arbetaAv = function* (till: number): Generator<Skrivning> {
    for (; idag < till; idag++) {
      const idagen = vantar.get(idag) ?? [];
      vantar.delete(idag);
      for (let i = 0; i < idagen.length; i++) yield* ta(idagen[i]!, idag * DAG + 13 * 3_600_000 + i * 20);
    }
  };
  for (let i = 0; i < arenden; i++) {
    const nu = Math.floor(FORSTA - Math.floor(arenden / PER_AR) * 365 * DAG + i * dag);
    yield* arbetaAv(Math.floor(nu / DAG));
    const r = slump(i + 1);
    const serie = en(r, SERIER);
    const organ = ORGAN[serie] ?? serie;
    const ar = new Date(nu).getUTCFullYear();
    const nyckel = `${serie}-${ar}`;
    const nr = (lopnr.get(nyckel) ?? 0) + 1;
    lopnr.set(nyckel, nr);
    const meta = metadata(r, nu, new Date(nu).toISOString());
    const uppgifter = {
      serie,
      ar,
      arendemening:
        `${en(r, VAD)} ${en(r, SAK)} ${r() < 0.7 ? `i ${en(r, VAR_)}` : ''} ${Math.floor(r() * 2000)}`.replaceAll(
          /\s+/g,
          ' ',
        ),
      internArendemening: r() < 0.1 ? text(r, 1) : null,
      slag: en(r, ['motion', 'remiss', 'ovrigt', 'ovrigt', 'avtal'] as const),
      klassificering: '1.2.3',
      initiativ: null,
      initiativtagare: r() < 0.3 ? `Bo ${en(r, VAR_)}` : null,
      organ,
      oppning: meta.commandId,
      overlamnatFran: null,
    } as const;
    const handelse = (ett: Handelse): NewEvent => ({ id: uuid(r), ...ett, metadata: meta });
    if (oppningar) {
      yield {
        strom: `oppning-${meta.commandId}`,
        revision: 0,
        handelser: [
          handelse({
            type: 'OppningBegard',
            data: {
              serie,
              ar,
              serieRevision: nr - 2,
              givetLopnr: null,
              arende: uppgifter,
              noteringar: [],
              relation: null,
            },
          }),
        ],
      };
      const s = serier.get(nyckel) ?? 0;
      serier.set(nyckel, s + 1);
      yield {
        strom: `diarieserie-${nyckel}`,
        revision: s,
        handelser: [
          handelse({
            type: 'DiarienummerTilldelat',
            data: { serie, ar, lopnr: nr, hogsta: nr, oppning: meta.commandId },
          }),
        ],
      };
    }
    const strom = arendestrom(arendeId({ serie, ar, lopnr: nr }));
    yield {
      strom,
      revision: 0,
      handelser: [handelse({ type: 'ArendeOppnat', data: { ...uppgifter, lopnr: nr } })],
    };
    lagg({ strom, steg: vag(r, organ), r, nasta: 0, revision: 1 }, nu);
  }
}
