import { kanEjAvgora, kanVaraFore, neka, sakertFore, tillat, type Regelfakta, type Utfall } from './regel.js';

/* What an opened ärende is enough for: registration and preparation (rows 3 to 12). */

/** The ärende has to be opened; nothing else is asked. */
export const efterOppning = ({ arende }: Pick<Regelfakta, 'arende'>): Utfall =>
  arende ? tillat : neka('ARENDE_EJ_OPPNAT', 'Ärendet är inte öppnat. Öppna det först.');

/** A remiss from before the closing may be recorded after it. */
const remissen = ({ arende, handelse }: Regelfakta<'ArendeRemitterat'>): Utfall => {
  const avslutat = arende?.avslutat;
  if (!avslutat || sakertFore(handelse.skedde, avslutat.datum)) return efterOppning({ arende });
  return kanVaraFore(handelse.skedde, avslutat.datum)
    ? kanEjAvgora('om remissen skickades före avslutet')
    : neka('ARENDE_AVSLUTAT', 'Ärendet är avslutat. Återöppna det innan det skickas på remiss.');
};

/** Row 8. What is said of a remiss comes after it. */
export const remittering = ({
  handelse,
  ...fakta
}: Regelfakta<'ArendeRemitterat' | 'RemissSvarstidForlangd' | 'RemissPamind'>): Utfall => {
  if (handelse.type === 'ArendeRemitterat') return remissen({ ...fakta, handelse });
  const remiss = fakta.arende?.remisser.find((r) => r.remissId === handelse.data.remissId);
  return remiss && sakertFore(handelse.skedde, remiss.datum)
    ? neka('FORE_REMISSEN', 'Det anges ha skett innan remissen skickades. Rätta dagen.')
    : efterOppning(fakta);
};

/** Row 9. */
export const yttrande = ({
  arende,
  handelse,
}: Regelfakta<'YttrandeInkommet' | 'TillfalleAttYttraSigGivet'>): Utfall => {
  if (handelse.type === 'TillfalleAttYttraSigGivet') return efterOppning({ arende });
  const remiss = arende?.remisser.find((r) => r.remissId === handelse.data.remissId);
  return remiss && sakertFore(handelse.skedde, remiss.datum)
    ? neka(
        'YTTRANDE_FORE_REMISS',
        'Yttrandet anges ha kommit in innan remissen skickades. Rätta dagen, eller registrera det som yttrande utan remiss.',
      )
    : efterOppning({ arende });
};

/** Row 4. */
export const sekretess = ({
  arende,
  handelse,
}: Regelfakta<'SekretessMarkerad' | 'SekretessHavd'>): Utfall => {
  if (!arende || handelse.type === 'SekretessHavd') return efterOppning({ arende });
  const { handlingNr } = handelse.data;
  const finns =
    handlingNr === null ? arende.handlingar.length > 0 : arende.handlingar.some((h) => h.nr === handlingNr);
  return finns
    ? tillat
    : neka(
        'HANDLING_EJ_REGISTRERAD',
        'En sekretessmarkering görs på en registrerad handling. Registrera handlingen först och markera sedan den.',
      );
};
