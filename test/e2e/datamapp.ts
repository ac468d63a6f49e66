import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DoubleNode } from '../kurrent/double/index.js';

declare global {
  /** Set in the run of these specifications that has the log in KurrentDB; see jest.config.mjs. */
  var FULL_MODE: boolean | undefined;
}

/** The servers that hold the log of a data folder, in full mode. */
const noder = new Map<string, DoubleNode>();

/** The server that holds the log of a data folder; `null` where the log is a file in it. */
export const loggnod = async (data: string): Promise<DoubleNode | null> => {
  if (globalThis.FULL_MODE !== true) return null;
  const nod = noder.get(data) ?? new DoubleNode();
  noder.set(data, nod);
  if (!nod.isRunning) await nod.start();
  return nod;
};

/** What the product is told to find a data folder and its log, in the mode that is being tried. */
export const loggmiljo = async (data: string): Promise<Readonly<Record<string, string>>> => {
  const nod = await loggnod(data);
  return { ARENDELOGG_DATA: data, ...(nod && { KURRENTDB_URL: nod.url }) };
};

/** What every process of the product is given of this one's environment: none of its settings. */
export const programmiljo: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  ...(process.env['NODE_COMPILE_CACHE'] !== undefined && {
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
  }),
};

export const tillfalligMapp = (): string => mkdtempSync(join(tmpdir(), 'arendelogg-e2e-'));

/** Removes a data folder and its log, wherever that lies. */
export const taBort = async (data: string): Promise<void> => {
  await noder.get(data)?.kill();
  noder.delete(data);
  rmSync(data, { recursive: true, force: true });
};
