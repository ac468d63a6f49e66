import { join } from 'node:path';
import type { Generation } from '../engine/read-model-files.js';

/** The format of the register is part of its name: another release with another format keeps its own. */
const REGISTER = 'register-1.sqlite';

/** Where an instance keeps its read models: `<data>/lasmodeller`. */
export const lasmodellFolder = (dataDir: string): string => join(dataDir, 'lasmodeller');

export const registerOf = (folder: string): string => join(folder, REGISTER);

type Named = Pick<Generation, 'namn' | 'version' | 'generation'>;

const fileName = ({ namn, version, generation }: Named): string =>
  `${namn}-v${version}-g${generation}.sqlite`;

/** `<namn>-v<version>-g<generation>.sqlite` */
export const fileOf = (folder: string, generation: Named): string => join(folder, fileName(generation));

/** Files of generations the register does not know: left by a crash or an older register. */
export const foreignFiles = (names: readonly string[], known: readonly Named[]): readonly string[] => {
  const kept = new Set(known.map(fileName));
  return names.filter((name) => /^[a-z][a-z0-9-]*-v\d+-g\d+\.sqlite$/.test(name) && !kept.has(name));
};
