/** Problems of the document store, and of what an archive is given. Part of the table in `felkoder.ts`. */
export const LAGERFELKODER = {
  DOKUMENTET_SKADAT: {
    status: 500,
    titel: 'Ett lagrat dokument är skadat',
    beskrivning: 'Innehållet är inte det som lagrades, eller saknas. Återställ filen från säkerhetskopia.',
  },
  ERMS_SCHEMA_SAKNAS: {
    status: 503,
    titel: 'Arkivschemat går inte att läsa',
    beskrivning: 'Mappen i ARENDELOGG_ERMS_SCHEMA har inget schema. Rätta inställningen, eller ta bort den.',
    forsokIgen: 60,
  },
  LAGRET_KAN_EJ_NAS: {
    status: 503,
    titel: 'Dokumentlagret kan inte nås',
    beskrivning: 'Försök igen om en stund. Inget har ändrats.',
    forsokIgen: 5,
  },
  LAGRET_SKRIVSKYDDAT: {
    status: 503,
    titel: 'Dokumentlagret är skrivskyddat',
    beskrivning: 'Tjänsten får inte skriva i mappen för dokument. Inget har ändrats.',
    forsokIgen: 60,
  },
} as const;
