// The packages that bring the most files, each gathered into a few for Jest (gather.mjs): finding, reading and linking some
// two thousand files is a good part of what every suite that loads the product costs. jest-resolver.cjs gives them to the
// sources. The product itself reads the packages as they are: it starts once, and runs faster so.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { capture } from './child.mjs';
import { withLock } from './lock.mjs';
import { say, step } from './progress.mjs';
import { inRoot, PINNED_NODE } from './project.mjs';

/**
 * What is gathered shares what it has in common, and there is one copy of that. So nothing that stays outside may import
 * any of these: it would have its own. Packages that look for files beside themselves or load native code stay outside.
 */
export const GATHERED = [
  '@nestjs/common',
  '@nestjs/core',
  '@nestjs/cqrs',
  '@nestjs/platform-fastify',
  '@nestjs/swagger',
  '@nestjs/testing',
  'class-transformer',
  'class-validator',
  'cloudevents',
  'fastify',
  'nodemailer',
  'prom-client',
  'rxjs',
  'xmlbuilder2',
];

export const GATHERED_FOLDER = inRoot('node_modules', '.cache', 'samlade');
const STAMP = '.samlade';

const read = (...path) => readFileSync(join(...path), 'utf8');

/** What they are made of: the versions, and how. */
const fingerprint = () =>
  [
    inRoot('package-lock.json'),
    ...['gather.mjs', 'gathered.mjs'].map((file) => join(import.meta.dirname, file)),
  ]
    .reduce((hash, file) => hash.update(read(file)), createHash('sha256'))
    .digest('hex');

/** What is left with them when they are made, for `isGathered`. */
export const stamp = () => [STAMP, fingerprint()];

/** Whether they are there and of the versions that package-lock.json says. */
export const isGathered = () => {
  try {
    return read(GATHERED_FOLDER, STAMP) === fingerprint();
  } catch {
    return false;
  }
};

/** Specifications run without, only slower: that the packages could not be gathered stops nobody. */
const gather = async () => {
  const { code, output } = await capture(PINNED_NODE, [inRoot('infra', 'dev', 'lib', 'gather.mjs')]);
  if (code !== 0) say(`Paketen gick inte att samla; de läses var för sig, vilket tar längre tid.\n${output}`);
};

/** Gathers them if that has not been done, or was done of other versions. */
export const ensureGathered = async () => {
  if (isGathered()) return;
  await step('Samlar paket för specifikationerna', () =>
    withLock('samlar', async () => isGathered() || gather()),
  );
};
