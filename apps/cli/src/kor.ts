import type { Utgang } from './omgivning.js';
import type { Gemensamma } from './sammansattning/logg.js';

/** Runs a command and keeps its exit code. Its code is loaded when it is used: the others have no use for it. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what its own options give
export type Kor = <V extends Gemensamma>(
  arbete: (val: V, ...argument: never[]) => Promise<Utgang>,
) => (...mottaget: unknown[]) => Promise<void>;
