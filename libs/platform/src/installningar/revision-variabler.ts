import { fel, lasbarFil, mapp, varde, type Tolkning, type Variabel } from './tolkning.js';

const namn = (text: string): Tolkning<string> =>
  /^[^\s+]{1,255}$/u.test(text)
    ? varde(text)
    : fel('ska vara ett namn utan blanksteg och plustecken, t.ex. arenden.exempel.se/arendelogg');

const minuter = (text: string): Tolkning<number> =>
  /^\d{1,5}$/.test(text) && Number(text) <= 10_080
    ? varde(Number(text))
    : fel('ska vara ett antal minuter, högst 10080 (en vecka), eller 0');

const stampeladress = (text: string): Tolkning<string> => {
  const url = URL.parse(text);
  const giltig =
    url !== null &&
    ['http:', 'https:'].includes(url.protocol) &&
    [url.username, url.password, url.hash].every((del) => del === '');
  return giltig ? varde(url.href) : fel('ska vara en adress utan användare, t.ex. http://tid.exempel.se/tsa');
};

/** The variables of the tree over the log. */
export const REVISIONSVARIABLER = {
  ARENDELOGG_TRADNAMN: {
    standard: null,
    standardtext: '`ARENDELOGG_BAS_URL` utan http(s)://, följd av /api/revision/trad',
    beskrivning:
      'Loggens namn, första raden i varje trädhuvud. Byt det inte: vittnen och den som sparat ett trädhuvud känner loggen på det.',
    tolka: namn,
  },
  ARENDELOGG_TRADNYCKEL: {
    standard: null,
    standardtext: '`ARENDELOGG_DATA`/nycklar/tradhuvud.pem, som skapas',
    beskrivning:
      'Fil med nyckeln som trädhuvuden signeras med: Ed25519 i PEM (PKCS#8), rättigheter 0600. Måste anges när NODE_ENV är production. Finns den inte skapas den vid första starten, men aldrig när loggen redan har trädhuvuden. Säkerhetskopiera den.',
    tolka: mapp,
  },
  ARENDELOGG_TRADNYCKLAR_TIDIGARE: {
    standard: '',
    standardtext: 'tom: nyckeln har aldrig bytts',
    beskrivning:
      'Publika nycklar som trädhuvuden signerats med förut (`arendelogg revision huvud --nyckel` före bytet), med blanksteg emellan, eller en fil med dem. Trädhuvuden som de signerat godtas när loggen verifieras; inget signeras med dem.',
    tolka: (text: string): Tolkning<string> => varde(text),
  },
  ARENDELOGG_TRADHUVUD_MINUTER: {
    standard: 60,
    standardtext: '60',
    beskrivning: 'Hur ofta ett trädhuvud signeras, om något hänt sedan sist. 0 = bara på begäran.',
    tolka: minuter,
  },
  ARENDELOGG_TRADHUVUDMAPP: {
    standard: null,
    standardtext: 'tom: trädhuvuden ligger bara i loggen',
    beskrivning:
      'Mapp som varje nytt trädhuvud kopieras till. Lägg den på annat håll, dit den som driver tjänsten inte kommer åt att ändra: bara mot ett trädhuvud utanför märks att loggen kortats i slutet. Se docs/revision.md.',
    tolka: mapp,
  },
  ARENDELOGG_VITTNEN: {
    standard: '',
    standardtext: 'tom: inga vittnen',
    beskrivning:
      'Vittnen enligt C2SP tlog-witness som intygar att loggen bara växt: `<adress>=<vkey>` för vart och ett, med blanksteg emellan. Ett vittne som inte svarar frågas igen varje minut och hindrar inget.',
    tolka: (text: string): Tolkning<string> => varde(text),
  },
  ARENDELOGG_TIDSSTAMPEL_URL: {
    standard: null,
    standardtext: 'tom: inga tidsstämplar',
    beskrivning:
      'Adress till en utgivare av tidsstämplar (RFC 3161), som intygar när varje trädhuvud senast fanns. Kräver ARENDELOGG_TIDSSTAMPEL_CA. En utgivare som inte svarar frågas igen varje minut och hindrar inget.',
    tolka: stampeladress,
  },
  ARENDELOGG_TIDSSTAMPEL_CA: {
    standard: null,
    standardtext: 'tom: tidsstämplar prövas inte',
    beskrivning:
      'Fil (PEM) med rotcertifikaten som utgivarens certifikat ska leda till, och mellanliggande certifikat om svaren saknar dem. Behåll dem som tidigare tidsstämplar leder till. Utan ARENDELOGG_TIDSSTAMPEL_URL prövas bara de tidsstämplar som redan finns.',
    tolka: lasbarFil,
  },
} as const satisfies { readonly [namn: string]: Variabel<unknown> };

/** The settings of the tree over the log. Paths are absolute. */
export type Revisionsinstallningar = {
  /** Name of the log: the first line of every head. */
  readonly tradnamn: string;
  /** null: the one of the data folder, made where there is none. */
  readonly tradnyckel: string | null;
  /** Public keys before that one, or a file with them; empty = none. */
  readonly tidigareNycklar: string;
  /** 0 = never by itself. */
  readonly huvudMinuter: number;
  readonly huvudmapp: string | null;
  /** `<url>=<vkey>`, separated by blanks; empty = none. */
  readonly vittnen: string;
  readonly tidsstampel: {
    /** null = no heads are time stamped. */
    readonly url: string | null;
    /** File of the certificates that time stamps lead to; null = none is relied upon. */
    readonly ca: string | null;
  };
};

type Lasta = {
  readonly ARENDELOGG_TRADNAMN: string | null;
  readonly ARENDELOGG_TRADNYCKEL: string | null;
  readonly ARENDELOGG_TRADNYCKLAR_TIDIGARE: string;
  readonly ARENDELOGG_TRADHUVUD_MINUTER: number;
  readonly ARENDELOGG_TRADHUVUDMAPP: string | null;
  readonly ARENDELOGG_VITTNEN: string;
  readonly ARENDELOGG_TIDSSTAMPEL_URL: string | null;
  readonly ARENDELOGG_TIDSSTAMPEL_CA: string | null;
};

/** What is wrong with the settings of the tree, taken together. */
export const kravRevision = ({
  ARENDELOGG_TIDSSTAMPEL_URL,
  ARENDELOGG_TIDSSTAMPEL_CA,
}: Lasta): readonly string[] =>
  ARENDELOGG_TIDSSTAMPEL_URL !== null && ARENDELOGG_TIDSSTAMPEL_CA === null
    ? [
        'ARENDELOGG_TIDSSTAMPEL_CA saknas: ange filen med rotcertifikatet för utgivaren i ARENDELOGG_TIDSSTAMPEL_URL.',
      ]
    : [];

/** The settings, with the name that follows from the address. */
export const revisionAv = (lasta: Lasta, basUrl: string): Revisionsinstallningar => ({
  tradnamn: lasta.ARENDELOGG_TRADNAMN ?? `${basUrl.replace(/^https?:\/\//, '')}/api/revision/trad`,
  tradnyckel: lasta.ARENDELOGG_TRADNYCKEL,
  tidigareNycklar: lasta.ARENDELOGG_TRADNYCKLAR_TIDIGARE,
  huvudMinuter: lasta.ARENDELOGG_TRADHUVUD_MINUTER,
  huvudmapp: lasta.ARENDELOGG_TRADHUVUDMAPP,
  vittnen: lasta.ARENDELOGG_VITTNEN,
  tidsstampel: { url: lasta.ARENDELOGG_TIDSSTAMPEL_URL, ca: lasta.ARENDELOGG_TIDSSTAMPEL_CA },
});
