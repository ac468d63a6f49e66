import { resolve } from 'node:path';
import type { Diarieform, Serieformer } from '#domain';
import { EXPEDIERINGSVARIABLER } from './expediering-variabler.js';
import { REVISIONSVARIABLER } from './revision-variabler.js';
import { fel, mapp, varde, type Tolkning, type Variabel } from './tolkning.js';

/** One of a few words. */
const ettAv =
  <T extends string>(...ord: readonly T[]) =>
  (text: string): Tolkning<T> => {
    const traff = ord.find((o) => o === text);
    return traff === undefined ? fel(`ska vara ${ord.join(' eller ')}`) : varde(traff);
  };

const port = (text: string): Tolkning<number> =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535
    ? varde(Number(text))
    : fel('ska vara ett portnummer mellan 0 och 65535 (0 = en ledig port)');

const vard = (text: string): Tolkning<string> =>
  /^[A-Za-z0-9._:-]{1,253}$/.test(text) ? varde(text) : fel('ska vara en IP-adress eller ett värdnamn');

const url =
  (exempel: string, protokoll: RegExp) =>
  (text: string): Tolkning<string> =>
    // a cluster is written host1:2113,host2:2113, which URL does not take as it stands
    protokoll.test(text) && URL.canParse(text.replaceAll(/,[^/?]*/g, ''))
      ? varde(text)
      : fel(`ska vara en adress, t.ex. ${exempel}`);

const DIARIEFORM =
  /^(\{serie\}[ ./:-]\{ar\}[./:]\{lopnr\}|\{ar\}[./:]\{lopnr\}[ ./:-]\{serie\}|\{serie\}-\{ar\}-\{lopnr\})$/;
const EXEMPELFORM = 'KS={serie} {ar}/{lopnr};*={ar}.{lopnr} {serie}';
const FORMREGEL =
  'en form är {serie}, {ar} och {lopnr} med ett tecken emellan: serien först eller sist, skild från resten med blanksteg, punkt, snedstreck, kolon eller bindestreck, och året före numret, med punkt, snedstreck eller kolon emellan';

const felIForm = (serie: string, form: string | undefined): string | null => {
  if (form === undefined || !/^(\*|[A-Z][A-Z0-9]{0,9})$/.test(serie))
    return 'ska börja med en diarieserie, eller * för övriga, och ett likhetstecken';
  return DIARIEFORM.test(form) ? null : `har en form som inte går att läsa tillbaka; ${FORMREGEL}`;
};

/** `SERIE=form;SERIE=form`, `*` for those not named. */
const diarieformer = (text: string): Tolkning<Serieformer> => {
  const former: Record<string, Diarieform> = {};
  const brister: string[] = [];
  for (const del of text.split(';')) {
    const [serie = '', form] = del.split('=').map((bit) => bit.trim());
    const brist = Object.hasOwn(former, serie) ? 'står två gånger' : felIForm(serie, form);
    if (brist !== null) brister.push(`"${del.trim()}" ${brist}`);
    else former[serie] = form ?? '';
  }
  return brister.length === 0
    ? varde(former)
    : fel(`ska vara serie=form med semikolon emellan, t.ex. ${EXEMPELFORM}: ${brister.join('; ')}`);
};

/** Every variable that the product reads. The order is that of the manual. */
export const VARIABLER = {
  PORT: {
    standard: 3000,
    standardtext: '3000',
    beskrivning: 'Port som tjänsten lyssnar på. 0 = en ledig port, som skrivs ut vid start.',
    tolka: port,
  },
  HOST: {
    standard: '127.0.0.1',
    standardtext: '127.0.0.1',
    beskrivning:
      'Adress som tjänsten lyssnar på. Tills behörigheter finns godtas bara den egna maskinen (127.0.0.1, ::1, localhost), om inte ARENDELOGG_OSKYDDAT säger annat.',
    tolka: vard,
  },
  ARENDELOGG_DATA: {
    standard: resolve('data'),
    standardtext: './data',
    beskrivning:
      'Mapp för logg, läsmodeller, handlingar och nycklar. Säkerhetskopiera den hel; utan nycklarna går skyddat innehåll inte att läsa. Måste anges när NODE_ENV är production.',
    tolka: mapp,
  },
  KURRENTDB_URL: {
    standard: null,
    standardtext: 'tom: inbyggd logg',
    beskrivning:
      'Adress till KurrentDB, t.ex. kurrentdb://anvandare:losenord@nod1:2113,nod2:2113. Satt = händelseloggen ligger där i stället för i den inbyggda filen.',
    tolka: url('kurrentdb://localhost:2113?tls=false', /^(kurrentdb|kdb|kurrent|esdb)(\+discover)?:\/\//),
  },
  REDIS_URL: {
    standard: null,
    standardtext: 'tom: ingen Redis',
    beskrivning:
      'Adress till Redis, t.ex. redis://localhost:6379. Satt = tjänsten skickar inget själv; det gör arbetaren (`npm run worker`), en eller flera, med sin kö i Redis. Tom = tjänsten skickar själv. Redis behöver inte säkerhetskopieras och får tömmas när som helst: vad som ska skickas står i loggen.',
    tolka: url('redis://localhost:6379', /^rediss?:\/\//),
  },
  ARENDELOGG_ARBETARE_PORT: {
    standard: 3001,
    standardtext: '3001',
    beskrivning:
      'Port där arbetaren svarar om sin hälsa och sina mätvärden, på samma HOST. 0 = en ledig port, som skrivs ut vid start.',
    tolka: port,
  },
  ARENDELOGG_KOTAVLA: {
    standard: '0',
    standardtext: '0',
    beskrivning:
      '1 = arbetaren visar köerna i Redis på /kotavla, för felsökning. Där går inget att ändra, och bara den egna maskinen når den: HOST måste vara 127.0.0.1, ::1 eller localhost.',
    tolka: ettAv('0', '1'),
  },
  ARENDELOGG_DEMO: {
    standard: '1',
    standardtext: '1',
    beskrivning:
      '0 = börja med tom logg. Annars läses exempelärenden in när den inbyggda loggen är tom och NODE_ENV inte är production. Flaggan --tom gör detsamma som 0.',
    tolka: ettAv('0', '1'),
  },
  ARENDELOGG_DIARIENUMMERFORM: {
    standard: {},
    standardtext: '`*={ar}.{lopnr} {serie}`',
    beskrivning: `Hur diarienummer visas, per serie och med * för övriga, t.ex. \`${EXEMPELFORM}\`, som ger KS 2025/202 i KS och 2025.202 BUN i BUN. Serien står först eller sist; andra former är t.ex. \`{serie}/{ar}:{lopnr}\`. Ändrar bara vad som visas, genast efter omstart; alla former som kan anges går alltid att skriva och söka på. Id:t, KS-2025-202, är alltid detsamma.`,
    tolka: diarieformer,
  },
  ARENDELOGG_ERMS_SCHEMA: {
    standard: null,
    standardtext: 'tom: ingen kontroll mot schema',
    beskrivning:
      'Mapp med arkivschemat CITS ERMS 3 (`ERMS_v3.xsd`), som arkivexporter prövas mot. Utan den säger varje export att den inte är prövad; se [arkiv](arkiv.md).',
    tolka: mapp,
  },
  ARENDELOGG_OSKYDDAT: {
    standard: null,
    standardtext: 'tom',
    beskrivning:
      'container = tjänsten får lyssna utanför den egna maskinen, eftersom det är containerns nät som skyddar den. Alla som når porten får göra allt.',
    tolka: ettAv('container'),
  },
  ...EXPEDIERINGSVARIABLER,
  ...REVISIONSVARIABLER,
  NODE_ENV: {
    standard: 'development',
    standardtext: 'development',
    beskrivning:
      'production = loggrader som JSON, inga exempelärenden, och start nekas om något som driften kräver inte är angivet.',
    tolka: ettAv('development', 'production', 'test'),
  },
} as const satisfies { readonly [namn: string]: Variabel<unknown> };

export type Variabelnamn = keyof typeof VARIABLER;

/** One row of the table of settings in the operations manual. */
export type Installningsrad = {
  readonly namn: string;
  readonly standard: string;
  readonly beskrivning: string;
};

/** The table of settings of the operations manual, in its order. */
export const installningstabell = (): readonly Installningsrad[] =>
  Object.entries(VARIABLER).map(([namn, { standardtext, beskrivning }]) => ({
    namn,
    standard: standardtext,
    beskrivning,
  }));
