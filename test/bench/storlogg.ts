import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import {
  arendeId,
  arendestrom,
  handelsekatalog,
  type ArendeEvent,
  type Handelse,
  type Metadata,
} from '#domain';
import { createCodec, SqliteEventStore, type KeyStore, type NewEvent } from '#event-store';

/** A log of a municipality over the years: what is written where, in the order it was registered. */
export type Skrivning = {
  readonly strom: string;
  readonly revision: number;
  readonly handelser: readonly NewEvent[];
};

const DAG = 86_400_000;
/** The first year's first day, were it less than a year. */
const FORSTA = Date.UTC(2026, 0, 5, 8);
/** Openings in a year: of a large municipality. A few thousand are then open at once. */
const PER_AR = 8_500;

/** Numbers that are the same every time (mulberry32). */
export const slump = (seed: number): (() => number) => {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const SERIER = ['KS', 'KS', 'KS', 'BUN', 'SBN', 'SBN', 'SN', 'KFN', 'TN', 'VN'];
const ORGAN: Readonly<Record<string, string>> = {
  KS: 'Kommunstyrelsen',
  BUN: 'Barn- och utbildningsnämnden',
  SBN: 'Samhällsbyggnadsnämnden',
  SN: 'Socialnämnden',
  KFN: 'Kultur- och fritidsnämnden',
  TN: 'Tekniska nämnden',
  VN: 'Valnämnden',
};
const VAD = [
  'Ansökan om',
  'Motion om',
  'Yttrande över',
  'Revidering av',
  'Detaljplan för',
  'Avtal om',
  'Begäran om',
  'Medborgarförslag om',
  'Upphandling av',
  'Uppföljning av',
  'Remiss av',
  'Rapport om',
];
const SAK = [
  'bygglov',
  'cykelväg',
  'förskola',
  'äldreboende',
  'våldsförebyggande arbete',
  'skolskjuts',
  'vindkraft',
  'idrottshall',
  'belysning',
  'trafiksäkerhet',
  'bostadsförsörjning',
  'dricksvatten',
  'livsmedelstillsyn',
  'föreningsbidrag',
  'kollektivtrafik',
  'jämställdhet',
  'arbetsmiljö',
  'snöröjning',
  'biblioteket',
  'brandskydd',
];
const VAR_ = [
  'Norra Åsen',
  'Södra hamnen',
  'centrum',
  'Ekbacken',
  'kvarteret Räven',
  'kvarteret Lärkan',
  'Västra Älvdalen',
  'Ösby',
  'Köpmangatan',
  'Stora torget',
  'Mellanby',
  'Gröna dalen',
];
const MENING =
  'Förvaltningen har gått igenom underlaget och bedömer att förslaget är förenligt med översiktsplanen och ryms inom ramen för beslutad budget. ';

type Rost = () => number;
const en = <T>(r: Rost, av: readonly T[]): T => av[Math.floor(r() * av.length)]!;
const text = (r: Rost, meningar: number): string =>
  MENING.repeat(Math.max(1, Math.round(meningar * (0.5 + r()))));

type Steg = { readonly handelse: ArendeEvent; readonly dagar: number };

const fil = (r: Rost): { namn: string; mime: string; sha256: string; storlek: number } => ({
  namn: `bilaga-${Math.floor(r() * 1e6)}.pdf`,
  mime: 'application/pdf',
  sha256: createHash('sha256').update(String(r())).digest('hex'),
  storlek: Math.floor(r() * 1e6),
});

const handling = (r: Rost, nr: number): ArendeEvent => ({
  type: 'HandlingRegistrerad',
  data: {
    nr,
    handlingId: null,
    rubrik: `${en(r, VAD)} ${en(r, SAK)}`,
    internRubrik: null,
    undantag: [],
    filer: [fil(r)],
    avsandare: {
      namn: `Anna ${en(r, VAR_)}`,
      organisation: null,
      adress: `${en(r, VAR_)} ${Math.floor(r() * 90)}`,
    },
    avsandarensDnr: null,
    kanal: 'e-post',
    koppladFran: null,
    flyttadFran: null,
  },
});

const forslag = (r: Rost, nr: number, organ: string, till: string): ArendeEvent => ({
  type: 'ForslagTillBeslutLamnat',
  data: { nr, organ, paragraf: String(Math.floor(r() * 200)), till, text: text(r, 1), tillagg: [] },
});

const uppskov = (r: Rost, organ: string) => ({
  nr: 1,
  organ,
  paragraf: String(Math.floor(r() * 200)),
  grund: 'majoritet' as const,
  begardAv: [],
  begardAvAntal: null,
  roster: null,
  narvarande: null,
  skal: ['Kostnaderna behöver utredas'],
});

/** The road of one ärende after its opening, about ten facts. */
const vag = (r: Rost, organ: string): readonly Steg[] => {
  const steg: Steg[] = [{ handelse: handling(r, 1), dagar: 0 }];
  const lagg = (dagar: number, handelse: ArendeEvent): void =>
    void steg.push({ handelse, dagar: dagar * (0.3 + r() * 1.4) });
  lagg(2, {
    type: 'HandlaggareTilldelad',
    data: { handlaggare: `hl-${Math.floor(r() ** 1.5 * 300)}`, enhet: null },
  });
  if (r() < 0.4) {
    lagg(10, {
      type: 'ArendeRemitterat',
      data: { remissId: '1', till: ['Tekniska nämnden'], avser: 'Kostnad och tidplan', svarSenast: null },
    });
    lagg(40, {
      type: 'YttrandeInkommet',
      data: {
        nr: 1,
        remissId: '1',
        fran: 'Tekniska nämnden',
        daterat: null,
        stallningstagande: 'tillstyrker',
        paragraf: null,
        handlingNr: null,
        sammanfattning: text(r, 2),
      },
    });
  }
  if (r() < 0.5) lagg(10, handling(r, 2));
  if (r() < 0.3) lagg(3, { type: 'AnteckningGjord', data: { text: text(r, 1) } });
  lagg(20, {
    type: 'TjansteskrivelseUpprattad',
    data: {
      nr: 1,
      kontor: 'Kommunledningskontoret',
      till: organ,
      forslagTillBeslut: [text(r, 1)],
      underlag: ['Bilaga 1'],
      sammanfattning: text(r, 3),
    },
  });
  lagg(15, { type: 'ArendeAnmaltTillSammantrade', data: { organ, datum: null, typ: 'beslut' } });
  if (r() < 0.08) lagg(14, { type: 'ArendeAterremitterat', data: { ...uppskov(r, organ), till: organ } });
  if (r() < 0.05) lagg(14, { type: 'ArendeBordlagt', data: { ...uppskov(r, organ), tillDatum: null } });
  if (r() < 0.3) lagg(14, forslag(r, 1, organ, 'Kommunfullmäktige'));
  lagg(14, {
    type: 'BeslutFattat',
    data: {
      nr: 1,
      organ,
      paragraf: String(Math.floor(r() * 200)),
      beslutssatser: [text(r, 1), 'Beslutet gäller omedelbart.'],
      utfall: 'bifall',
      slutligt: true,
      uppdrag: [],
      gallerFran: null,
    },
  });
  lagg(7, {
    type: 'BeslutExpedierat',
    data: {
      nr: 1,
      avser: { slag: 'beslut', nr: 1 },
      mottagare: [{ typ: 'organ', namn: 'Tekniska nämnden' }],
      kanal: 'e-post',
      handlingar: [],
      sekretesskontroll: true,
    },
  });
  if (r() < 0.9) lagg(20, { type: 'ArendeAvslutat', data: {} });
  if (r() < 0.08)
    lagg(10, {
      type: 'UppgiftRattad',
      data: {
        avserHandelse: 0,
        falt: '/arendemening',
        fran: 'x',
        till: `${en(r, VAD)} ${en(r, SAK)} i ${en(r, VAR_)}, rättad`,
      },
    });
  if (r() < 0.02) lagg(10, { type: 'HandelseMakulerad', data: { avserHandelse: 1 } });
  return steg;
};

const uuid = (r: Rost): string => {
  const hex = (n: number): string =>
    Math.floor(r() * 16 ** n)
      .toString(16)
      .padStart(n, '0');
  return `${hex(8)}-${hex(4)}-5${hex(3)}-8${hex(3)}-${hex(8)}${hex(4)}`;
};

const metadata = (r: Rost, registrerad: number, skedde: string | null): Metadata => {
  const commandId = uuid(r);
  return {
    commandId,
    bodyHash: createHash('sha256').update(commandId).digest('hex'),
    correlationId: commandId,
    causationId: commandId,
    aktor: { id: `u-${Math.floor(r() * 100)}`, roll: 'registrator' },
    skedde,
    registrerad: new Date(registrerad).toISOString(),
  };
};

/** Mostly the moment it was registered; at times a date, an earlier day, or as little as is known. */
const skedde = (r: Rost, registrerad: number): string | null => {
  const hur = r();
  if (hur < 0.75) return new Date(registrerad).toISOString();
  if (hur < 0.9) return new Date(registrerad).toISOString().slice(0, 10);
  if (hur < 0.97) return new Date(registrerad - Math.floor(r() * 6) * DAG).toISOString().slice(0, 10);
  return hur < 0.99 ? new Date(registrerad).toISOString().slice(0, 7) : null;
};

type Pagaende = {
  readonly strom: string;
  readonly steg: readonly Steg[];
  readonly r: Rost;
  nasta: number;
  revision: number;
};

/**
 * `arenden` openings evenly over the years, each with its road: a few thousand are open at once. With
 * `oppningar`, also the events of the opening itself and of the diarieserie.
 */
export function* storlogg({
  arenden,
  oppningar = true,
}: {
  readonly arenden: number;
  readonly oppningar?: boolean;
}): Generator<Skrivning> {
  const dag = (365 * DAG) / PER_AR;
  const lopnr = new Map<string, number>();
  const serier = new Map<string, number>();
  /** By day of the next step: cheaper than a heap, and no worse for a log. */
  const vantar = new Map<number, Pagaende[]>();
  let idag = Math.floor((FORSTA - Math.floor(arenden / PER_AR) * 365 * DAG) / DAG);
  const lagg = (p: Pagaende, nu: number): void => {
    const steg = p.steg[p.nasta];
    if (steg === undefined) return;
    const nar = Math.max(Math.floor((nu + steg.dagar * DAG) / DAG), idag + (steg.dagar === 0 ? 0 : 1));
    const lista = vantar.get(nar);
    if (lista === undefined) vantar.set(nar, [p]);
    else lista.push(p);
  };
  const ta = function* (p: Pagaende, nu: number): Generator<Skrivning> {
    const { handelse } = p.steg[p.nasta++]!;
    const event = { id: uuid(p.r), ...handelse, metadata: metadata(p.r, nu, skedde(p.r, nu)) } as NewEvent;
    yield { strom: p.strom, revision: p.revision++, handelser: [event] };
    lagg(p, nu);
  };
  const arbetaAv = function* (till: number): Generator<Skrivning> {
    for (; idag < till; idag++) {
      const idagen = vantar.get(idag) ?? [];
      vantar.delete(idag);
      for (let i = 0; i < idagen.length; i++) yield* ta(idagen[i]!, idag * DAG + 13 * 3_600_000 + i * 20);
    }
  };
  for (let i = 0; i < arenden; i++) {
    const nu = Math.floor(FORSTA - Math.floor(arenden / PER_AR) * 365 * DAG + i * dag);
    yield* arbetaAv(Math.floor(nu / DAG));
    const r = slump(i + 1);
    const serie = en(r, SERIER);
    const organ = ORGAN[serie] ?? serie;
    const ar = new Date(nu).getUTCFullYear();
    const nyckel = `${serie}-${ar}`;
    const nr = (lopnr.get(nyckel) ?? 0) + 1;
    lopnr.set(nyckel, nr);
    const meta = metadata(r, nu, new Date(nu).toISOString());
    const uppgifter = {
      serie,
      ar,
      arendemening:
        `${en(r, VAD)} ${en(r, SAK)} ${r() < 0.7 ? `i ${en(r, VAR_)}` : ''} ${Math.floor(r() * 2000)}`.replaceAll(
          /\s+/g,
          ' ',
        ),
      internArendemening: r() < 0.1 ? text(r, 1) : null,
      slag: en(r, ['motion', 'remiss', 'ovrigt', 'ovrigt', 'avtal'] as const),
      klassificering: '1.2.3',
      initiativ: null,
      initiativtagare: r() < 0.3 ? `Bo ${en(r, VAR_)}` : null,
      organ,
      oppning: meta.commandId,
      overlamnatFran: null,
    } as const;
    const handelse = (ett: Handelse): NewEvent => ({ id: uuid(r), ...ett, metadata: meta });
    if (oppningar) {
      yield {
        strom: `oppning-${meta.commandId}`,
        revision: 0,
        handelser: [
          handelse({
            type: 'OppningBegard',
            data: {
              serie,
              ar,
              serieRevision: nr - 2,
              givetLopnr: null,
              arende: uppgifter,
              noteringar: [],
              relation: null,
            },
          }),
        ],
      };
      const s = serier.get(nyckel) ?? 0;
      serier.set(nyckel, s + 1);
      yield {
        strom: `diarieserie-${nyckel}`,
        revision: s,
        handelser: [
          handelse({
            type: 'DiarienummerTilldelat',
            data: { serie, ar, lopnr: nr, hogsta: nr, oppning: meta.commandId },
          }),
        ],
      };
    }
    const strom = arendestrom(arendeId({ serie, ar, lopnr: nr }));
    yield {
      strom,
      revision: 0,
      handelser: [handelse({ type: 'ArendeOppnat', data: { ...uppgifter, lopnr: nr } })],
    };
    lagg({ strom, steg: vag(r, organ), r, nasta: 0, revision: 1 }, nu);
  }
}

/** Keys made out of the stream's name: a log of a million events can be read again by another process. */
export const hardaNycklar: KeyStore = {
  ensure: async (id) => nyckel(id),
  find: (id) => nyckel(id),
  destroy: async () => undefined,
};
const cache = new Map<string, KeyObject>();
const nyckel = (id: string): KeyObject => {
  const kand = cache.get(id);
  if (kand !== undefined) return kand;
  if (cache.size > 20_000) cache.clear();
  const ny = createSecretKey(createHash('sha256').update(id).digest());
  cache.set(id, ny);
  return ny;
};

export const oppnaLogg = (path: string, readOnly = false): SqliteEventStore =>
  SqliteEventStore.open({
    path,
    codec: createCodec({ katalog: handelsekatalog, upcasters: {}, keys: hardaNycklar }),
    readOnly,
  });

/** So many appends are on their way at once. */
const PAGAENDE = 2_000;

/** What must be written before it: what stands in the same stream, or came of the same command. */
const efterVad = ({ strom, handelser }: Skrivning): readonly string[] => [
  ...(strom.startsWith('diarieserie') ? [] : [strom]),
  ...handelser.map(({ metadata: { commandId } }) => commandId),
];

/** Appends in rounds: all of one round at once, none before what it comes after. */
const skrivAlla = async (store: SqliteEventStore, skrivningar: readonly Skrivning[]): Promise<void> => {
  const omgangar: Skrivning[][] = [];
  const senast = new Map<string, number>();
  for (const skrivning of skrivningar) {
    const nycklar = efterVad(skrivning);
    const omgang = Math.max(-1, ...nycklar.map((nyckel) => senast.get(nyckel) ?? -1)) + 1;
    for (const nyckel of nycklar) senast.set(nyckel, omgang);
    (omgangar[omgang] ??= []).push(skrivning);
  }
  for (const omgang of omgangar)
    await Promise.all(
      omgang.map(({ strom, revision, handelser }) =>
        store.append(strom, handelser, revision === 0 ? 'no-stream' : revision - 1),
      ),
    );
};

/** Writes the log; how many events. */
export const skrivLogg = async (path: string, arenden: number): Promise<number> => {
  const store = oppnaLogg(path);
  let antal = 0;
  let hog: Skrivning[] = [];
  for (const skrivning of storlogg({ arenden })) {
    hog.push(skrivning);
    antal += skrivning.handelser.length;
    if (hog.length < PAGAENDE) continue;
    await skrivAlla(store, hog);
    hog = [];
  }
  await skrivAlla(store, hog);
  await store.close();
  return antal;
};
