import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import { OgiltigBegaran } from '../shared/fel.js';
import { arDatum } from '../shared/stockholm.js';
import { kravBrevlada, kravFunktionsadresser } from './adress.js';
import { kravExpedieringsregel } from './expedieringsregel.js';
import type { GruppAngiven, OrganEvent, UppdragTilldelat } from './organisation.events.js';
import { ORGANKOD } from '../arende/organ.js';

/* What no body can have, whoever says so: history too is refused when it is malformed. Throws `OgiltigBegaran`. */

/** What is wrong with a code; null where nothing is. */
export const kodfel = (kod: string): string | null =>
  ORGANKOD.test(kod)
    ? null
    : `Koden "${kod}" kan inget organ ha. Skriv den med versaler A–Z och siffror, t.ex. KS eller BUN.`;

const kravKod = (kod: string, falt: string): void => {
  const fel = kodfel(kod);
  if (fel !== null) throw new OgiltigBegaran('ORGANKOD_OGILTIG', fel, falt);
};

/** Whether a last day lies before the first that a date allows. */
export const slutarForeBorjan = (skedde: Skedde, till: string | null): boolean => {
  const forst = tolkaSkedde(skedde)?.fran ?? null;
  return forst !== null && till !== null && till < forst;
};

const kravUppdrag = ({ till }: UppdragTilldelat['data'], skedde: Skedde): void => {
  if (till !== null && !arDatum(till))
    throw new OgiltigBegaran(
      'TILL_OGILTIGT',
      `Sista dagen "${till}" är inget datum. Skriv det som 2026-12-31.`,
      'till',
    );
  if (slutarForeBorjan(skedde, till))
    throw new OgiltigBegaran(
      'TILL_FORE_FRAN',
      'Uppdraget slutar innan det börjar. Ange en sista dag som inte ligger före den första.',
      'till',
    );
};

const kravGrupp = ({ typer, organ }: GruppAngiven['data']): void => {
  if ((typer === null) === (organ === null))
    throw new OgiltigBegaran(
      'GRUPP_OGILTIG',
      'En grupp är antingen alla organ av vissa typer eller en lista av koder. Ange det ena.',
      'typer',
    );
};

/** Refuses a fact of a body that cannot be. */
export const kravRimligtOrganfaktum = ({ type, data }: OrganEvent, skedde: Skedde): void => {
  switch (type) {
    case 'OrganInrattat':
      kravKod(data.organ, 'organ');
      if (data.overordnat !== null) kravKod(data.overordnat, 'overordnat');
      return;
    case 'OrganSammanslaget':
      kravKod(data.uppgickI, 'uppgickI');
      return;
    case 'UppdragTilldelat':
      kravUppdrag(data, skedde);
      return;
    case 'BrevladaAngiven':
      kravBrevlada(data);
      return;
    case 'ExpedieringsregelAngiven':
      kravExpedieringsregel(data);
      kravFunktionsadresser(data);
      return;
    case 'GruppAngiven':
      kravGrupp(data);
      for (const kod of data.organ ?? []) kravKod(kod, 'organ');
      return;
    default:
      return;
  }
};
