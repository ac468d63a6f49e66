import { comparePositions, type Position } from '#event-store';
import type { ModelRunner } from './model-runner.js';
import type { ModelSlot } from './model-slot.js';
import type { Generation } from './read-model-files.js';
import {
  eventsBetween,
  laterOf,
  shareDone,
  shareOf,
  type ByggStatus,
  type LasmodellStatus,
  type Tillstand,
} from './status.js';

/** What the engine knows beside the slot itself. */
export type Surroundings = {
  readonly huvud: Position | null;
  readonly now: number;
  /** What hinders the runner's subscription. */
  readonly hinder: (runner: ModelRunner) => string | null;
  /** The generation readers are given, when no runner of this engine follows it. */
  readonly served: Generation | null;
};

/** A slot as people see it. */
export const statusOf = (slot: ModelSlot, around: Surroundings): LasmodellStatus => {
  const { live, bygge } = slot;
  const runner = live ?? bygge;
  const huvud = laterOf(around.huvud, runner?.position ?? null);
  const [tillstand, orsak] = stateOf(slot, around);
  return {
    namn: slot.namn,
    ...servedBy(slot, around.served),
    ...whereItStands(live, huvud),
    huvud,
    senast: isoOf(runner?.senast ?? null),
    tillstand,
    orsak,
    stopp: runner?.stopp ?? null,
    bygge: bygge && buildOf(bygge, huvud, around.now),
  };
};

const servedBy = (
  { live, target }: ModelSlot,
  other: Generation | null,
): Pick<LasmodellStatus, 'version' | 'generation'> => {
  const { version, generation } = live?.generation ?? other ?? { version: target.version, generation: null };
  return { version, generation };
};

const whereItStands = (
  live: ModelRunner | null,
  huvud: Position | null,
): Pick<LasmodellStatus, 'position' | 'efterslapning' | 'ikapp'> => {
  if (live === null) return { position: null, efterslapning: null, ikapp: false };
  const ikapp = live.ikapp && comparePositions(live.position, huvud) >= 0;
  return { position: live.position, efterslapning: eventsBetween(live.position, huvud), ikapp };
};

const isoOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

type State = readonly [Tillstand, orsak: string | null];

const stateOf = (slot: ModelSlot, around: Surroundings): State => {
  if (slot.undantrangd !== null) return ['stoppad', slot.undantrangd];
  if (slot.live !== null) return runnerState(slot.live, 'aktuell', around);
  if (slot.bygge !== null) return runnerState(slot.bygge, 'bygger', around);
  if (slot.hinder !== null) return ['vantar', slot.hinder.orsak];
  return ['bygger', null]; // by another process, or about to begin
};

const runnerState = (runner: ModelRunner, otherwise: Tillstand, { hinder }: Surroundings): State => {
  if (runner.stopp !== null) return ['stoppad', runner.stopp.orsak];
  const orsak = runner.hinder?.orsak ?? hinder(runner);
  return orsak === null ? [otherwise, null] : ['vantar', orsak];
};

const buildOf = (runner: ModelRunner, huvud: Position | null, now: number): ByggStatus => ({
  version: runner.generation.version,
  generation: runner.generation.generation,
  position: runner.position,
  huvud,
  andel: runner.position === null ? shareOf(runner.handelser, huvud) : shareDone(runner.position, huvud),
  handelser: runner.handelser,
  handelserPerSekund: Math.round((runner.handelser * 1000) / Math.max(now - runner.opened, 1)),
  stopp: runner.stopp,
});
