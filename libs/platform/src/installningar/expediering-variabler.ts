import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Leveranskanal } from '#domain';
import { fel, lasbarFil, mapp, varde, type Tolkning, type Variabel } from './tolkning.js';

/** At most so many are begun in a time, in one channel. */
export type Kanaltakt = { readonly antal: number; readonly perMs: number };
export type Kanaltakter = Readonly<Partial<Record<Leveranskanal, Kanaltakt>>>;

const KANALER: readonly Leveranskanal[] = ['epost', 'webhook', 'fil'];

const basUrl = (text: string): Tolkning<string> => {
  const url = URL.parse(text);
  const giltig =
    url !== null &&
    ['http:', 'https:'].includes(url.protocol) &&
    [url.username, url.password, url.search, url.hash].every((del) => del === '');
  return giltig
    ? varde(url.href.replace(/\/$/, ''))
    : fel('ska vara en adress utan användare, frågetecken och #, t.ex. https://arenden.exempel.se');
};

const epostUrl = (text: string): Tolkning<string> => {
  const url = URL.parse(text);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    return fel('ska vara en adress, t.ex. smtps://anvandare@smtp.exempel.se');
  return url.password === ''
    ? varde(text)
    : fel(
        'får inte innehålla ett lösenord; lägg det i en fil, och ange den med ARENDELOGG_EPOST_LOSENORD_FIL',
      );
};

const epostadress = (text: string): Tolkning<string> =>
  /^[^\s@"<>,;:]{1,64}@([A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]+$/.test(text)
    ? varde(text)
    : fel('ska vara en e-postadress, t.ex. arenden@exempel.se');

const befintligMapp = (text: string): Tolkning<string> => {
  const stigen = resolve(text);
  try {
    if (statSync(stigen).isDirectory()) return varde(stigen);
  } catch {
    // said below
  }
  return fel('ska vara en mapp som finns');
};

const arNat = (text: string): boolean => {
  const [adress = '', bitar, ...mer] = text.split('/');
  const storst = { 4: 32, 6: 128 }[isIP(adress)] ?? -1;
  return (
    mer.length === 0 &&
    (bitar === undefined ? storst > 0 : /^\d{1,3}$/.test(bitar) && Number(bitar) <= storst)
  );
};

const natlista = (text: string): Tolkning<readonly string[]> => {
  const nat = text.split(',').map((del) => del.trim());
  const [brist] = nat.filter((del) => !arNat(del));
  return brist === undefined
    ? varde(nat)
    : fel(`ska vara nät med komma emellan, t.ex. 10.1.0.0/16,fd00:1::/64; "${brist}" är inget nät`);
};

const skala = (text: string): Tolkning<number> => {
  const tal = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
  return tal > 0 && tal <= 1 ? varde(tal) : fel('ska vara ett tal större än 0 och högst 1, t.ex. 0.001');
};

const PER_MS: Readonly<Record<string, number>> = { s: 1_000, min: 60_000, h: 3_600_000 };
const TAKT = /^([a-z]+)=(\d{1,6})\/(s|min|h)$/;

const felITakt = (kanal: string | undefined, antal: number, redan: Kanaltakter): string | null => {
  if (!KANALER.some((k) => k === kanal) || !(antal > 0))
    return 'ska vara en kanal, ett antal och s, min eller h';
  return Object.hasOwn(redan, kanal ?? '') ? 'står två gånger' : null;
};

/** `epost=60/min;webhook=20/s`. */
const takter = (text: string): Tolkning<Kanaltakter> => {
  const tolkade: Record<string, Kanaltakt> = {};
  const brister: string[] = [];
  for (const del of text.split(';').map((bit) => bit.trim())) {
    const [, kanal, antal, enhet = ''] = TAKT.exec(del) ?? [];
    const brist = felITakt(kanal, Number(antal), tolkade);
    if (brist !== null) brister.push(`"${del}" ${brist}`);
    else tolkade[kanal ?? ''] = { antal: Number(antal), perMs: PER_MS[enhet] ?? 0 };
  }
  return brister.length === 0
    ? varde(tolkade)
    : fel(
        `ska vara kanal=antal/tid med semikolon emellan, t.ex. epost=60/min;webhook=20/s: ${brister.join('; ')}`,
      );
};

const variabel = <T>(
  standardtext: string,
  tolka: (text: string) => Tolkning<T>,
  beskrivning: string,
): Variabel<T | null> => ({ standard: null, standardtext, beskrivning, tolka });

/** The variables of what is sent out. Their defaults depend on others, and are filled in where they are put together. */
export const EXPEDIERINGSVARIABLER = {
  ARENDELOGG_BAS_URL: variabel(
    'http://127.0.0.1:`PORT`',
    basUrl,
    'Tjänstens adress utifrån, t.ex. https://arenden.exempel.se. Länkarna i det som skickas ut börjar med den. Måste anges när ARENDELOGG_EPOST_URL är angiven och NODE_ENV är production.',
  ),
  ARENDELOGG_EPOST_URL: variabel(
    'tom: ingen e-post',
    epostUrl,
    'E-postserver: smtps://anvandare@server (TLS, port 465) eller smtp://server (STARTTLS krävs, port 587). Utan TLS bara till den egna maskinen, eller med ?tls=nej sist i en smtp-adress. Tom = inget skickas med e-post, och de som annars hade fått det får utskrift.',
  ),
  ARENDELOGG_EPOST_LOSENORD_FIL: variabel(
    'tom: ingen inloggning',
    lasbarFil,
    'Fil med lösenordet till användaren i ARENDELOGG_EPOST_URL.',
  ),
  ARENDELOGG_EPOST_FRAN: variabel(
    'arendelogg@utveckling.invalid',
    epostadress,
    'E-postadress som utskicken kommer från; namnet är det avsändande organets. Måste anges när ARENDELOGG_EPOST_URL är angiven och NODE_ENV är production.',
  ),
  ARENDELOGG_EPOST_STUDS: variabel(
    'som ARENDELOGG_EPOST_FRAN',
    epostadress,
    'E-postadress dit det går som inte kan levereras. Leveransens id läggs till före @, t.ex. studs+<id>@exempel.se, så servern ska ta emot adresser med tillägg.',
  ),
  ARENDELOGG_WEBHOOKNYCKLAR: variabel(
    '`ARENDELOGG_DATA`/webhooknycklar',
    befintligMapp,
    'Mapp med en nyckelfil per mottagare, som anropen signeras med. Se Utskickens kanaler.',
  ),
  ARENDELOGG_WEBHOOK_TILLAT: variabel(
    'tom: bara öppna internet, med TLS',
    natlista,
    'Nät som webhookar får gå till fast de inte är öppna, i CIDR med komma emellan, t.ex. 10.1.0.0/16. Dit får de också gå utan TLS.',
  ),
  ARENDELOGG_UTSKICKSMAPP: variabel(
    '`ARENDELOGG_DATA`/utskick',
    mapp,
    'Mapp där utskick för utskrift eller accesspunkt läggs. Skapas när den behövs.',
  ),
  ARENDELOGG_EXPEDIERING_SKALA: variabel(
    '1',
    skala,
    'Förkortar väntetiderna mellan försöken, för prov: 0.001 gör 25 sekunder till 25 millisekunder. Nekas när NODE_ENV är production.',
  ),
  ARENDELOGG_EXPEDIERING_TAKT: variabel(
    'tom: ingen gräns',
    takter,
    'Hur många leveranser som högst påbörjas per kanal (epost, webhook, fil) och s, min eller h, t.ex. `epost=60/min;webhook=20/s`.',
  ),
} as const satisfies { readonly [namn: string]: Variabel<unknown> };
