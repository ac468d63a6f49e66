// Runs the domain's specifications for Stryker, in a process that has loaded them once. Jest loads them anew for every
// mutant, seconds of loading for milliseconds of specifications. They are pure, so that nothing of one mutant is left for
// the next: examples (`it`) in groups (`describe`), which Jest's own packages collect and judge here too.
import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { transformSync } from '@swc/core';
import { expect } from 'expect';
import { describe, getState, it } from 'jest-circus';

import jest from '../../../jest.config.mjs';

/** What a specification imports from `@jest/globals`: this file. */
export { describe, expect, it };

const [, swc] = jest.transform['^.+\\.ts$'];
const isOurs = (url) => url?.startsWith('file:') && !url.includes('/node_modules/');

/** The sources as Jest reads them: `./x.js` is x.ts, compiled by SWC. */
const readSources = () =>
  registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier === '@jest/globals') return { url: import.meta.url, shortCircuit: true };
      const ours =
        specifier.startsWith('.') && isOurs(context.parentURL) && context.parentURL.endsWith('.ts');
      return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
    load: (url, context, next) => {
      if (!url.endsWith('.ts') || !isOurs(url)) return next(url, context);
      const filename = fileURLToPath(url);
      const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, filename });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });

/** Slow and random ones are left out: what a mutant changes has to be seen by an example. */
const loadSpecifications = async () => {
  const files = globSync('libs/domain/src/**/*.spec.ts').filter(
    (file) => !file.endsWith('.properties.spec.ts'),
  );
  for (const file of files.sort()) {
    const before = getState().rootDescribeBlock.children.length;
    await import(pathToFileURL(resolve(file)));
    for (const child of getState().rootDescribeBlock.children.slice(before)) child.fileName = file;
  }
};

const examplesIn = (node, names = [], fileName = node.fileName) =>
  node.type === 'test'
    ? [{ id: [fileName, ...names, node.name].join(' > '), fileName, run: node.fn }]
    : node.children.flatMap((child) =>
        examplesIn(child, node.parent ? [...names, node.name] : names, child.fileName ?? fileName),
      );

/** One example, and what it failed on. */
const runExample = async ({ id, fileName, run }) => {
  const started = performance.now();
  const result = { id, name: id, fileName: resolve(fileName) };
  try {
    expect.setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null });
    await run();
    const [missing] = expect.extractExpectedAssertionsErrors();
    if (missing) throw missing.error;
    return { ...result, status: TestStatus.Success, timeSpentMs: performance.now() - started };
  } catch (error) {
    const failureMessage = String(error?.message ?? error);
    return { ...result, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - started };
  }
};

class Specifications {
  static inject = [];
  #examples = [];
  #stryker = (globalThis.__stryker__ ??= {});
  #mutants = 0;
  #spoiled = false;

  /** A mutant is put in when everything has been loaded (`ignoreStatic`), so that loading anew would change nothing. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    readSources();
    await loadSpecifications();
    this.#examples = examplesIn(getState().rootDescribeBlock);
  }

  async dryRun() {
    const tests = [];
    for (const example of this.#examples) {
      this.#stryker.currentTestId = example.id;
      tests.push(await runExample(example));
    }
    this.#stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    if (this.#spoiled) throw new Error('Something of a mutant is left here');
    this.#mutants++;
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: 0 });
    const chosen = testFilter && new Set(testFilter);
    const tests = [];
    for (const example of this.#examples.filter(({ id }) => chosen?.has(id) ?? true)) {
      tests.push(await runExample(example));
      if (!disableBail && tests.at(-1).status === TestStatus.Failed) break;
    }
    const timeout = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
    this.#stryker.activeMutant = undefined;
    await this.#lookForRemains(tests.at(-1)?.id);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests }, disableBail);
  }

  /**
   * What fails with no mutant has kept something of one. Where it can have been an earlier one, this mutant is tried
   * again in the new process that Stryker starts when one throws; else the next one is.
   */
  async #lookForRemains(id) {
    const example = this.#examples.find((e) => e.id === id);
    this.#spoiled = example !== undefined && (await runExample(example)).status === TestStatus.Failed;
    if (this.#spoiled && this.#mutants > 1) throw new Error(`${id} fails without any mutant`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'specifikationer', Specifications)];
