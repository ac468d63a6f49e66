import type { Sammantradesplan } from '../kommun/plan.js';
import { HOST } from './fullmaktige-host.js';
import { VAR } from './fullmaktige-var.js';

/** The twelve meetings of kommunfullmäktige. */
export const fullmaktige: readonly Sammantradesplan[] = [...VAR, ...HOST].map((m) => ({ organ: 'KF', ...m }));
