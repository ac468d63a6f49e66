import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planeratExempel } from './expediering.prov.js';
import { startaTjanst, type Klient, type Tjanst } from './harness.js';
import type { Dokument, Operation, Parameter, Schema } from './openapi.typer.js';

let tjanst: Tjanst;
let klient: Klient;
let dokument: Dokument;
let operationer: readonly { readonly vag: string; readonly metod: string; readonly op: Operation }[];

beforeAll(async () => {
  tjanst = await startaTjanst();
  klient = tjanst.klient;
  dokument = (await klient.hamta<Dokument>('/api/openapi.json')).json;
  operationer = Object.entries(dokument.paths).flatMap(([vag, metoder]) =>
    Object.entries(metoder).map(([metod, op]) => ({ vag, metod, op })),
  );
});
afterAll(() => tjanst.stang());

const operation = (id: string) => operationer.find(({ op }) => op.operationId === id)!;

const uppslagen = (schema: Schema): Schema =>
  schema.$ref === undefined
    ? schema
    : { ...schema, ...dokument.components.schemas[schema.$ref.split('/').at(-1)!]! };

/** Calls with every schema in the document, and where it stands. */
const allaScheman = (gor: (schema: Schema, plats: string) => void): void => {
  const ga = (schema: Schema, plats: string): void => {
    gor(schema, plats);
    for (const [namn, del] of Object.entries(schema.properties ?? {})) ga(del, `${plats}.${namn}`);
    if (schema.items) ga(schema.items, `${plats}[]`);
    for (const del of [schema.oneOf, schema.anyOf, schema.allOf].flatMap((d) => d ?? []))
      ga(del, `${plats}|`);
  };
  for (const [namn, schema] of Object.entries(dokument.components.schemas)) ga(schema, namn);
  for (const { op } of operationer)
    for (const [status, { content = {} }] of Object.entries(op.responses))
      for (const { schema } of Object.values(content)) ga(schema, `${op.operationId} ${status}`);
};

describe('OpenAPI-dokumentet', () => {
  it('är version 3.1 och har en unik operationId och en rubrik per operation', () => {
    expect(dokument.openapi).toBe('3.1.0');
    const id = operationer.map(({ op }) => op.operationId);
    expect(new Set(id).size).toBe(id.length);
    expect(operationer.filter(({ op }) => !op.summary).map(({ op }) => op.operationId)).toEqual([]);
  });

  it('använder inget som bara fanns i 3.0', () =>
    expect(JSON.stringify(dokument)).not.toContain('"nullable"'));

  it('beskriver varje fält, och varje lista och vad en post i den är', () => {
    const utan: string[] = [];
    allaScheman((schema, plats) => {
      for (const [namn, falt] of Object.entries(schema.properties ?? {}))
        if (!uppslagen(falt).description && !falt.allOf && !plats.includes('.'))
          utan.push(`${plats}.${namn}`);
      if (schema.type === 'array' && !uppslagen(schema.items!).description) utan.push(`${plats}[]`);
    });
    expect(utan).toEqual([]);
  });

  it('hänvisar bara till scheman som finns', () => {
    const saknas: string[] = [];
    allaScheman(({ $ref }, plats) => {
      if ($ref !== undefined && !dokument.components.schemas[$ref.split('/').at(-1)!])
        saknas.push(`${plats}: ${$ref}`);
    });
    expect(saknas).toEqual([]);
  });

  it('har ett exempel per skrivning, och ett på varje del av adressen', () => {
    const utan = operationer.filter(
      ({ metod, op }) =>
        (metod === 'post' &&
          Object.keys(op.requestBody?.content['application/json']?.examples ?? {}).length === 0) ||
        op.parameters?.some((p) => p.in === 'path' && p.example === undefined),
    );
    expect(utan.map(({ op }) => op.operationId)).toEqual([]);
  });

  it('går att bläddra i, med allt från den egna servern', async () => {
    const svar = await fetch(`${tjanst.url}/api/docs`);
    const html = await svar.text();
    expect(svar.headers.get('content-type')).toContain('text/html');
    expect(svar.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; ");
    expect(svar.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(html).not.toMatch(/(src|href)=["']https?:/);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>\s*\S/); // the policy allows no script in the page itself
    const skript = [...html.matchAll(/<script[^>]* src=["']([^"']+)["']/g)].map((m) => m[1]!);
    expect(skript.length).toBeGreaterThan(1);
    for (const src of skript) expect((await fetch(new URL(src, `${tjanst.url}/api/docs`))).status).toBe(200);
  });
});

/** Every write in an order that works; before those that end an ärende everything else has been done in it. */
const ORDNING = [
  'verifieraLoggen',
  'pausaKanal',
  'oppnaArende',
  'registreraHandling',
  'vackMotion',
  'tilldelaHandlaggare',
  'relateraArende',
  'remitteraArende',
  'forlangSvarstid',
  'paminnOmRemiss',
  'taEmotRemissvar',
  'taEmotYttrande',
  'geTillfalleAttYttraSig',
  'genomforSamverkan',
  'upprattaTjansteskrivelse',
  'anmalTillSammantrade',
  'beredArende',
  'bordlaggArende',
  'aterremitteraArende',
  'framstallYrkande',
  'atertaYrkande',
  'stallProposition',
  'genomforOmrostning',
  'lamnaForslag',
  'fattaBeslut',
  'anmalMotionsfrist',
  'avskrivMotion',
  'atertaMotion',
  'anmalReservation',
  'antecknaSarskiltYttrande',
  'avstaFranBeslut',
  'expedieraBeslut',
  'noteraTransportkvitto',
  'kvitteraMottagande',
  'delgeMottagare',
  'sandOm',
  'aterkallaLeverans',
  'sandOmFlera',
  'aterkallaExpediering',
  'aterupptaKanal',
  'verkstallDelgivning',
  'taEmotOverklagande',
  'overlamnaOverklagande',
  'noteraInhibition',
  'noteraDom',
  'noteraLagaKraft',
  'noteraOverklagandetidUtgangen',
  'verkstallBeslut',
  'aterrapporteraUppdrag',
  'rattaBeslut',
  'upphavBeslut',
  'rattaVerkstallighet',
  'markeraSekretess',
  'havSekretess',
  'gorAnteckning',
  'rattaUppgift',
  'makuleraHandelse',
  'flyttaHandling',
  'taEmotHandling',
  'kopplaHandling',
  'avvisaHandling',
  'avslutaArende',
  'ateroppnaArende',
  'sammanlaggArende',
  'overlamnaArende',
  'makuleraArende',
  'utfardaKallelse',
  'anslaKungorelse',
  'oppnaSammantrade',
  'faststallNarvaro',
  'tilldelaParagraf',
  'andraNarvaro',
  'anmalJav',
  'gorProtokollsanteckning',
  'ajourneraSammantrade',
  'aterupptaSammantrade',
  'avslutaSammantrade',
  'upprattaProtokoll',
  'vagraJustering',
  'justeraProtokoll',
  'tillkannageJustering',
  'bestyrkProtokollsutdrag',
  'taNedAnslag',
  'avbrytAnslag',
  'expedieraParagraf',
  'rattaSammantradesuppgift',
  'makuleraSammantradeshandelse',
  'stallInSammantrade',
  'inrattaOrgan',
  'dopOmOrgan',
  'bestamAntal',
  'angePerson',
  'tilldelaUppdrag',
  'avslutaUppdrag',
  'angeBrevlada',
  'angeExpedieringsregel',
  'angeAnsvarsomrade',
  'angeGrupp',
  'rattaOrganuppgift',
  'makuleraOrganhandelse',
  'slaSammanOrgan',
  'upphorOrgan',
  'faststallDelegationsordning',
  'laggTillDelegationspunkt',
  'upphavDelegationspunkt',
  'rattaDelegationsordningsuppgift',
  'makuleraDelegationsordningshandelse',
  'fattaDelegationsbeslut',
  'protokollforDelegationsbeslut',
  'expedieraDelegationsbeslut',
  'tillkannageDelegationsbeslut',
  'taNedDelegationsbeslutsanslag',
  'anmalDelegationsbeslut',
  'rattaDelegationsbeslutsuppgift',
  'makuleraDelegationsbeslutshandelse',
  'avbrytDelegationsbeslutsanslag',
  'verkstallDelgivningForDelegationsbeslut',
  'taEmotOverklagandeForDelegationsbeslut',
  'overlamnaOverklagandeForDelegationsbeslut',
  'noteraInhibitionForDelegationsbeslut',
  'noteraDomForDelegationsbeslut',
  'noteraOverklagandetidUtgangenForDelegationsbeslut',
  'noteraLagaKraftForDelegationsbeslut',
  'verkstallBeslutForDelegationsbeslut',
  'aterrapporteraUppdragForDelegationsbeslut',
  'rattaBeslutForDelegationsbeslut',
  'upphavBeslutForDelegationsbeslut',
  'rattaVerkstallighetForDelegationsbeslut',
  'makuleraDelegationsbeslut',
];

type Last = {
  readonly position: string;
  readonly remissId: string;
  readonly handlingId: string;
  readonly expediering: string;
};

const fylld = (vag: string, op: Operation, last: Last): string => {
  const varde = (p: Parameter): string => {
    if (p.name === 'remissId') return last.remissId;
    if (vag.startsWith('/api/expedieringar') && p.name === 'id') return last.expediering;
    return vag.startsWith('/api/handlingar') ? last.handlingId : p.example!;
  };
  const delar = (op.parameters ?? []).filter((p) => p.in === 'path');
  return delar.reduce((adress, p) => adress.replace(`{${p.name}}`, varde(p)), vag);
};

const exempel = (op: Operation): object =>
  Object.values(op.requestBody?.content['application/json']?.examples ?? {})[0]!.value as object;

/** What an answer holds that its schema does not say, as paths. */
const odokumenterat = (varde: unknown, schema: Schema, plats = ''): string[] => {
  const s = uppslagen(schema);
  if (Array.isArray(varde)) return varde.flatMap((post) => odokumenterat(post, s.items ?? {}, `${plats}[]`));
  if (typeof varde !== 'object' || varde === null || s.properties === undefined) return [];
  return Object.entries(varde).flatMap(([namn, del]) => {
    const falt = s.properties?.[namn];
    return falt ? odokumenterat(del, falt, `${plats}.${namn}`) : [`${plats}.${namn}`];
  });
};

const dokumenteratSvar = (op: Operation, status: number, typ = 'application/json'): Schema => {
  const svar = op.responses[status];
  if (!svar) throw new Error(`${op.operationId} svarar ${status}, som inte är dokumenterat`);
  return svar.content![typ]!.schema;
};

describe('Exemplen', () => {
  it('täcker varje skrivning', () => {
    const skrivningar = operationer.filter(({ metod }) => metod === 'post').map(({ op }) => op.operationId);
    expect([...ORDNING].sort()).toEqual(skrivningar.sort());
  });

  it('går att skicka som de är, i tur och ordning, och svaren ser ut som dokumentet säger', async () => {
    await klient.posta('/api/arenden', {
      ...exempel(operation('oppnaArende').op),
      diarienummer: '2024.155 KS',
      arendemening: 'Jämställt Västra Götaland 2024–2027',
    });
    let last: Last = { position: '0', remissId: '', handlingId: '', expediering: '' };
    for (const id of ORDNING) {
      if (id === 'avvisaHandling') last = { ...last, handlingId: await nyHandling() };
      if (id === 'avbrytAnslag') await ettAnslag('KSAU-2025-10-08');
      if (id === 'expedieraParagraf') await enParagraf('KSAU-2025-10-08');
      if (id === 'upphorOrgan') await klient.posta('/api/organ/KFN/inrattande', KULTURNAMNDEN);
      if (id === 'avbrytDelegationsbeslutsanslag') await ettAnslagetBeslut();
      const { vag, op } = operation(id);
      const svar = await klient.posta<{ id: string; position: string | null }>(
        fylld(vag, op, last),
        exempel(op),
      );
      if (svar.status >= 300) throw new Error(`${id}: ${JSON.stringify(svar.json)}`);
      expect({ id, odokumenterat: odokumenterat(svar.json, dokumenteratSvar(op, svar.status)) }).toEqual({
        id,
        odokumenterat: [],
      });
      last = await efterat(id, svar.json, last);
    }
    await lasAllt(last);
  });

  it('läses med allt dokumenterat', async () => {
    for (const id of ['sokArenden', 'felkoder', 'liv', 'redo']) {
      const { vag, op } = operation(id);
      const svar = await klient.hamta(vag);
      expect({ id, odokumenterat: odokumenterat(svar.json, dokumenteratSvar(op, svar.status)) }).toEqual({
        id,
        odokumenterat: [],
      });
    }
  });
});

type Skrivet = { readonly id: string; readonly position: string | null };

/** What the next write is to name of what this one made. */
const efterat = async (operationId: string, { id, position }: Skrivet, last: Last): Promise<Last> => {
  const nu = { ...last, position: position ?? last.position };
  const skrivet = { id, position: nu.position };
  switch (operationId) {
    case 'remitteraArende':
      return { ...nu, remissId: await forstaRemissen(skrivet) };
    case 'expedieraBeslut':
      return { ...nu, expediering: await planeratExempel(tjanst, skrivet) };
    case 'taEmotHandling':
      return { ...nu, handlingId: id };
    default:
      return nu;
  }
};

const nyHandling = async (): Promise<string> =>
  (await klient.posta<{ id: string }>('/api/handlingar', { rubrik: 'Reklam' })).json.id;

const KULTURNAMNDEN = { skedde: '2019-01-01', namn: 'Kultur- och fritidsnämnden', typ: 'namnd' };

const ettAnslag = async (mote: string): Promise<void> => {
  const historia = {
    import: true,
    kalla: { handling: 'Protokollet' },
    skedde: '2025-10-14',
    paragrafer: [161],
  };
  for (const [vag, kropp] of [
    ['justeringar', historia],
    ['anslag', { ...historia, tavlor: ['kommunens webbplats'] }],
  ] as const)
    expect((await klient.posta(`/api/sammantraden/${mote}/${vag}`, kropp)).status).toBe(200);
};

const enParagraf = async (mote: string): Promise<void> => {
  const kropp = { import: true, kalla: { handling: 'Protokollet' }, skedde: '2025-10-08' };
  const vag = `/api/sammantraden/${mote}/paragrafer`;
  expect((await klient.posta(vag, { ...kropp, nr: 161, slag: 'information' })).status).toBe(200);
};

const ettAnslagetBeslut = async (): Promise<void> => {
  const fatta = exempel(operation('fattaDelegationsbeslut').op);
  const { id } = (await klient.posta<{ id: string }>('/api/delegationsbeslut', fatta)).json;
  const anslag = exempel(operation('tillkannageDelegationsbeslut').op);
  expect((await klient.posta(`/api/delegationsbeslut/${id}/anslag`, anslag)).status).toBe(200);
};

const forstaRemissen = async ({ id, position }: { id: string; position: string }): Promise<string> => {
  const { json } = await klient.hamta<{ remisser: { remissId: string }[] }>(
    `/api/arenden/${id}?efter=${position}`,
  );
  return json.remisser[0]!.remissId;
};

const lasAllt = async (last: Last): Promise<void> => {
  for (const id of [
    'hamtaArende',
    'hamtaHistorik',
    'hamtaExpedieringsforslag',
    'hamtaUppspelning',
    'hamtaUnderlag',
    'hamtaJamforelse',
    'hamtaMotesuppspelning',
    'sokArenden',
    'listaHandlingar',
    'hamtaHandling',
    'listaSammantraden',
    'hamtaSammantrade',
    'hamtaSammantradeshistorik',
    'listaOrgan',
    'hamtaOrgan',
    'hamtaOrganhistorik',
    'hamtaDelegationsordning',
    'hamtaDelegationsordningshistorik',
    'listaDelegationsbeslut',
    'hamtaDelegationsbeslut',
    'hamtaDelegationsbeslutshistorik',
    'listaExpedieringar',
    'hamtaExpediering',
    'hamtaLeverans',
    'hamtaExpedieringssummor',
    'listaExpedieringsatgarder',
    'listaLeveranser',
    'listaKanaler',
    'hamtaBevakningar',
    'hamtaMotioner',
    'hamtaBeslut',
    'hamtaUppdrag',
    'hamtaAterremisser',
    'hamtaLedtider',
    'hamtaArendebalans',
    'hamtaAnslagstavla',
  ]) {
    const { vag, op } = operation(id);
    const mer = id === 'hamtaJamforelse' ? '&fran=2099-01-01&till=2099-01-01' : '';
    const svar = await klient.hamta(`${fylld(vag, op, last)}?efter=${last.position}${mer}`);
    expect({ id, status: svar.status }).toEqual({ id, status: 200 });
    expect({ id, odokumenterat: odokumenterat(svar.json, dokumenteratSvar(op, 200)) }).toEqual({
      id,
      odokumenterat: [],
    });
  }
};
