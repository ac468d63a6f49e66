import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { systemKlocka } from '#platform';
import type { Kontraktsval } from '../../testing/ko.contract.js';
import { provlogg } from '../../testing/koprov.js';
import { BullmqKo, type BullmqKoval } from '../bullmq-ko.js';
import type { Las } from '../konsument.js';
import { oppnaBullmqKo, type Redisko } from '../oppna.js';

const val = (redisUrl: string, { samtidigt = 5, takt, logg }: Kontraktsval = {}): BullmqKoval => ({
  kanal: 'webhook',
  samtidigt,
  takt: takt ?? null,
  klocka: systemKlocka,
  logg: logg ?? provlogg().logg,
  redisUrl,
  svarMs: 1_000,
  stangMs: 5_000,
});

/** Jobs of dead workers are looked for four times a second: a busy machine may then have a job done twice. */
export const KORT_LAS: Las = { langdMs: 500, kontrollMs: 250 };

export const nyKo = (redisUrl: string, egna: Kontraktsval & { readonly las?: Las } = {}): BullmqKo =>
  new BullmqKo({ ...val(redisUrl, egna), ...(egna.las && { las: egna.las }) });

export const redisko = async (redisUrl: string): Promise<Redisko> => oppnaBullmqKo(val(redisUrl));

/** A process of its own, that carries out jobs and says so on standard output, until it is ended. */
export class Arbetare {
  private readonly process: ChildProcess;
  private ut = '';
  private fel = '';
  private readonly slut: Promise<unknown[]>;

  /** `haller`: what it begins it never ends. */
  constructor(redisUrl: string, haller: boolean) {
    const har = fileURLToPath(new URL('.', import.meta.url));
    const libs = pathToFileURL(join(har, '../../../../../')).href;
    const program = `
      import { registerHooks } from 'node:module';
      registerHooks({ resolve: (s, c, next) =>
        s.startsWith('#') ? next(${JSON.stringify(libs)} + s.slice(1) + '/src/index.ts', c)
        : next(s.startsWith('.') && c.parentURL.endsWith('.ts') ? s.replace(/[.]js$/, '.ts') : s, c) });
      const { BullmqKo } = await import(${JSON.stringify(pathToFileURL(join(har, '../bullmq-ko.ts')).href)});
      const { skapaLogg, systemKlocka } = await import('#platform');
      const ko = new BullmqKo({ kanal: 'webhook', samtidigt: 2, takt: null, klocka: systemKlocka,
        logg: skapaLogg({ produktion: true, ut: process.stderr }), redisUrl: ${JSON.stringify(redisUrl)},
        las: { langdMs: 500, kontrollMs: 250 }, stangMs: 2000 });
      ko.starta(async (jobb) => {
        console.log('borjade ' + jobb.leverans);
        await new Promise((klart) => { if (!${haller}) setTimeout(klart, 50); });
        console.log('slutade ' + jobb.leverans);
        return jobb.leverans.startsWith('igen')
          ? { klar: false, igen: new Date(Date.now() + 50).toISOString() } : { klar: true };
      });
      process.on('SIGTERM', () => void ko.stang().then(() => console.log('stangd')));
      console.log('redo');`;
    this.process = spawn(
      process.execPath,
      ['--experimental-transform-types', '--no-warnings', '--input-type=module', '-'],
      { stdio: ['pipe', 'pipe', 'pipe'], cwd: join(har, '../../../../../..') },
    );
    this.process.stdout?.on('data', (bit: Buffer) => (this.ut += bit.toString()));
    this.process.stderr?.on('data', (bit: Buffer) => (this.fel += bit.toString()));
    this.process.stdin?.end(program);
    this.slut = once(this.process, 'close');
  }

  har(rad: string): boolean {
    if (this.process.exitCode !== null && this.process.exitCode !== 0)
      throw new Error(`Arbetaren slutade med ${this.process.exitCode}:\n${this.ut}${this.fel}`);
    return this.ut.includes(`${rad}\n`);
  }

  antal(rad: string): number {
    this.har(rad);
    return this.ut.split(`${rad}\n`).length - 1;
  }

  async doda(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.slut;
  }

  /** As it is asked to end; what it ended with, and what it had said. */
  async stoppa(): Promise<{ readonly kod: number | null; readonly ut: string; readonly fel: string }> {
    this.process.kill('SIGTERM');
    await this.slut;
    return { kod: this.process.exitCode, ut: this.ut, fel: this.fel };
  }
}
