import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidV5 } from '#commands';
import type { RecordedEvent } from '#domain';
import type { EventStore, Position } from '#event-store';
import { lasInstallningar, skapaLogg, type Klocka } from '#platform';
import { Tidur } from '#processer';
import { starta, type Igang } from '../../../apps/api/src/start/starta.js';

/** A body or an answer, as JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** What a write is answered with. */
export type Kvitto = {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly varningar: readonly { readonly regel: string | null; readonly text: string }[];
};

/** A rule said no to a write (409). */
export class Nekad extends Error {
  constructor(
    readonly regel: string | null,
    message: string,
  ) {
    super(message);
  }
}

const HUR_LANGE_MS = 60_000;
const nyckel = uuidV5('5c1b7f60-0d8e-5f0a-9b1e-6f7a4c2d9e31');

/** The whole product with an embedded log of its own in a folder that is gone afterwards, and a clock that is set. */
export class Produkten {
  private skrivna = 0;

  private constructor(
    private readonly igang: Igang,
    private readonly data: string,
  ) {}

  static async starta(klocka: Klocka): Promise<Produkten> {
    const data = mkdtempSync(join(tmpdir(), 'arendelogg-scenario-'));
    try {
      const igang = await starta({
        installningar: lasInstallningar({
          ...{ ARENDELOGG_DATA: data, ARENDELOGG_DEMO: '0', ARENDELOGG_TRADHUVUD_MINUTER: '0', PORT: '0' },
          REDIS_URL: 'redis://127.0.0.1:1', // a worker's to send, and there is none: what people do is what is told
        }),
        logg: skapaLogg({ produktion: true, niva: 'silent' }),
        utskrift: () => undefined,
        lage: 'har',
        klocka,
      });
      await igang.redo;
      return new Produkten(igang, data);
    } catch (error) {
      rmSync(data, { recursive: true, force: true });
      throw error;
    }
  }

  /** A write as any client sends it. Throws `Nekad` where a rule refuses, and an error for anything else that is not done. */
  async skriv(vag: string, kropp: Json): Promise<Kvitto> {
    const { statusCode, body } = await this.igang.app.inject({
      method: 'POST',
      url: `/api/${vag}`,
      headers: { 'idempotency-key': nyckel(String((this.skrivna += 1))), 'x-arendelogg-aktor': 'kansliet' },
      payload: kropp,
    });
    if (statusCode < 300) return JSON.parse(body) as Kvitto;
    const { regel, detail } = JSON.parse(body) as { readonly regel?: string | null; readonly detail: string };
    if (statusCode === 409 && regel !== undefined) throw new Nekad(regel, detail);
    throw new Error(`POST /api/${vag} ${JSON.stringify(kropp)}: ${statusCode} ${body}`);
  }

  /** What a question is answered with, by read models that have taken everything. */
  async fraga(vag: string, accept = 'application/json'): Promise<string> {
    await this.ikapp();
    const url = `/api/${vag}`;
    const { statusCode, body } = await this.igang.app.inject({ method: 'GET', url, headers: { accept } });
    if (statusCode !== 200) throw new Error(`GET ${url}: ${statusCode} ${body}`);
    return body;
  }

  /** The clock is looked at: what has run out is recorded. */
  async klockanVaknar(): Promise<void> {
    await this.ikapp();
    await this.igang.app.get(Tidur, { strict: false }).vakna();
    await this.ikapp();
  }

  /** Where the log ends; null while it is empty. */
  huvud(): Promise<Position | null> {
    return this.igang.store.head();
  }

  /** What has been recorded after a place in the log. */
  efter(plats: Position | null): Promise<readonly RecordedEvent[]> {
    return this.igang.store.readAll({ after: plats, limit: 10_000 });
  }

  /** The log, for whoever audits it. */
  get logg(): EventStore {
    return this.igang.store;
  }

  async stang(): Promise<void> {
    await this.igang.app.close();
    rmSync(this.data, { recursive: true, force: true });
  }

  private async ikapp(): Promise<void> {
    const huvud = await this.huvud();
    if (huvud !== null) await this.igang.projektioner.vantaPa(huvud, { timeoutMs: HUR_LANGE_MS });
  }
}
