import { describe, expect, it } from '@jest/globals';
import {
  handelsekatalog,
  organkoderEnligtBruk,
  reglerFor,
  type AnyKatalog,
  type DomainEvent,
  type Regelhandelsetyp,
  type Skedde,
} from '#domain';
import { exempel } from '#domain/testing';
import { aktuellKalender } from '#platform';
import { MinnesLogg } from '#testing';
import type { Fynd, Sammanfattning } from './fynd.js';
import { reviderarRegler } from './regelrevision.js';
import type { Regelurval } from './urval.js';

type Skrivs = {
  readonly strom?: string;
  readonly type: keyof typeof exempel;
  readonly data?: object;
  readonly skedde?: Skedde;
  readonly import?: boolean;
  readonly skal?: string;
};

const ARENDE = 'arende-KS-2026-17';

/** A log with these events, in this order, a day apart. */
const loggen = async (handelser: readonly Skrivs[]): Promise<MinnesLogg> => {
  const logg = new MinnesLogg();
  const revisioner = new Map<string, number>();
  for (const [i, h] of handelser.entries()) {
    const { strom = ARENDE, type, skedde = '2026-03-02', skal } = h;
    const revision = revisioner.get(strom) ?? -1;
    const nr = String(i).padStart(12, '0');
    await logg.append(
      strom,
      [
        {
          id: `00000000-0000-5000-8000-${nr}`,
          ...({ type, data: { ...exempel[type], ...h.data } } as DomainEvent),
          metadata: {
            ...{ commandId: `k-${i}`, bodyHash: 'b', correlationId: 'c', causationId: 'c' },
            ...{ aktor: { id: 'registrator', roll: 'registrator' }, skedde },
            registrerad: new Date(Date.UTC(2026, 3, 1 + i)).toISOString(),
            ...(h.import === true && { import: true as const }),
            ...(skal !== undefined && { skal }),
          },
        },
      ],
      revision < 0 ? 'no-stream' : revision,
    );
    revisioner.set(strom, revision + 1);
  }
  return logg;
};

const revidera = async (handelser: readonly Skrivs[], urval: Regelurval = {}) => {
  const koder = (namn: string) => Promise.resolve(organkoderEnligtBruk(namn));
  const revision = reviderarRegler(
    { store: await loggen(handelser), koder, kalender: aktuellKalender },
    urval,
  );
  const fynd: Fynd[] = [];
  for (;;) {
    const steg = await revision.next();
    if (steg.done) return { fynd, summa: steg.value satisfies Sammanfattning };
    fynd.push(steg.value);
  }
};

const HISTORIA = { import: true } as const;

const oppnat: Skrivs = { type: 'ArendeOppnat', skedde: '2026-01-02' };
const KF = { organ: 'Kommunfullmäktige', paragraf: null };
const beslut = (mer: Partial<Skrivs> = {}): Skrivs => ({
  type: 'BeslutFattat',
  data: { ...KF, slutligt: true, undantagFranBeredning: null },
  ...mer,
});
const berett = (skedde: Skedde, mer: Partial<Skrivs> = {}): Skrivs => ({
  type: 'ArendeBerett',
  data: { organ: 'Kommunstyrelsen', paragraf: null },
  skedde,
  ...mer,
});

const om = ({ fynd }: { readonly fynd: readonly Fynd[] }, regel: string): readonly string[] =>
  fynd
    .filter((f) => f.regel === regel)
    .map(({ kod, kant, lakt }) =>
      [kod, kant, ...lakt.map((l) => `${l.hur} ${l.handelse.revision}`)].join(' | '),
    );

const strommen: Readonly<Record<string, string>> = {
  arende: ARENDE,
  sammantrade: 'sammantrade-KF-2026-03-02',
  delegationsbeslut: 'delegationsbeslut-SN-2026-3',
  delegationsordning: 'delegationsordning-SN',
  organisation: 'organisation-SN',
  handling: 'handling-h-1',
};

const katalog: AnyKatalog = handelsekatalog;
/** An opening is judged where it became an ärende: what was only asked for is not yet anything. */
const PROVAS_SOM: Readonly<Record<string, string>> = { OppningBegard: 'ArendeOppnat' };

const medRegler = Object.entries(katalog).flatMap(([typ, { strom, regler }]) =>
  PROVAS_SOM[typ] !== undefined
    ? []
    : regler.length > 0 || reglerFor(typ as Regelhandelsetyp).length > 0
      ? strom.map((slag) => [typ, slag] as const)
      : [],
);

describe('the catalogue', () => {
  it('has events that rules speak of', () => expect(medRegler.length).toBeGreaterThan(60));

  it.each(medRegler)('%s in %s is put before every rule that speaks of it', async (typ, slag) => {
    const strom = strommen[slag] ?? `${slag}-x`;
    const handelse = { strom, type: typ as keyof typeof exempel, skal: 'så var det' };
    const fore = slag === 'arende' && typ !== 'ArendeOppnat' ? [oppnat] : [];
    const alla = await revidera([...fore, handelse]);
    expect(alla.summa.provade).toBe(fore.length + 1);
    expect(reglerFor(typ as Regelhandelsetyp).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(PROVAS_SOM))('%s has no rules but those of %s', (begard, blev) =>
    expect(katalog[blev]?.regler).toEqual(expect.arrayContaining([...(katalog[begard]?.regler ?? [])])),
  );
});

describe('what was recorded as it happened', () => {
  it('is judged by what the log knew then, and what came later heals it', async () => {
    const utan = await revidera([oppnat, beslut()]);
    expect(om(utan, 'R-20')).toEqual(['BEREDNING_SAKNAS | daDetRegistrerades']);
    const sent = await revidera([oppnat, beslut(), berett('2026-02-10')]);
    expect(om(sent, 'R-20')).toEqual(['BEREDNING_SAKNAS | daDetRegistrerades | registreratSenare 2']);
    const efterat = await revidera([oppnat, beslut(), berett('2026-03-20')]);
    expect(om(efterat, 'R-20')).toEqual(['BEREDNING_SAKNAS | daDetRegistrerades | skeddeSenare 2']);
  });

  it('is not wrong because of a meeting that the log learned of later', async () => {
    const kallelse: Skrivs = {
      strom: 'sammantrade-KF-2026-03-02',
      type: 'KallelseUtfardad',
      skedde: '2026-02-16',
    };
    expect(om(await revidera([oppnat, kallelse, beslut()]), 'O-14')).toEqual([
      'SAMMANTRADE_EJ_OPPNAT | daDetRegistrerades',
    ]);
    expect(om(await revidera([oppnat, beslut(), kallelse]), 'O-14')).toEqual([]);
  });

  it('is not wrong because of what was taken away afterwards', async () => {
    const makulerad: Skrivs = { type: 'HandelseMakulerad', data: { avserHandelse: 1 }, skal: 'fel ärende' };
    const { fynd } = await revidera([oppnat, berett('2026-02-10'), beslut(), makulerad]);
    expect(fynd.filter(({ regel }) => regel === 'R-20')).toEqual([]);
  });

  it('is healed by nothing that has nothing to do with it', async () => {
    const annat: Skrivs = { type: 'AnteckningGjord', skedde: '2026-03-25' };
    expect(om(await revidera([oppnat, beslut(), annat]), 'R-20')).toEqual([
      'BEREDNING_SAKNAS | daDetRegistrerades',
    ]);
  });

  it('is not healed by time alone: a notice that came down too early has not been up for longer since', async () => {
    const strom = 'sammantrade-KS-2026-03-02';
    const { fynd } = await revidera(
      [
        { strom, type: 'ProtokollJusterat', skedde: '2026-03-09' },
        {
          strom,
          type: 'JusteringTillkannagiven',
          skedde: '2026-03-10',
          data: { nr: 1, nedtasTidigast: null },
        },
        { strom, type: 'AnslagNedtaget', skedde: '2026-03-12', data: { anslag: 1 } },
        { strom, type: 'ProtokollsanteckningGjord', skedde: '2026-05-04' },
      ],
      { regel: 'R-52b' },
    );
    expect(om({ fynd }, 'R-52b')).toEqual(['ANSLAG_NEDTAGET_FOR_TIDIGT | daDetRegistrerades']);
  });

  it('is annulled with its ärende, unless that too was taken back', async () => {
    const borta: Skrivs = { type: 'ArendeMakulerat', skal: 'två gånger' };
    const kvar: Skrivs = { type: 'HandelseMakulerad', data: { avserHandelse: 2 }, skal: 'fel' };
    expect(om(await revidera([oppnat, beslut(), borta]), 'R-20')).toEqual([
      'BEREDNING_SAKNAS | daDetRegistrerades | annullerad 2',
    ]);
    expect(om(await revidera([oppnat, beslut(), borta, kvar]), 'R-20')).toEqual([
      'BEREDNING_SAKNAS | daDetRegistrerades',
    ]);
  });

  it('is judged by the rules of its day: before 2018 there are none of the kommunallag', async () => {
    const { fynd, summa } = await revidera([oppnat, beslut({ skedde: '2016-05-02' })], { regel: 'R-20' });
    expect(fynd).toEqual([]);
    expect(summa.oavgjort).toEqual([{ regel: 'R-20', antal: 1, saknas: { 'regler som gällde då': 1 } }]);
  });
});

describe('imported history', () => {
  const minoritet = (skedde: Skedde): Skrivs => ({
    type: 'ArendeAterremitterat',
    data: {
      ...{ ...KF, grund: 'minoritet', begardAvAntal: 30, narvarande: 81, skal: ['Kostnaden'] },
      till: 'Kommunstyrelsen',
    },
    skedde,
    ...HISTORIA,
  });

  it('is no deviation where what it takes may stand outside the log', async () => {
    const { fynd, summa } = await revidera([{ ...oppnat, ...HISTORIA }, beslut(HISTORIA)], { regel: 'R-20' });
    expect(fynd).toEqual([]);
    expect(summa.oavgjort).toEqual([{ regel: 'R-20', antal: 1, saknas: { 'vem som berett ärendet': 1 } }]);
  });

  it('is judged in the order it happened, in whatever order it was read in', async () => {
    const [forst, sedan] = [minoritet('2026-01-20'), minoritet('2026-02-20')];
    const ratt = await revidera([oppnat, forst, sedan]);
    expect(ratt.fynd.filter((f) => f.regel === 'R-40').map((f) => f.handelse.skedde)).toEqual(['2026-02-20']);
    const omvant = await revidera([oppnat, sedan, forst]);
    const [fyndet, ...fler] = omvant.fynd.filter((f) => f.regel === 'R-40');
    expect(fler).toEqual([]);
    expect(fyndet).toMatchObject({ handelse: { skedde: '2026-02-20' }, kant: 'idag' });
    expect(fyndet?.bevis.avgorande.map((h) => h.skedde)).toEqual(['2026-01-20']);
  });

  it('of two the same month finds the second wrong, whichever it was', async () => {
    const { fynd } = await revidera([oppnat, minoritet('2026-02'), minoritet('2026-02')]);
    expect(fynd.filter((f) => f.regel === 'R-40').map((f) => f.handelse.revision)).toEqual([2]);
  });

  it('holds what a source leaves open of the order against nobody', async () => {
    const avslutat: Skrivs = { type: 'ArendeAvslutat', skedde: '2026-02', ...HISTORIA };
    const ateroppnat: Skrivs = { type: 'ArendeAteroppnat', skedde: '2026-02-10', ...HISTORIA };
    const oppet = await revidera([oppnat, ateroppnat], { regel: 'O-33' });
    expect(om(oppet, 'O-33')).toEqual(['ARENDE_EJ_AVSLUTAT | daDetRegistrerades']);
    const { fynd, summa } = await revidera([oppnat, ateroppnat, avslutat], { regel: 'O-33' });
    expect(fynd).toEqual([]);
    expect(summa.oavgjort[0]?.saknas).toMatchObject({ 'i vilken ordning det hände': 1 });
  });
});

describe('an audit', () => {
  it('tells the fields that are not protected, and no others', async () => {
    const { fynd } = await revidera([
      oppnat,
      beslut({ data: { ...KF, slutligt: true, undantagFranBeredning: null } }),
    ]);
    const uppgifter = fynd.find((f) => f.regel === 'R-20')?.bevis.uppgifter ?? {};
    const skyddade = Object.entries(katalog['BeslutFattat']?.falt ?? {}).flatMap(([namn, { skyddad }]) =>
      skyddad ? [namn] : [],
    );
    expect(skyddade.length).toBeGreaterThan(0);
    expect(Object.keys(uppgifter)).toContain('organ');
    expect(Object.keys(uppgifter).filter((namn) => skyddade.includes(namn))).toEqual([]);
  });

  it('knows no rule that there is none of', async () =>
    expect(revidera([oppnat], { regel: 'R-999' })).rejects.toMatchObject({ kod: 'REGEL_OKAND' }));

  it('stops where it is told to, and says so', async () => {
    const avbrott = AbortSignal.abort();
    const store = await loggen([oppnat, beslut()]);
    const kalla = { store, koder: () => Promise.resolve([]), kalender: aktuellKalender };
    const { done, value } = await reviderarRegler(kalla, {}, { avbrott }).next();
    expect({ done, value }).toMatchObject({ done: true, value: { heltIgenom: false, handelser: 0 } });
  });
});
