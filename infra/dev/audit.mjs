// Known vulnerabilities of the installed packages: high and critical ones fail. A registry that cannot answer the
// question is said out loud, and fails too where KRAV_SAKERHETSGRANSKNING=1 demands an answer.
import { capture } from './lib/child.mjs';
import { main, say, Stop } from './lib/progress.mjs';

const parse = (text) => {
  try {
    return JSON.parse(text.slice(text.indexOf('{')));
  } catch {
    return {};
  }
};

await main(async () => {
  const { output } = await capture('npm', ['audit', '--json', '--loglevel=silent']);
  const counts = parse(output).metadata?.vulnerabilities;
  if (counts === undefined) {
    say(
      'VARNING: npm-registret svarade inte på npm audit. Kända sårbarheter är INTE granskade i denna körning.',
    );
    return process.env.KRAV_SAKERHETSGRANSKNING === '1' ? 1 : 0;
  }
  say(
    `Kända sårbarheter: ${counts.critical} kritiska, ${counts.high} höga, ${counts.moderate} måttliga, ${counts.low} låga.`,
  );
  if (counts.critical + counts.high > 0)
    throw new Stop('Åtgärda de höga och kritiska: `npm audit` visar dem.');
  return 0;
});
