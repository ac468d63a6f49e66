import {
  arEfterspel,
  delegationsbeslutIdAv,
  evolveHandling,
  medRattelser,
  motenAttSe,
  motesarSedan,
  okandOmvarld,
  ORGANKOD,
  sammantradeIdAv,
  tolkaSammantradeId,
  tomDelegationsordning,
  tomtDelegationslage,
  tomtLage,
  handelserI,
  tomtOrganlage,
  tomtSammantradeslage,
  utoka,
  utokaDelegationsbeslut,
  utokaDelegationsordning,
  utokaOrgan,
  utokaSammantrade,
  vardeVid,
  type Arende,
  type ArendeEvent,
  type Delegationsbeslut,
  type Json,
  type Omvarld,
  type Provad,
  type Rattbart,
  type RecordedEvent,
  type Regelfakta,
  type SammantradeId,
} from '#domain';
import type { StreamName } from '#event-store';
import type { Sikt } from './sikt.js';

/** What a rule is shown beside the fact itself. */
export type Omstandigheter = Omit<Regelfakta, 'handelse'>;

/** What is to be judged, and where it stands in the log. */
export type Attprova = { readonly provad: Provad; readonly handelse: RecordedEvent };

/** A stream as far as it has been told: the same folds, and the same facts put to the rules, as when commands are decided on. */
export type Lage = {
  readonly med: (handelse: RecordedEvent) => Lage;
  readonly omkring: (attprova: Attprova, sikt: Sikt) => Promise<Omstandigheter>;
};

const UTAN = { arende: null, handling: null } as const;

/** The value that stands at the field of a correction; undefined where nothing is corrected. */
const nuvarande = ({ provad }: Attprova, handelser: readonly Rattbart[]): Json | undefined => {
  if (provad.type !== 'UppgiftRattad') return undefined;
  const { avserHandelse, falt } = provad.data;
  const avsedd = medRattelser(handelser, () => true).handelser.find((h) => h.revision === avserHandelse);
  return avsedd && (falt === '/skedde' ? avsedd.metadata.skedde : vardeVid(avsedd.data, falt));
};

/** A stream of one kind, by its own fold and by what its decider puts to the rules. */
const lagetAv = <L>(
  lage: L,
  evolve: (lage: L, handelse: never) => L,
  omkring: (lage: L, attprova: Attprova, sikt: Sikt) => Promise<Omstandigheter>,
): Lage => ({
  med: (handelse) => lagetAv(evolve(lage, handelse as never), evolve, omkring),
  omkring: (attprova, sikt) => omkring(lage, attprova, sikt),
});

/** As `Omvarldslasare`: the meetings that it is about, and fullmäktige where somebody raises a motion. */
const kringArendet = async (arende: Arende, { provad, handelse }: Attprova, sikt: Sikt): Promise<Omvarld> => {
  const sok = motenAttSe(provad as Provad<ArendeEvent['type']>, arende);
  const fullmaktige = provad.type === 'MotionVackt' ? await sikt.organ('KF') : null;
  if (sok.length === 0 && provad.type !== 'MotionVackt') return okandOmvarld;
  return {
    ...okandOmvarld,
    moten: await sikt.moten(sok),
    kalender: sikt.kalender(handelse.metadata.registrerad),
    fullmaktige,
  };
};

const iArende = (): Lage =>
  lagetAv(tomtLage, utoka, async (lage, attprova, sikt) => {
    const { arende } = lage;
    if (attprova.provad.type === 'ArendeOppnat' || arende === null) return UTAN;
    const omvarld = await kringArendet(arende, attprova, sikt);
    return { ...UTAN, arende, omvarld, nuvarande: nuvarande(attprova, handelserI(lage)) };
  });

const paragraferIAr = async (
  id: SammantradeId,
  { provad, handelse }: Attprova,
  sikt: Sikt,
): Promise<ReadonlySet<number> | null> =>
  provad.type === 'ParagrafTilldelad' ? sikt.upptagna(id, provad.data.nr, handelse) : null;

const vidSammantrade = (id: SammantradeId): Lage =>
  lagetAv(tomtSammantradeslage(id), utokaSammantrade, async ({ sammantrade, handelser }, attprova, sikt) => ({
    ...UTAN,
    sammantrade,
    paragraferIAr: await paragraferIAr(id, attprova, sikt),
    omvarld: {
      ...okandOmvarld,
      kalender: sikt.kalender(attprova.handelse.metadata.registrerad),
      organet: attprova.provad.type === 'JusteringTillkannagiven' ? await sikt.organ(id.organ) : null,
    },
    nuvarande: nuvarande(attprova, handelser),
  }));

/** The nämnd's meetings since an urgent decision, where it is reported at one of them. */
const hallna = async (
  beslut: Delegationsbeslut | null,
  { provad }: Attprova,
  sikt: Sikt,
): Promise<readonly SammantradeId[] | null> => {
  if (provad.type !== 'DelegationsbeslutAnmalt' || beslut?.slag !== 'ordforande') return null;
  const aren = motesarSedan(beslut, provad.data.sammantrade);
  if (aren === null) return null;
  const moten: SammantradeId[] = [];
  for (const ar of aren) moten.push(...(await sikt.motenIAr(ar)));
  return moten;
};

/** The meeting where a decision was first reported, for what followed on it. */
const anmaldVid = async (beslut: Delegationsbeslut | null, { provad }: Attprova, sikt: Sikt) => {
  const anmalan = arEfterspel(provad) ? beslut?.anmalningar[0] : undefined;
  const id = anmalan && tolkaSammantradeId(anmalan.sammantrade);
  const mote = id ? await sikt.mote(id) : null;
  return mote ? [mote] : [];
};

const nyttDelegationsbeslut = async (
  { data }: Provad<'DelegationsbeslutFattat'>,
  sikt: Sikt,
): Promise<Omstandigheter> => ({
  handling: null,
  arende: data.arende === null ? null : await sikt.arende(data.arende),
  delegation: {
    beslut: null,
    ordning: ORGANKOD.test(data.namnd) ? await sikt.ordning(data.namnd) : null,
    sammantraden: null,
  },
});

const omDelegationsbeslut = (): Lage =>
  lagetAv(tomtDelegationslage, utokaDelegationsbeslut, async ({ beslut, handelser }, attprova, sikt) => {
    const { provad, handelse } = attprova;
    if (provad.type === 'DelegationsbeslutFattat') return nyttDelegationsbeslut(provad, sikt);
    return {
      ...UTAN,
      delegation: { beslut, ordning: null, sammantraden: await hallna(beslut, attprova, sikt) },
      omvarld: {
        ...okandOmvarld,
        kalender: sikt.kalender(handelse.metadata.registrerad),
        moten: await anmaldVid(beslut, attprova, sikt),
      },
      nuvarande: nuvarande(attprova, handelser),
    };
  });

const omHandling = (): Lage =>
  lagetAv(null, evolveHandling, (handling) => Promise.resolve({ arende: null, handling }));

const iOrdning = (): Lage =>
  lagetAv(tomDelegationsordning, utokaDelegationsordning, ({ handelser }, attprova) =>
    Promise.resolve({ ...UTAN, nuvarande: nuvarande(attprova, handelser) }),
  );

const omOrgan = (): Lage =>
  lagetAv(tomtOrganlage, utokaOrgan, ({ handelser }, attprova) =>
    Promise.resolve({ ...UTAN, nuvarande: nuvarande(attprova, handelser) }),
  );

const SLAG: Readonly<Record<string, (strom: StreamName) => Lage | null>> = {
  arende: iArende,
  sammantrade: (strom) => {
    const id = tolkaSammantradeId(sammantradeIdAv(strom) ?? '');
    return id && vidSammantrade(id);
  },
  // the numbers that imports brought have a stream of a like name
  delegationsbeslut: (strom) => (delegationsbeslutIdAv(strom) === null ? null : omDelegationsbeslut()),
  handling: omHandling,
  delegationsordning: iOrdning,
  organisation: omOrgan,
};

/** A stream of which nothing has been told; null for one that no rule speaks of. */
export const tomtStromlage = (strom: StreamName): Lage | null =>
  SLAG[strom.slice(0, strom.indexOf('-'))]?.(strom) ?? null;

/** A stream by some of its events. */
export const stromlage = (strom: StreamName, handelser: readonly RecordedEvent[]): Lage | null =>
  handelser.reduce<Lage | null>((lage, h) => lage?.med(h) ?? null, tomtStromlage(strom));
