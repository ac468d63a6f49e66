// `npm run mutation`: changes the domain in thousands of small ways and counts the changes no specification sees.
// `npm run mutation -- tidsfrister` does one part; arguments with a dash go to Stryker (`--concurrency 1`).
// Fails where a part is below what is demanded of it (stryker.config.mjs).
import { readFile } from 'node:fs/promises';

import { runNode } from './lib/child.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main, Stop } from './lib/progress.mjs';
import { inRoot } from './lib/project.mjs';
import config, { delar, krav } from './stryker.config.mjs';

const RESTEN = 'Resten av libs/domain';
const SEEN = ['Killed', 'Timeout'];
const UNSEEN = ['Survived', 'NoCoverage'];

const partOf = (file) =>
  Object.values(delar).find(({ filer }) => filer.some((start) => file.startsWith(start)))?.text ?? RESTEN;
const globOf = (start) => (start.endsWith('/') ? `${start}**` : `${start}*`);

/** How many mutants of each part were seen and not; what is ignored (read at load) is not counted. */
const count = ({ files }) => {
  const counts = new Map([...Object.values(delar).map(({ text }) => text), RESTEN].map((t) => [t, [0, 0]]));
  for (const [file, { mutants }] of Object.entries(files)) {
    const sum = counts.get(partOf(file));
    for (const { status } of mutants) {
      if (SEEN.includes(status)) sum[0]++;
      if (UNSEEN.includes(status)) sum[1]++;
    }
  }
  return [...counts].filter(([, [seen, unseen]]) => seen + unseen > 0);
};

const percent = ([seen, unseen]) => (100 * seen) / (seen + unseen);

const row = ([text, sum]) => {
  const demanded = text === RESTEN ? 'inget krav' : `krav ${krav} %`;
  const score = percent(sum).toFixed(1).replace('.', ',');
  return `${score.padStart(6)} %  ${String(sum[0]).padStart(5)} av ${String(sum[0] + sum[1]).padEnd(5)}  ${demanded.padEnd(10)}  ${text}\n`;
};

await main(async (args) => {
  const flags = args.findIndex((arg) => arg.startsWith('-'));
  const names = flags < 0 ? args : args.slice(0, flags);
  const unknown = names.find((name) => !Object.hasOwn(delar, name));
  if (unknown !== undefined)
    throw new Stop(`Det finns ingen del ${unknown}. Välj bland ${Object.keys(delar).join(', ')}.`);
  await ensureInstalled();
  const exceptions = config.mutate.filter((pattern) => pattern.startsWith('!'));
  const chosen = names.flatMap((name) => delar[name].filer.map(globOf));
  const code = await runNode([
    inRoot('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
    'run',
    inRoot('infra', 'dev', 'stryker.config.mjs'),
    ...(chosen.length > 0 ? ['--mutate', [...chosen, ...exceptions].join(',')] : []),
    ...(flags < 0 ? [] : args.slice(flags)),
  ]);
  if (code !== 0) return code;
  const sums = count(JSON.parse(await readFile(inRoot(config.jsonReporter.fileName), 'utf8')));
  if (sums.length === 0) throw new Stop('Inget att ändra: filerna i delarna finns inte.');
  process.stdout.write(`\n${sums.map(row).join('')}`);
  const low = sums.filter(([text, sum]) => text !== RESTEN && percent(sum) < krav);
  if (low.length > 0)
    throw new Stop(
      `Under ${krav} %: ${low.map(([text]) => text).join('; ')}. Det som ingen specifikation ser: ${config.htmlReporter.fileName}`,
    );
  return 0;
});
