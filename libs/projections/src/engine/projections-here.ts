import { PositionMonitor } from './position-monitor.js';
import { ProjectionEngine, type EngineOptions } from './projection-engine.js';
import type { Notis, Projections } from './projections.js';
import { withProgress } from './progress.js';

export type ProjectionsHereOptions = Omit<EngineOptions, 'report'> & {
  readonly onNotis?: (notis: Notis) => void;
};

/** Runs the read models in this thread: for tests, and for tools that do nothing else meanwhile. */
export const startProjectionsHere = ({ onNotis, ...options }: ProjectionsHereOptions): Projections => {
  const monitor = new PositionMonitor([...new Set(options.models.map(({ namn }) => namn))]);
  const engine = new ProjectionEngine({
    ...options,
    report: (report) => {
      if (report.slag === 'notis') onNotis?.(report);
      monitor.receive(report);
    },
  });
  engine.start();
  return {
    status: () => monitor.status(),
    get redo() {
      return monitor.redo;
    },
    vantaPaRedo: (wait) => monitor.vantaPaRedo(wait),
    vantaPa: (position, wait) => monitor.vantaPa(position, wait),
    vidFramsteg: (namn, framat) => monitor.vidFramsteg(namn, framat),
    byggOm: (namn, onProgress) => withProgress(monitor, namn, onProgress, () => engine.byggOm(namn)),
    stop: () => engine.stop(),
  };
};
