import { loggensStartsvar } from '#event-store';
import { lasInstallningar, skapaLogg, startfeltext, startsvarFor, utskriftFor } from '#platform';
import { slutaGenastVidAndra } from './start/signaler.js';
import { starta } from './start/starta.js';

const main = async (): Promise<void> => {
  const installningar = lasInstallningar(process.env, process.argv.slice(2));
  const logg = skapaLogg({ produktion: installningar.produktion, niva: 'info' });
  const utskrift = utskriftFor(installningar, logg);
  const { app } = await starta({ installningar, logg, utskrift });
  slutaGenastVidAndra(utskrift);
  app.enableShutdownHooks([], { useProcessExit: true });
};

main().catch((error: unknown) => {
  const svar = loggensStartsvar(error) ?? startsvarFor(error);
  process.stderr.write(startfeltext('Ärendeloggs arbetare', svar));
  process.exit(svar.slutkod);
});
