import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  expedieringsId,
  expedieringsstrom,
  handelsekatalog,
  leveransstrom,
  nyckelstrom,
  type Metadata,
} from '#domain';
import { exempel } from '#domain/testing';
import { createCodec, upcasters } from '#event-store';
import { MemoryKeyStore } from '#event-store/testing';
import { FilDokumentlager, type Dokumentlager } from '#handlingar';
import { MinnesLogg } from '#testing';
import type { Paketdelar } from '../bygg-paket.js';
import { Provkalla } from './provkalla.js';

export const ARENDE = 'KS-2026-17';
export const MOTE = 'sammantrade-KS-2026-03-02';
/** A text that is protected, and so stands nowhere in the log. */
export const HEMLIGT = 'Ringde Berit Berg om hennes adress';
export const DOKUMENT = 'Tjänsteskrivelsen, som den lämnades in.';
export const SAKNAT = 'f'.repeat(64);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A log with an ärende among others, its documents, and a tree. */
export class Provarende {
  private constructor(
    readonly logg: MinnesLogg,
    readonly lager: Dokumentlager,
    readonly kalla: Provkalla,
    readonly delar: Paketdelar,
    readonly mapp: string,
  ) {}

  static async skapa(): Promise<Provarende> {
    const mapp = await mkdtemp(join(tmpdir(), 'paket-'));
    const keys = new MemoryKeyStore();
    const logg = new MinnesLogg(createCodec({ katalog: handelsekatalog, upcasters, nyckelstrom, keys }));
    const lager = await FilDokumentlager.oppna(join(mapp, 'dokument'));
    const kalla = Provkalla.over(join(mapp, 'trad'), logg);
    const moten = async (): Promise<readonly string[]> => [MOTE];
    const prov = new Provarende(logg, lager, kalla, { store: logg, bevis: kalla, lager, keys, moten }, mapp);
    await prov.fyll();
    return prov;
  }

  /** Writes one event to a stream, whatever it is. */
  async skriv(strom: string, type: string, data: object = {}): Promise<number> {
    const { revision } = await this.logg.read(strom, { limit: 1 });
    const metadata: Metadata = {
      ...{ commandId: randomUUID(), bodyHash: sha256(type), correlationId: 'k', causationId: 'k' },
      aktor: { id: 'a-17', roll: 'registrator' },
      ...{ skedde: '2026-03-02', registrerad: '2026-03-02T09:00:00.000Z' },
    };
    const grund = (exempel as Readonly<Record<string, object>>)[type];
    const event = { id: randomUUID(), type, data: { ...grund, ...data }, metadata };
    return (await this.logg.append(strom, [event], revision)).revision;
  }

  private async fyll(): Promise<void> {
    const arende = `arende-${ARENDE}`;
    const innehall = new TextEncoder().encode(DOKUMENT);
    const { sha256: lagrat } = await this.lager.put(
      (async function* () {
        yield innehall;
      })(),
    );
    const fil = (summa: string) => ({ namn: 'fil.pdf', mime: 'application/pdf', sha256: summa, storlek: 40 });
    await this.skriv('handling-h-1', 'HandlingInkommen', { filer: [fil(lagrat)] });
    await this.skriv('arende-KS-2026-1', 'ArendeOppnat', { lopnr: 1 });
    await this.skriv('oppning-o-1', 'OppningBegard');
    await this.skriv(arende, 'ArendeOppnat');
    await this.skriv(arende, 'HandlingRegistrerad', { handlingId: 'h-1', filer: [fil(lagrat), fil(SAKNAT)] });
    await this.skriv('arende-KS-2026-1', 'AnteckningGjord', { text: 'Annat ärende' });
    await this.skriv(arende, 'AnteckningGjord', { text: HEMLIGT });
    await this.skriv(arende, 'HandlaggareTilldelad', { handlaggare: 'hl-berg' });
    await this.skriv(MOTE, 'SammantradeOppnat');
    await this.skriv(MOTE, 'ProtokollsanteckningGjord');
    await this.skriv(arende, 'BeslutFattat');
    const revision = await this.skriv(arende, 'BeslutExpedierat');
    const id = expedieringsId(arende, revision);
    await this.skriv(expedieringsstrom(id), 'ExpedieringPlanerad', {
      arende: ARENDE,
      utdrag: null,
      antal: 2,
    });
    await this.skriv(leveransstrom(`${id}-2`), 'SkickadTillMottagare');
    for (let i = 0; i < 20; i++) await this.skriv('arende-KS-2026-1', 'AnteckningGjord', { text: `nr ${i}` });
  }
}
