import { parentPort } from 'node:worker_threads';
import type { Pdfjobb, Pdfsvar } from './utdragstrad.js';
import { utdragSomPdf } from './utdrag-som-pdf.js';

const svara = (svar: Pdfsvar, flytta: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(svar, [...flytta]);

/** The thread that makes PDF of extracts: one message, one answer. */
parentPort?.on('message', ({ id, utdrag }: Pdfjobb) => {
  utdragSomPdf(utdrag).then(
    (pdf) => {
      const eget = new Uint8Array(pdf);
      svara({ id, pdf: eget }, [eget.buffer]);
    },
    (fel: unknown) => svara({ id, fel: fel instanceof Error ? fel.message : String(fel) }),
  );
});
