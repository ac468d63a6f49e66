import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Dokument, Filuppgifter } from '../dokument.js';

/** A piece of work to the thread, and what it came to. */
export type Pdfjobb = { readonly id: number; readonly dokument: Dokument; readonly fil: Filuppgifter };
export type Pdfsvar =
  | { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly fel: string };

/** Makes PDF beside the thread that asks for it. */
export type Pdftrad = {
  /** As `somPdf`. Rejects when the thread falls, after which the same call may be made again, and once it is closed. */
  somPdf(dokument: Dokument, fil: Filuppgifter): Promise<Uint8Array>;
  /** Waits for what has been asked for, then lets the thread go. May be called twice. */
  stang(): Promise<void>;
};

export type Pdftradval = {
  /** The file that the thread runs; for those who run from sources. */
  readonly entry?: URL;
  readonly worker?: Pick<WorkerOptions, 'execArgv'>;
};

type Vantande = { readonly klart: (pdf: Uint8Array) => void; readonly fel: (orsak: Error) => void };

/** One thread, started by the first document, and again by the next one after a fall. Idle, it keeps no process alive. */
class Trad implements Pdftrad {
  private readonly pagar = new Set<Promise<Uint8Array>>();
  private readonly vantar = new Map<number, Vantande>();
  private worker: Worker | null = null;
  private nasta = 1;
  private stangd: Promise<void> | null = null;

  constructor(private readonly val: Pdftradval) {}

  somPdf(dokument: Dokument, fil: Filuppgifter): Promise<Uint8Array> {
    if (this.stangd) return Promise.reject(new Error('PDF-tråden är stängd.'));
    const id = this.nasta++;
    const pdf = new Promise<Uint8Array>((klart, fel) => {
      const worker = (this.worker ??= this.starta());
      this.vantar.set(id, { klart, fel });
      worker.ref();
      worker.postMessage({ id, dokument, fil } satisfies Pdfjobb);
    });
    this.pagar.add(pdf);
    const klar = (): boolean => this.pagar.delete(pdf);
    pdf.then(klar, klar);
    return pdf;
  }

  stang(): Promise<void> {
    this.stangd ??= Promise.allSettled(this.pagar).then(async () => {
      await this.worker?.terminate();
    });
    return this.stangd;
  }

  private starta(): Worker {
    const { entry = new URL('./pdf.worker.js', import.meta.url), worker: egna } = this.val;
    const worker = new Worker(entry, { name: 'pdf', ...egna });
    let orsak = 'tråden avslutades';
    worker.on('message', (svar: Pdfsvar) => this.taEmot(worker, svar));
    worker.on('error', (fel) => (orsak = fel instanceof Error ? fel.message : String(fel)));
    worker.on('exit', () => this.foll(worker, orsak));
    return worker;
  }

  private taEmot(worker: Worker, svar: Pdfsvar): void {
    const vantande = this.vantar.get(svar.id);
    this.vantar.delete(svar.id);
    if (this.vantar.size === 0) worker.unref();
    if ('pdf' in svar) vantande?.klart(svar.pdf);
    else vantande?.fel(new Error(svar.fel));
  }

  private foll(worker: Worker, orsak: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    const fallna = [...this.vantar.values()];
    this.vantar.clear();
    for (const { fel } of fallna) fel(new Error(`PDF-tråden föll: ${orsak}`));
  }
}

/** A thread for making PDF, so that whoever asks is not held up. */
export const pdftrad = (val: Pdftradval = {}): Pdftrad => new Trad(val);
