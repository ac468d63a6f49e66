import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '#domain';
import type { Invariant } from './invarianter/underlag.js';
import { allaSvararLika, enligtSvaren, kontroll } from './kontroll.js';
import { importerad } from './lasning.js';
import { dag, foljd, prov, val, varldEfter } from './steg.js';
import { felet, type Varld } from './varld.js';

/** What sequences came to: how often each thing was recorded, refused and set aside. */
export type Utfall = Map<string, number>;

const rakna = (utfall: Utfall, vad: string): void => {
  utfall.set(vad, 1 + (utfall.get(vad) ?? 0));
};

const ord = ({ type, data, metadata }: RecordedEvent): string => {
  const { regel, grund } = data as { readonly regel?: string; readonly grund?: string };
  const vem = metadata.aktor.id === 'klockan' ? ' av klockan' : '';
  return (
    [type, ...(regel === undefined ? [] : [regel]), ...(grund === 'minoritet' ? [grund] : [])].join(' ') + vem
  );
};

const sammanstall = async (varld: Varld, utfall: Utfall): Promise<void> => {
  for (const handelse of await varld.handelser()) if (!importerad(handelse)) rakna(utfall, ord(handelse));
  for (const { svar } of varld.sanda)
    for (const s of svar) rakna(utfall, 'fel' in s ? `nekat ${felet(s.fel)}` : 'gjort');
};

/** MODELL_KORNINGAR=50: so many times more sequences, and each time new ones. Whoever reads of a failure gets the seed. */
const KORNINGAR = Number(process.env['MODELL_KORNINGAR'] ?? '0');

export type Korning = {
  readonly invarianter: readonly Invariant[];
  /** Sequences of a plain `npm test`; they are the same each time where there is a seed. */
  readonly antal: number;
  readonly fro?: number;
  readonly langd: number;
  readonly ofta?: readonly string[];
  readonly tid?: number;
  /** At least so many lawful steps, and at most so many, have been taken on the road of the first ärende. */
  readonly borjan?: readonly [number, number];
  /** Looked at when a sequence has come to its end. */
  readonly efterat?: (varld: Varld) => Promise<void>;
};

/** The motion, the decision, the notice, or nothing. */
const SOM_HISTORIA = [1, 9, 13, 99];

/** Runs random sequences, looking at every step, and tells what they came to. */
export const kor = async (korning: Korning): Promise<Utfall> => {
  const { invarianter, antal, fro, langd: maxCommands, ofta = [], tid = 1, efterat } = korning;
  const [min, max] = korning.borjan ?? [0, 18];
  const utfall: Utfall = new Map();
  const sekvens = foljd({ kontroll: kontroll(...invarianter), maxCommands, ofta, tid });
  await fc.assert(
    fc.asyncProperty(
      fc.record(
        { dag, steg: fc.integer({ min, max }), slag: fc.nat(4), historia: fc.constantFrom(...SOM_HISTORIA) },
        { noNullPrototype: true },
      ),
      sekvens,
      fc.array(val, { maxLength: 3 }),
      async (borjan, steg, fragor) => {
        const varld = await varldEfter(borjan);
        try {
          await fc.asyncModelRun(() => ({ model: {}, real: varld }), steg);
          await enligtSvaren(varld);
          await efterat?.(varld);
          for (const fraga of fragor) await allaSvararLika(varld, await prov(varld, fraga));
          await sammanstall(varld, utfall);
        } finally {
          await varld.stang();
        }
      },
    ),
    KORNINGAR > 0
      ? { numRuns: KORNINGAR * antal }
      : { numRuns: antal, ...(fro !== undefined && { seed: fro }) },
  );
  return utfall;
};

/** That the sequences got to where it matters: what is not reached proves nothing. */
export const nadde = (utfall: Utfall, ...vad: readonly string[]): void => {
  expect(vad.filter((v) => !utfall.has(v))).toEqual([]);
};
