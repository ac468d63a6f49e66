// `npm run test:kurrent`: the suites about KurrentDB against a real server, found in this order: KURRENTDB_URL; a
// kurrentdb or eventstored binary on PATH; the service of docker-compose.yml. Without any of them the double is all
// there is, and that is said aloud. KURRENTDB_REQUIRED=1 makes a missing server a failure.
import { run } from './lib/child.mjs';
import { fromBinary, fromCompose } from './lib/kurrentdb.mjs';
import { main, say } from './lib/progress.mjs';
import { inRoot } from './lib/project.mjs';

const given = () => {
  const url = process.env.KURRENTDB_URL;
  return url ? { url, from: 'KURRENTDB_URL', stop: async () => undefined } : undefined;
};

const suites = (args, env) =>
  run(process.execPath, [inRoot('infra', 'dev', 'test.mjs'), ...(args.length > 0 ? args : ['kurrent'])], {
    env,
  });

await main(async (args) => {
  const server = given() ?? (await fromBinary()) ?? (await fromCompose());
  if (server === undefined) {
    say(
      'VARNING: ingen KurrentDB hittades (KURRENTDB_URL, kurrentdb på PATH, Docker). Endast protokolldubbeln prövas.',
    );
    return process.env.KURRENTDB_REQUIRED === '1' ? 1 : suites(args, {});
  }
  say(`KurrentDB: ${server.url} (${server.from})`);
  try {
    return await suites(args, { KURRENTDB_URL: server.url });
  } finally {
    await server.stop();
  }
});
