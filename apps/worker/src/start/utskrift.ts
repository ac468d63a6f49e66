import { namngiven, visaUrl, type Installningar, type Utskrift } from '#platform';
import { arbetarmapp } from '../sammansattning/projektioner.js';
import { loggfil } from '../sammansattning/logg.js';

/** What is about to be started, and from where. */
export const berattaStart = (
  { data, kurrentdbUrl, redisUrl, kotavla, produktion }: Installningar,
  ut: Utskrift,
): void => {
  ut(`Ärendeloggs arbetare startar (${produktion ? 'drift' : 'utveckling'}).`);
  ut(
    namngiven(
      'Händelselogg',
      kurrentdbUrl === null ? `inbyggd, ${loggfil(data)}` : `KurrentDB, ${visaUrl(kurrentdbUrl)}`,
    ),
  );
  ut(namngiven('Läsmodeller', arbetarmapp(data)));
  if (redisUrl !== null)
    ut(namngiven('Kö', `Redis, ${visaUrl(redisUrl)}${kotavla ? '; visas på /kotavla' : ''}`));
  else {
    ut(namngiven('Kö', 'i den här processens minne'));
    ut('OBS! REDIS_URL är inte satt: då skickar även tjänsten själv, och arbetaren behövs inte.');
  }
};
