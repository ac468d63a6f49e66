import type { Position } from '#event-store';
import type { Loggfel, Loggkalla, Loggrad } from './loggrad.js';
import { provaRad } from './prova-rad.js';

/** What was found. A log is whole when `fel` is empty and it was read to its end. */
export type Verifiering = {
  readonly handelser: number;
  readonly strommar: number;
  readonly fel: readonly Loggfel[];
  /** Faults in all: `fel` holds the first of them. */
  readonly antalFel: number;
  /** The newest event: whoever keeps this line can tell whether something after it was taken away. */
  readonly sist: { readonly position: Position; readonly hash: string } | null;
  readonly heltIgenom: boolean;
};

/** Faults that are kept: a log where everything is wrong must not fill the memory. */
const MEST_FEL = 1_000;

/** Verifies every event and every chain of a log, past whatever is wrong. */
export const verifiera = async (
  kalla: Loggkalla,
  { avbrott, framsteg }: { readonly avbrott: AbortSignal; readonly framsteg: (handelser: number) => void },
): Promise<Verifiering> => {
  const fel: Loggfel[] = [];
  let [handelser, strommar, antalFel] = [0, 0, 0];
  let sist: Loggrad | null = null;
  const noterade = (funna: readonly Loggfel[]): void => {
    antalFel += funna.length;
    fel.push(...funna.slice(0, MEST_FEL - fel.length));
  };
  let heltIgenom = true;
  for await (const bit of kalla.las()) {
    if (avbrott.aborted) {
      heltIgenom = false;
      break;
    }
    for (const avlast of bit) {
      if (avlast.slag === 'fel') noterade([avlast.fel]);
      else {
        handelser++;
        if (avlast.rad.revision === 0) strommar++;
        sist = avlast.rad;
        noterade(provaRad(avlast.rad));
      }
    }
    framsteg(handelser);
  }
  return {
    handelser,
    strommar,
    fel,
    antalFel,
    sist: sist && { position: sist.position, hash: sist.hash },
    heltIgenom,
  };
};
