import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lasOversikt, LASMODELLVERSIONER, SqliteReadModelReader } from '#projections';
import { Smtpmottagare } from '#expediering/testing';
import { verifieraLogg } from '#event-store';
import { finnsRedis, Provredis } from '#testing';
import { loggfil, oppnaLogg } from '../../../apps/api/src/sammansattning/logg.js';
import { nyMapp, sattArbetareIgang, stada, startaServer, stoppa, type Miljo, type Server } from '../prov.js';
import type { Process } from '../../e2e/harness.js';
import { Felplan, spridda, type Fel } from './fel-pa-vagen.js';
import { avgjort, envar, expediera, inratta, NAMNDERNA, type Provorgan } from './kommunen.js';
import { OpalitligMottagare } from './opalitlig-mottagare.js';
import { Skuldbild, type Summor } from './skuldbild.js';

const LANG = Number(process.env['FAULT_ROUNDS'] ?? 1) > 1;
/** 1,500 deliveries in the long form, 150 in the short. */
const { ORGAN, DODAS, BORTA_MS } = LANG
  ? { ORGAN: 500, DODAS: 10, BORTA_MS: 60_000 }
  : { ORGAN: 50, DODAS: 3, BORTA_MS: 3_000 };
const EXPEDIERINGAR = 3;
/** Another seed, other faults: what a run came upon comes again with the same. */
const FRO = Number(process.env['FAULT_FRO'] ?? 1);

const provas = finnsRedis('skuren av leveranser') ? describe : describe.skip;

/** How a body is reached: most by webhook, a few by e-mail, fewer still on paper. */
const sattFor = (nr: number): 'webhook' | 'e-post' | 'post' => {
  if (nr % 20 === 7) return 'e-post';
  return nr % 25 === 13 ? 'post' : 'webhook';
};

const adressFor = (nr: number, mottagare: OpalitligMottagare): string =>
  ({
    webhook: mottagare.adress(nr),
    'e-post': `namnd-${nr}@exempel.se`,
    post: `Nämnd ${nr}, Storgatan 1`,
  })[sattFor(nr)];

provas('en skur av leveranser medan allt som kan gå sönder gör det', () => {
  const data = nyMapp();
  const utskick = join(data, 'utskick');
  const summor: Summor[] = [];
  const visade: Summor[] = [];
  const arbetare: Process[] = [];
  let redis: Provredis;
  let smtp: Smtpmottagare;
  let mottagare: OpalitligMottagare;
  let bild: Skuldbild;
  let plan: Felplan;
  let server: Server;
  const slutkoder: number[] = [];
  const slapp: (() => Promise<unknown>)[] = [];

  /** Of the log, and of the read model that people are shown. */
  const observera = async (visning: SqliteReadModelReader): Promise<Summor> => {
    const nu = await bild.las();
    summor.push(nu);
    const { mottagare: alla, vantar, levererade, uppgivna, aterkallade } = visning.las(lasOversikt);
    visade.push({
      mottagare: alla,
      vantar,
      levererad: levererade,
      uppgiven: uppgivna,
      aterkallad: aterkallade,
    });
    return nu;
  };

  /** The long form is run to be read. */
  const berattelse = (ms: number): void => {
    if (!LANG) return;
    const forsok = [...bild.leveranser.values()].reduce((summa, { forsok: antal }) => summa + antal, 0);
    process.stderr.write(
      `${bild.mottagare.size} leveranser på ${(ms / 1000).toFixed(1)} s: ${mottagare.antalAnrop} anrop, ${forsok} försök, ` +
        `${summor.length} gånger sedda. ${JSON.stringify(mottagare.raknat)} ${JSON.stringify(plan.gjorda)}\n`,
    );
  };

  const tillsAlltLevererats = async (visning: SqliteReadModelReader): Promise<void> => {
    for (;;) {
      const { mottagare: alla, levererad } = await observera(visning);
      if (alla === EXPEDIERINGAR * ORGAN && levererad === alla) return;
      await sleep(50);
    }
  };

  const felen = (webhookar: number, arbetarmiljo: Miljo): readonly Fel[] => {
    let tillbaka = Promise.resolve();
    return [
      ...spridda(DODAS, webhookar, 0.1, 0.95).map((vid, nr) => ({
        vid,
        namn: 'arbetare dödad',
        gor: async () => {
          const offer = arbetare[nr % 2]!;
          await offer.redo; // the one before it has come so far that it works
          offer.signal('SIGKILL');
          await offer.slut;
          arbetare[nr % 2] = sattArbetareIgang(data, arbetarmiljo);
        },
      })),
      ...spridda(3, webhookar, 0.2, 0.8).map((vid) => ({
        vid,
        namn: 'Redis tömd',
        gor: async () => {
          await tillbaka;
          await redis.tom();
        },
      })),
      {
        vid: Math.round(webhookar * 0.3),
        namn: 'Redis borta',
        gor: async () => {
          await redis.doda();
          tillbaka = sleep(BORTA_MS).then(async () => redis.start());
        },
      },
    ];
  };

  beforeAll(
    async () => {
      redis = await Provredis.starta();
      slapp.push(async () => redis.stada());
      smtp = await Smtpmottagare.starta();
      slapp.push(async () => smtp.stang());
      mottagare = await OpalitligMottagare.starta(FRO);
      slapp.push(async () => mottagare.stang());
      mottagare.skrivNycklar(join(data, 'webhooknycklar'));
      const miljo = {
        REDIS_URL: redis.url,
        ARENDELOGG_EPOST_URL: `smtp://127.0.0.1:${smtp.port}?tls=nej`,
        ARENDELOGG_WEBHOOK_TILLAT: '127.0.0.0/8',
        ARENDELOGG_EXPEDIERING_SKALA: '0.002',
      };
      server = await startaServer(data, miljo);
      const organen = Array.from({ length: ORGAN }, (_, nr): Provorgan => ({
        kod: `N${nr}`,
        namn: `Nämnd ${nr}`,
        brevlada: { kanal: sattFor(nr), adress: adressFor(nr, mottagare) },
      }));
      await inratta(server.klient, organen);
      arbetare.push(sattArbetareIgang(data, miljo), sattArbetareIgang(data, miljo));
      await Promise.all(arbetare.map(({ redo }) => redo));

      const webhookar = EXPEDIERINGAR * organen.filter((_, nr) => sattFor(nr) === 'webhook').length;
      plan = new Felplan(felen(webhookar, miljo));
      mottagare.vidGjord = async (antal) => plan.vid(antal);
      const logg = await oppnaLogg({ data, kurrentdbUrl: null }, true);
      slapp.push(async () => logg.close());
      bild = new Skuldbild(logg);
      const visning = new SqliteReadModelReader({
        dataDir: data,
        namn: 'expediering',
        versioner: [LASMODELLVERSIONER.expediering],
      });
      const arende = await avgjort(server.klient);
      await expediera(server.klient, arende, NAMNDERNA);
      for (let nr = 1; nr < EXPEDIERINGAR; nr++) await expediera(server.klient, arende, envar(organen));
      const borjade = performance.now();
      await tillsAlltLevererats(visning);
      berattelse(performance.now() - borjade);
      visning.close();
      for (const ett of arbetare) {
        await ett.redo; // the last one killed may just have been started again
        ett.signal('SIGTERM');
        slutkoder.push(await ett.slut);
      }
      slutkoder.push(await stoppa(server));
      await bild.las();
    },
    LANG ? 900_000 : 240_000,
  );

  afterAll(async () => {
    await stada();
    await Promise.all(slapp.map(async (ett) => ett()));
  });

  it('gör sönder allt som skulle göras sönder', () => {
    const raknat = Object.groupBy(plan.gjorda, (namn) => namn);
    expect(raknat['arbetare dödad']).toHaveLength(DODAS);
    expect(raknat['Redis tömd']).toHaveLength(3);
    expect(raknat['Redis borta']).toHaveLength(1);
    expect(mottagare.raknat.neka).toBeGreaterThan(0);
    expect(mottagare.raknat.tyst).toBeGreaterThan(0);
    expect(mottagare.raknat.tapp).toBeGreaterThan(0);
  });

  it('har varje mottagare i precis ett läge varje gång någon ser efter, i loggen och i läsmodellen', () => {
    for (const { mottagare: alla, ...lagen } of [...summor, ...visade])
      expect(Object.values(lagen).reduce((summa, antal) => summa + antal, 0)).toBe(alla);
    expect(summor.some(({ vantar, levererad }) => vantar > 0 && levererad > 0)).toBe(true);
  });

  it('slutar med att alla är levererade, en gång var, efter försök som räknats', () => {
    expect(bild.mottagare.size).toBe(EXPEDIERINGAR * ORGAN);
    for (const [id, forlopp] of bild.handelser) {
      const typer = forlopp.map(({ type }) => type);
      expect([id, bild.leveranser.get(id)?.lage]).toEqual([id, 'levererad']);
      expect([id, typer.filter((typ) => typ === 'Levererad').length]).toEqual([id, 1]);
      const nummer = (typ: string) =>
        forlopp
          .filter(({ type }) => type === typ)
          .map(({ data }) => (data as { readonly forsok: number }).forsok);
      const misslyckade = nummer('LeveransMisslyckad');
      expect([id, misslyckade]).toEqual([id, misslyckade.map((_, i) => i + 1)]);
      // two that try the same at once: the one whose attempt arrived may be told of after the other's failed
      expect(nummer('SkickadTillMottagare')).toHaveLength(1);
      expect(nummer('SkickadTillMottagare')[0]).toBeLessThanOrEqual(misslyckade.length + 1);
    }
    expect([...bild.handelser.keys()].toSorted()).toEqual([...bild.mottagare.keys()].toSorted());
  });

  it('har varje webhookmottagare gjort sin leverans en gång, under en enda nyckel', () => {
    const webhookar = [...bild.mottagare].filter(([, { kanal }]) => kanal === 'webhook').map(([id]) => id);
    expect(mottagare.orimliga).toEqual([]);
    expect([...mottagare.gjorda.values()].toSorted()).toEqual(webhookar.toSorted());
    expect([...mottagare.anrop.keys()].toSorted()).toEqual([...mottagare.gjorda.keys()].toSorted());
  });

  it('når dem som får e-post och dem som får papper', () => {
    const adresser = (kanal: string) =>
      [...bild.mottagare.values()].filter((m) => m.kanal === kanal).map(({ adress }) => adress);
    expect(new Set(smtp.mottaget.flatMap(({ till }) => till))).toEqual(new Set(adresser('epost')));
    const filer = readdirSync(utskick).filter((fil) => fil.endsWith('.json'));
    expect(filer).toHaveLength(adresser('fil').length);
    expect(adresser('epost').length * adresser('fil').length).toBeGreaterThan(0);
  });

  it('slutar i god ordning, med en logg som stämmer', async () => {
    expect(slutkoder).toEqual([0, 0, 0]);
    expect((await verifieraLogg({ path: loggfil(data) })).fel).toEqual([]);
  }, 120_000);
});
