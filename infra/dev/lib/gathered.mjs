// The packages that bring the most files, each gathered into a few (gather.mjs). Finding, reading and linking some two
// thousand files is a good part of what a start costs, and of what every suite that loads the product costs. They lie in
// dist/node_modules, where Node looks first for what dist/ imports; jest-resolver.cjs gives them to the sources.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inRoot } from './project.mjs';

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

export const GATHERED_FOLDER = inRoot('dist', 'node_modules');
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
