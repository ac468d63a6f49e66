import { parentPort } from 'node:worker_threads';
import { dokumentSomPdf } from './dokument-som-pdf.js';
import type { Pdfjobb, Pdfsvar } from './pdftrad.js';

const svara = (svar: Pdfsvar, flytta: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(svar, [...flytta]);

/** The thread that makes PDF: one message, one answer. */
parentPort?.on('message', ({ id, dokument, fil }: Pdfjobb) => {
  dokumentSomPdf(dokument, fil).then(
    (pdf) => {
      const eget = new Uint8Array(pdf);
      svara({ id, pdf: eget }, [eget.buffer]);
    },
    (fel: unknown) => svara({ id, fel: fel instanceof Error ? fel.message : String(fel) }),
  );
});
