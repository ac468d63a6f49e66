import { lasInstallningar, skapaLogg } from '#platform';
import { starta } from './start/starta.js';
import { startfeltext, startsvar } from './start/startfel.js';
import { utskriftFor } from './start/utskrift.js';

const main = async (): Promise<void> => {
  const installningar = lasInstallningar(process.env, process.argv.slice(2));
  const logg = skapaLogg({ produktion: installningar.produktion, niva: 'info' });
  const utskrift = utskriftFor(installningar, logg);
  const { app } = await starta({ installningar, logg, utskrift, lage: 'trad' });
  app.enableShutdownHooks([], { useProcessExit: true });
};

main().catch((error: unknown) => {
  const svar = startsvar(error);
  process.stderr.write(startfeltext(svar));
  process.exit(svar.slutkod);
});
