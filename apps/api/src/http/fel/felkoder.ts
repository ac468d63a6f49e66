import { LAGERFELKODER } from './felkoder.lager.js';

/** A kind of problem, as the API tells of it. */
export type Felslag = {
  readonly status: number;
  /** The same for every problem of the kind. */
  readonly titel: string;
  /** For the documentation: when it happens, and what one can do. */
  readonly beskrivning: string;
  /** Seconds after which it is worth another try; only for what passes. */
  readonly forsokIgen?: number;
};

/**
 * Every code that the API itself answers with. A rule or a state that refuses has a code of its own, which
 * stands in `kod`; its kind is then REGEL_NEKAR, FINNS_INTE or OGILTIG_UPPGIFT.
 */
export const FELKODER = {
  OGILTIG_JSON: {
    status: 400,
    titel: 'Kroppen är inte giltig JSON',
    beskrivning: 'Kontrollera att kroppen är hel, i UTF-8 och giltig JSON.',
  },
  OGILTIG_KROPP: {
    status: 400,
    titel: 'Begäran har fel form',
    beskrivning: 'Ett eller flera fält saknas, är okända eller har fel värde. Alla fel står i falt.',
  },
  OGILTIG_RUBRIK: {
    status: 400,
    titel: 'En HTTP-rubrik har fel form',
    beskrivning: 'Idempotency-Key, If-Match, X-Arendelogg-Aktor eller Last-Event-ID går inte att läsa.',
  },
  OGILTIG_PARAMETER: {
    status: 400,
    titel: 'Adressen har fel form',
    beskrivning: 'En del av adressen eller en frågeparameter går inte att läsa.',
  },
  OGILTIG_UPPGIFT: {
    status: 400,
    titel: 'En uppgift kan inte stämma',
    beskrivning: 'Formen är rätt men innehållet orimligt, t.ex. något som anges ha hänt i framtiden.',
  },
  FOR_STORT: {
    status: 413,
    titel: 'Begäran är för stor',
    beskrivning:
      'En begäran får vara högst 1 MiB, och det som ska minnas av den högst 64 KiB. Lägg långa texter som handling.',
  },
  FEL_MEDIATYP: {
    status: 415,
    titel: 'Mediatypen stöds inte',
    beskrivning: 'Skicka kroppen som application/json.',
  },
  FRAN_ANNAN_SIDA: {
    status: 403,
    titel: 'Begäran kommer från en annan webbplats',
    beskrivning: 'En webbläsare skickade den åt en sida på en annan adress. Det tas aldrig emot.',
  },
  VARDNAMN_NEKAS: {
    status: 421,
    titel: 'Tjänsten svarar inte på det namnet',
    beskrivning:
      'Utan inloggning svarar tjänsten bara på den egna maskinens namn: 127.0.0.1, ::1 eller localhost.',
  },
  FINNS_INTE: {
    status: 404,
    titel: 'Det som efterfrågas finns inte',
    beskrivning: 'Ärendet, handlingen eller det som namnges i begäran finns inte.',
  },
  VAG_OKAND: {
    status: 404,
    titel: 'Adressen finns inte',
    beskrivning: 'Alla adresser står i /api/docs.',
  },
  METOD_TILLATS_INTE: {
    status: 405,
    titel: 'Metoden går inte att använda här',
    beskrivning: 'Rubriken Allow säger vilka metoder som adressen tar emot.',
  },
  REGEL_NEKAR: {
    status: 409,
    titel: 'En regel säger nej',
    beskrivning:
      'En regel eller ärendets läge hindrar. regel säger vilken regel; en regel av allvar A går att åsidosätta med avvikelser.',
  },
  GALLRAT: {
    status: 409,
    titel: 'Innehållet är gallrat',
    beskrivning: 'Nyckeln är förstörd genom gallring: inget skyddat innehåll kan skrivas där.',
  },
  REVISION_KONFLIKT: {
    status: 412,
    titel: 'Någon annan hann före',
    beskrivning: 'Ärendet har ändrats sedan den revision som If-Match anger. Läs om det och avgör på nytt.',
  },
  NYCKEL_ATERANVAND: {
    status: 422,
    titel: 'Nyckeln är använd för något annat',
    beskrivning: 'Samma Idempotency-Key kom med en annan begäran. Använd en ny nyckel för varje ny begäran.',
  },
  INTERNT_FEL: {
    status: 500,
    titel: 'Något gick fel i tjänsten',
    beskrivning: 'Felet är loggat under det nummer som står i instance.',
  },
  LOGGEN_SKADAD: {
    status: 500,
    titel: 'Loggen är skadad',
    beskrivning:
      'Det lagrade är inte vad som skrevs. Kör arendelogg logg verifiera och återställ från säkerhetskopia.',
  },
  ...LAGERFELKODER,
  LOGGEN_KAN_EJ_NAS: {
    status: 503,
    titel: 'Loggen kan inte nås',
    beskrivning: 'Upprepa med samma Idempotency-Key om en stund: det som ändå hann skrivas skrivs inte igen.',
    forsokIgen: 5,
  },
  LOGGEN_LAST: {
    status: 503,
    titel: 'Loggen är låst',
    beskrivning: 'En annan process håller loggen. Upprepa med samma Idempotency-Key om en stund.',
    forsokIgen: 5,
  },
  LOGGEN_SKRIVSKYDDAD: {
    status: 503,
    titel: 'Loggen är skrivskyddad',
    beskrivning: 'Tjänsten får inte skriva i datamappen. Inget har ändrats.',
    forsokIgen: 60,
  },
  LOGGEN_TIDEN_UTE: {
    status: 503,
    titel: 'Loggen svarade inte i tid',
    beskrivning: 'Upprepa med samma Idempotency-Key: det som ändå hann skrivas skrivs inte igen.',
    forsokIgen: 5,
  },
  LOGGEN_NYARE_UTGAVA: {
    status: 503,
    titel: 'Loggen är skriven av en nyare utgåva',
    beskrivning: 'Uppgradera tjänsten; den gissar inte.',
    forsokIgen: 60,
  },
  DISKEN_FULL: {
    status: 507,
    titel: 'Disken är full',
    beskrivning: 'Inget är halvskrivet. Frigör utrymme och upprepa med samma Idempotency-Key.',
    forsokIgen: 60,
  },
  FORSOKEN_TOG_SLUT: {
    status: 503,
    titel: 'Andra hann före vid varje försök',
    beskrivning: 'Inget har ändrats. Upprepa med samma Idempotency-Key.',
    forsokIgen: 1,
  },
  LASMODELLEN_EFTER: {
    status: 503,
    titel: 'Läsmodellen har inte hunnit fram',
    beskrivning: 'Den positionen som efter anger är inte läst än. Försök igen.',
    forsokIgen: 1,
  },
  LASMODELLEN_BYGGS: {
    status: 503,
    titel: 'Läsmodellen byggs',
    beskrivning: 'Läsmodellen kan inte läsas än. /api/halsa/redo säger hur långt den har kommit.',
    forsokIgen: 5,
  },
  LASMODELLEN_STANNAT: {
    status: 503,
    titel: 'Läsmodellen har stannat',
    beskrivning: 'Läsmodellen mötte en händelse den inte klarar. /api/halsa/redo säger vilken.',
    forsokIgen: 60,
  },
  EJ_REDO: {
    status: 503,
    titel: 'Tjänsten är inte redo',
    beskrivning: 'kontroller säger vad som saknas.',
    forsokIgen: 2,
  },
  TJANSTEN_AVSLUTAS: {
    status: 503,
    titel: 'Tjänsten avslutas',
    beskrivning: 'Inget har ändrats. Upprepa med samma Idempotency-Key när tjänsten är igång igen.',
    forsokIgen: 5,
  },
  FOR_MANGA_LYSSNARE: {
    status: 503,
    titel: 'För många lyssnar redan',
    beskrivning: 'Antalet öppna händelseströmmar är begränsat. Försök igen om en stund.',
    forsokIgen: 10,
  },
} as const satisfies Readonly<Record<string, Felslag>>;

export type Felkod = keyof typeof FELKODER;

/** The kinds of problems as rows, for documentation. */
export const felkodstabell = (): readonly (Felslag & { readonly kod: Felkod })[] =>
  Object.entries(FELKODER).map(([kod, slag]) => ({ kod: kod as Felkod, ...slag }));
