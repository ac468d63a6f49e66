import type { Kommandouppgifter } from '../shared/decider.js';
import { arIFramtiden, harFulltDatum, tolkaSkedde } from '../shared/edtf.js';
import { OgiltigBegaran } from '../shared/fel.js';
import { arRegel } from './register.js';

/** Refuses a time that is none, and what cannot have happened yet. */
const kravTid = ({ skedde, nu }: Kommandouppgifter, iForvag: boolean): void => {
  if (tolkaSkedde(skedde) === null)
    throw new OgiltigBegaran(
      'SKEDDE_OGILTIGT',
      'Tiden är ingen giltig EDTF-tid, t.ex. 2025-04-23, 2025-04 eller 2025.',
      'skedde',
    );
  if (arIFramtiden(skedde, nu) && !(iForvag && harFulltDatum(skedde)))
    throw new OgiltigBegaran(
      'SKEDDE_I_FRAMTIDEN',
      'Det anges ha hänt i framtiden. Ange när det hände, eller utelämna skedde för nu.',
      'skedde',
    );
};

/** Refuses an acknowledgement of a rule that does not exist: a misspelled id must not look like one. */
const kravKandaRegler = ({ avvikelser }: Kommandouppgifter): void => {
  const okand = avvikelser.find((a) => !arRegel(a.regel));
  if (okand)
    throw new OgiltigBegaran(
      'REGEL_OKAND',
      `Det finns ingen regel ${okand.regel}. Ange regelns id som det står i svaret.`,
      'avvikelser',
    );
};

/**
 * What every command must be before it is decided on. `iForvag`: what it says may be known beforehand and hold from a
 * day to come. Throws `OgiltigBegaran`.
 */
export const kravRimligaUppgifter = (uppgifter: Kommandouppgifter, iForvag = false): void => {
  kravTid(uppgifter, iForvag);
  kravKandaRegler(uppgifter);
};
