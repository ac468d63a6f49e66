import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { provaSignatur, SIGNATURHUVUD } from '#expediering';
import { arProvning, Webhookmottagare, type Anrop } from '#expediering/testing';

/** What a call comes to. */
type Utfall = 'gor' | 'neka' | 'tyst' | 'tapp';

const NYCKEL = 'k'.repeat(40);
/** A client keeps few connections to each: some origins let a burst through as it comes. */
const URSPRUNG = 16;
const FORSTA_ANROPEN = 5;
const [NEKAR, TYSTNAR, TAPPAR] = [0.3, 0.05, 0.02];

/** The same for the same: 0 up to 1. */
const slump = (...delar: readonly (string | number)[]): number =>
  createHash('sha256').update(delar.join(' ')).digest().readUInt32BE() / 2 ** 32;

/**
 * A receiver that does each key once, and is what receivers are: it refuses 30 % of the first five calls of a key, hangs
 * on 5 % of all, having done what it was asked or not, and does it but drops the connection of 2 %, half of them before
 * its 2xx has left. What a call comes to follows from the seed, the key and which call of the key it is.
 */
export class OpalitligMottagare {
  /** The keys that were done, and the delivery that each said it was. */
  readonly gjorda = new Map<string, string>();
  /** How many times each key has come. */
  readonly anrop = new Map<string, number>();
  readonly raknat: Record<Utfall | 'upprepat', number> = { gor: 0, neka: 0, tyst: 0, tapp: 0, upprepat: 0 };
  /** Calls whose signature or contents were not what they must be. */
  readonly orimliga: string[] = [];
  /** Told each time one more key has been done; no call is gone on with until it resolves. */
  vidGjord: (antal: number) => Promise<void> = async () => undefined;
  private haller: Promise<void> = Promise.resolve();

  private constructor(
    private readonly fro: number,
    private readonly servrar: readonly Webhookmottagare[],
  ) {}

  static async starta(fro: number): Promise<OpalitligMottagare> {
    const servrar = await Promise.all(Array.from({ length: URSPRUNG }, () => Webhookmottagare.starta()));
    const mottagare = new OpalitligMottagare(fro, servrar);
    for (const server of servrar)
      server.svara = (svar, anrop) => {
        void mottagare.svara(svar, anrop);
      };
    return mottagare;
  }

  adress(nr: number): string {
    return `http://127.0.0.1:${this.servrar[nr % URSPRUNG]?.port ?? 0}/mottagare/${nr}`;
  }

  /** The keys of every origin, where the product looks for them. */
  skrivNycklar(mapp: string): void {
    mkdirSync(mapp, { recursive: true });
    for (const { port } of this.servrar)
      writeFileSync(join(mapp, `127.0.0.1_${port}.nycklar`), `${NYCKEL}\n`);
  }

  get antalAnrop(): number {
    return this.anrop.values().reduce((summa, antal) => summa + antal, 0);
  }

  async stang(): Promise<void> {
    await Promise.all(this.servrar.map(async (server) => server.stang()));
  }

  private async svara(svar: ServerResponse, anrop: Anrop): Promise<void> {
    if (arProvning(anrop)) {
      svar.writeHead(204).end(); // that it is there at all
      return;
    }
    await this.haller;
    const { nyckel, leverans } = this.granska(anrop);
    const nr = (this.anrop.get(nyckel) ?? 0) + 1;
    this.anrop.set(nyckel, nr);
    const utfall = this.utfall(nyckel, nr);
    const halva = slump(this.fro, nyckel, nr, 'halva') < 0.5;
    this.raknat[utfall]++;
    if (utfall === 'gor' || utfall === 'tapp' || (utfall === 'tyst' && halva))
      await this.gor(nyckel, leverans);
    this.avsluta(svar, utfall, halva);
  }

  /** Whoever has done a key does nothing more, and answers that it is done. */
  private async gor(nyckel: string, leverans: string): Promise<void> {
    if (this.gjorda.has(nyckel)) {
      this.raknat.upprepat++;
      return;
    }
    this.gjorda.set(nyckel, leverans);
    const antal = this.gjorda.size;
    this.haller = this.haller.then(async () => this.vidGjord(antal));
    await this.haller;
  }

  private utfall(nyckel: string, nr: number): Utfall {
    const tal = slump(this.fro, nyckel, nr);
    if (tal < TYSTNAR) return 'tyst';
    if (tal < TYSTNAR + TAPPAR) return 'tapp';
    return nr <= FORSTA_ANROPEN && tal < TYSTNAR + TAPPAR + NEKAR ? 'neka' : 'gor';
  }

  private avsluta(svar: ServerResponse, utfall: Utfall, halva: boolean): void {
    switch (utfall) {
      case 'tyst':
        return; // until the client has had enough
      case 'neka':
        svar.writeHead(500).end('Databasen svarar inte');
        return;
      case 'tapp':
        if (halva) svar.destroy();
        else svar.writeHead(200, { 'content-length': '100' }).write('{"m', () => svar.destroy());
        return;
      case 'gor':
        svar.writeHead(204).end();
    }
  }

  private granska({ huvuden, kropp }: Anrop): { readonly nyckel: string; readonly leverans: string } {
    const nyckel = String(huvuden['idempotency-key']);
    const signatur = provaSignatur({
      huvud: String(huvuden[SIGNATURHUVUD.toLowerCase()]),
      kropp,
      nycklar: [NYCKEL],
      nu: new Date().toISOString(),
    });
    const { id, type, subject } = JSON.parse(kropp) as Readonly<Record<'id' | 'type' | 'subject', string>>;
    if (!signatur.giltig || id !== nyckel || type !== 'se.arendelogg.expediering.beslut.v1')
      this.orimliga.push(`${nyckel} ${type} ${JSON.stringify(signatur)}`);
    return { nyckel, leverans: subject };
  }
}
