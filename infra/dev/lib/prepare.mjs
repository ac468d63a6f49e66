import { access, constants } from 'node:fs/promises';

import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { Stop } from './progress.mjs';
import { inRoot } from './project.mjs';

/** From a fresh clone to something that runs. */
export const prepare = async (options) => {
  await ensureInstalled();
  await ensureBuilt(options);
};

/** The built file of an app, or a clear text when the sources have none. */
export const built = async (path) => {
  const file = inRoot('dist', path);
  await access(file, constants.R_OK).catch(() => {
    throw new Stop(`Hittar inte dist/${path}. Finns ${path.replace(/\.js$/, '.ts')}?`);
  });
  return file;
};
