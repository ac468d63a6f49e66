import { namngiven, visaUrl, type Installningar, type Utskrift } from '#platform';
import { loggfil } from '../sammansattning/logg.js';

/** What is about to be started, and from where. */
export const berattaStart = (
  { data, kurrentdbUrl, redisUrl, produktion }: Installningar,
  ut: Utskrift,
): void => {
  ut(`Ärendelogg startar (${produktion ? 'drift' : 'utveckling'}).`);
  ut(
    namngiven(
      'Händelselogg',
      kurrentdbUrl === null ? `inbyggd, ${loggfil(data)}` : `KurrentDB, ${visaUrl(kurrentdbUrl)}`,
    ),
  );
  ut(namngiven('Data', data));
  if (redisUrl !== null)
    ut(
      namngiven(
        'Redis',
        `${visaUrl(redisUrl)}: arbetaren skickar det som expedieras (npm run worker), inte tjänsten själv.`,
      ),
    );
};

/** Where to look, once it is ready. */
export const berattaAdresser = (url: string, demo: boolean, ut: Utskrift): void => {
  ut('');
  if (demo) {
    ut(namngiven('Ett ärende', `${url}/api/arenden/KS-2025-202`));
    ut(namngiven('Som det var då', `${url}/api/arenden/KS-2025-202?giltig=2025-05-01`));
    ut(namngiven('Sök i diariet', `${url}/api/arenden?q=valdsforebyggande`));
  }
  ut(namngiven('API att prova', `${url}/api/docs`));
  ut(namngiven('Redo?', `${url}/api/halsa/redo`));
  ut('');
};
