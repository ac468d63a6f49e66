import { assertNever } from '../shared/assert-never.js';
import type { Faktum, FaktumAv } from '../tid/faktum.js';
import type { Arende, Beslut, LostFaktum, Skett } from './arende.state.js';
import type { ArendeEvent, DataAv } from './arende.events.js';
import { handlingFlyttad, handlingRegistrerad, handlingUpprattad } from './handlingar.js';
import { medYttrande, remitterad } from './remisser.js';
import { medStatus } from './status.js';

/** Where an item stands in the log and when it happened: added to the data of its event. */
const post = <T extends ArendeEvent['type']>(
  faktum: FaktumAv<T>,
): DataAv<T> & { revision: number; datum: string | null } =>
  ({ ...faktum.data, revision: faktum.revision, datum: faktum.metadata.skedde }) as never;

const skett = (faktum: Faktum): Skett => ({ datum: faktum.metadata.skedde });

const oppnat = ({ data, metadata }: FaktumAv<'ArendeOppnat'>): Arende => {
  const { oppning: _oppning, overlamnatFran: _overlamnatFran, ...uppgifter } = data;
  return {
    ...uppgifter,
    oppnad: metadata.skedde,
    status: 'registrerat',
    statusForeAvslut: null,
    instans: null,
    instansAvAdress: false,
    handlaggare: null,
    enhet: null,
    motion: null,
    handlingar: [],
    remisser: [],
    yttranden: [],
    samverkan: [],
    tjansteskrivelser: [],
    anmalningar: [],
    yrkanden: [],
    beredningar: [],
    forslag: [],
    aterremisser: [],
    bordlaggningar: [],
    beslut: [],
    reservationer: [],
    expedieringar: [],
    relationer: [],
    sekretess: [],
    avvikelser: [],
    anteckningar: [],
    ersattAv: null,
    losa: [],
  };
};

/** Organ of the last treatment, unless a förslag or återremiss has said where the ärende is. */
const behandlat = (arende: Arende, organ: string): Pick<Arende, 'instans'> => ({
  instans: arende.instansAvAdress ? arende.instans : organ,
});
/** Receiver of the last förslag or återremiss; null where it is not said. */
const adresserat = (till: string | null): Pick<Arende, 'instans' | 'instansAvAdress'> => ({
  instans: till,
  instansAvAdress: true,
});

/** A fact that speaks of something not met yet, since its date puts it earlier: kept until that is met. */
const losTillsVidare = (arende: Arende, faktum: LostFaktum): Arende => ({
  ...arende,
  losa: [...arende.losa, faktum],
});

const avserBeslut = (e: DataAv<'BeslutExpedierat'>, nr: number): boolean =>
  e.avser?.slag === 'beslut' && e.avser.nr === nr;

const beslutat = (arende: Arende, faktum: FaktumAv<'BeslutFattat'>): Beslut => {
  const expediering = arende.expedieringar.find((e) => avserBeslut(e, faktum.data.nr));
  return {
    ...post(faktum),
    justerat: null,
    anslaget: null,
    expedierat: expediering ? { datum: expediering.datum } : null,
    overklagandetidUt: null,
    lagaKraft: null,
    verkstallt: null,
  };
};

const expedierat = (arende: Arende, faktum: FaktumAv<'BeslutExpedierat'>): Arende => ({
  ...arende,
  expedieringar: [...arende.expedieringar, post(faktum)],
  beslut: arende.beslut.map((b) =>
    avserBeslut(faktum.data, b.nr) ? { ...b, expedierat: b.expedierat ?? skett(faktum) } : b,
  ),
});

const relaterat = (
  arende: Arende,
  typ: string,
  till: string | null,
  faktum: Faktum,
  beskrivning: string | null,
): Arende => ({
  ...arende,
  relationer: [
    ...arende.relationer,
    {
      typ,
      till,
      beskrivning,
      kalla: faktum.metadata.kalla ?? null,
      revision: faktum.revision,
      datum: faktum.metadata.skedde,
    },
  ],
});

/** What a fact adds to the ärende, its status apart. */
const tillagt = (arende: Arende, faktum: Faktum): Arende => {
  switch (faktum.type) {
    case 'ArendeOppnat':
    case 'ArendeAvslutat':
    case 'ArendeAteroppnat':
    case 'ArendeMakulerat':
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
      return arende;
    case 'HandlingRegistrerad':
      return { ...arende, handlingar: [...arende.handlingar, handlingRegistrerad(faktum)] };
    case 'HandlingUpprattad':
      return { ...arende, handlingar: [...arende.handlingar, handlingUpprattad(faktum)] };
    case 'HandlingFlyttad':
      return arende.handlingar.some((h) => h.nr === faktum.data.nr)
        ? { ...arende, handlingar: handlingFlyttad(arende.handlingar, faktum) }
        : losTillsVidare(arende, faktum);
    case 'SekretessMarkerad':
      return { ...arende, sekretess: [...arende.sekretess, { ...post(faktum), havd: null }] };
    case 'SekretessHavd':
      return arende.sekretess.some((s) => s.nr === faktum.data.nr)
        ? {
            ...arende,
            sekretess: arende.sekretess.map((s) =>
              s.nr === faktum.data.nr ? { ...s, havd: skett(faktum) } : s,
            ),
          }
        : losTillsVidare(arende, faktum);
    case 'MotionVackt':
      return { ...arende, motion: post(faktum) };
    case 'HandlaggareTilldelad':
      return { ...arende, handlaggare: faktum.data.handlaggare, enhet: faktum.data.enhet };
    case 'ArendeRelaterat':
      return relaterat(arende, faktum.data.typ, faktum.data.tillDnr, faktum, faktum.data.beskrivning);
    case 'ArendeRemitterat':
      return { ...arende, remisser: [...arende.remisser, remitterad(post(faktum), arende.yttranden)] };
    case 'YttrandeInkommet':
      return {
        ...arende,
        remisser: medYttrande(arende.remisser, faktum.data),
        yttranden: [...arende.yttranden, { ...post(faktum), utanRemiss: faktum.data.remissId === null }],
      };
    case 'SamverkanGenomford':
      return { ...arende, samverkan: [...arende.samverkan, post(faktum)] };
    case 'TjansteskrivelseUpprattad':
      return { ...arende, tjansteskrivelser: [...arende.tjansteskrivelser, post(faktum)] };
    case 'AnteckningGjord':
      return { ...arende, anteckningar: [...arende.anteckningar, post(faktum)] };
    case 'AvvikelseNoterad':
      return {
        ...arende,
        avvikelser: [...arende.avvikelser, { ...post(faktum), skal: faktum.metadata.skal ?? null }],
      };
    case 'ArendeSammanlagt':
      return relaterat(
        { ...arende, ersattAv: faktum.data.till },
        'sammanlagt med',
        faktum.data.till,
        faktum,
        null,
      );
    case 'SammanlaggningMottagen':
      return relaterat(arende, 'sammanlagt från', faktum.data.arende, faktum, null);
    case 'ArendeOverlamnatTillNamnd':
      return { ...arende, ersattAv: faktum.data.serie };
    default:
      return behandlingTillagd(arende, faktum);
  }
};

type Behandlingsfaktum = FaktumAv<
  | 'ArendeAnmaltTillSammantrade'
  | 'ArendeBerett'
  | 'ForslagTillBeslutLamnat'
  | 'YrkandeFramstallt'
  | 'YrkandeAtertaget'
  | 'ArendeBordlagt'
  | 'ArendeAterremitterat'
  | 'BeslutFattat'
  | 'ReservationAnmald'
  | 'BeslutExpedierat'
>;

/** What a body did with the ärende. */
const behandlingTillagd = (arende: Arende, faktum: Behandlingsfaktum): Arende => {
  switch (faktum.type) {
    case 'ArendeAnmaltTillSammantrade': {
      const anmalan = { ...faktum.data, revision: faktum.revision, anmald: faktum.metadata.skedde };
      return { ...arende, anmalningar: [...arende.anmalningar, anmalan] };
    }
    case 'ArendeBerett':
      return {
        ...arende,
        ...behandlat(arende, faktum.data.organ),
        beredningar: [...arende.beredningar, post(faktum)],
      };
    case 'ForslagTillBeslutLamnat':
      return { ...arende, ...adresserat(faktum.data.till), forslag: [...arende.forslag, post(faktum)] };
    case 'YrkandeFramstallt':
      return { ...arende, yrkanden: [...arende.yrkanden, { ...post(faktum), atertaget: null }] };
    case 'YrkandeAtertaget':
      return arende.yrkanden.some((y) => y.nr === faktum.data.nr)
        ? {
            ...arende,
            yrkanden: arende.yrkanden.map((y) =>
              y.nr === faktum.data.nr ? { ...y, atertaget: skett(faktum) } : y,
            ),
          }
        : losTillsVidare(arende, faktum);
    case 'ArendeBordlagt':
      return {
        ...arende,
        ...behandlat(arende, faktum.data.organ),
        bordlaggningar: [...arende.bordlaggningar, post(faktum)],
      };
    case 'ArendeAterremitterat':
      return {
        ...arende,
        ...adresserat(faktum.data.till),
        aterremisser: [...arende.aterremisser, post(faktum)],
      };
    case 'BeslutFattat':
      return {
        ...arende,
        ...behandlat(arende, faktum.data.organ),
        beslut: [...arende.beslut, beslutat(arende, faktum)],
      };
    case 'ReservationAnmald':
      return { ...arende, reservationer: [...arende.reservationer, post(faktum)] };
    case 'BeslutExpedierat':
      return expedierat(arende, faktum);
    default:
      return assertNever(faktum);
  }
};

/** Facts that waited for this one are tried again. */
const losaMotta = (arende: Arende, { type }: Faktum): Arende =>
  arende.losa.length > 0 &&
  type !== 'HandlingFlyttad' &&
  type !== 'SekretessHavd' &&
  type !== 'YrkandeAtertaget'
    ? arende.losa.reduce<Arende>(tillagt, { ...arende, losa: [] })
    : arende;

/**
 * The ärende after one more fact, met in the order things happened, which need not be the order they were
 * recorded in. Never refuses a fact it knows; before the opening there is no ärende.
 */
export const evolve = (arende: Arende | null, faktum: Faktum): Arende | null => {
  if (faktum.type === 'ArendeOppnat') return arende ?? oppnat(faktum as FaktumAv<'ArendeOppnat'>);
  if (!arende) return null;
  return medStatus(losaMotta(tillagt(arende, faktum), faktum), faktum);
};
