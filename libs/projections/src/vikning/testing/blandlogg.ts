import fc from 'fast-check';
import type { Handelse, RecordedEvent } from '#domain';
import { handelse } from '#domain/testing';
import { inslag, logg, rimlig } from './slumplogg.js';

/** Something beside what is recorded of the ärenden; `plats` is where among that it is put, `val` which of several. */
type Annat = {
  readonly slag: 'forst' | 'sedan' | 'handling' | 'mote' | 'delegation';
  readonly plats: number;
  readonly val: number;
};

const annat: fc.Arbitrary<readonly Annat[]> = fc.array(
  fc.record({
    slag: fc.constantFrom<Annat['slag']>(
      'forst',
      'forst',
      'sedan',
      'sedan',
      'handling',
      'mote',
      'delegation',
    ),
    plats: fc.nat(25),
    val: fc.nat(5),
  }),
  { maxLength: 25 },
);

type Plats = {
  readonly strom: string;
  readonly revision: number;
  readonly typ: string;
  readonly kommando: string;
};
type Skrivet = { readonly strom: string; readonly handelse: Handelse; readonly kommando?: string };

const FORST = ['HandlingFlyttad', 'ArendeSammanlagt', 'ArendeOverlamnatTillNamnd'] as const;
const DELEGATION = [
  'DelegationsbeslutAnmalt',
  'DelegationsbeslutTillkannagivet',
  'DelegationsbeslutsanslagNedtaget',
  'DelgivningVerkstalld',
  'BeslutVerkstallt',
  'BeslutUpphavt',
  'OverklagandetidUtgangen',
  'DelegationsbeslutMakulerat',
] as const;
const MOTE = ['KallelseUtfardad', 'SammantradeOppnat', 'SammantradeAvslutat'] as const;

/** The second half of a write over two streams, by the first. */
const andraHalvan = ({ strom, revision, typ, kommando }: Plats, annan: string): Skrivet => {
  const fran = { strom, revision };
  if (typ === 'HandlingFlyttad')
    return { strom: annan, handelse: handelse('HandlingUpprattad', { flyttadFran: fran }) };
  if (typ === 'HandlingKopplad')
    return { strom: annan, handelse: handelse('HandlingRegistrerad', { koppladFran: fran }) };
  if (typ === 'ArendeSammanlagt')
    return { strom: annan, handelse: handelse('SammanlaggningMottagen', { fran }) };
  return { strom, handelse: handelse('ArendeRelaterat'), kommando };
};

const som = (mall: RecordedEvent, i: number, { strom, handelse: ett, kommando = `k-${i}` }: Skrivet) => ({
  ...mall,
  ...ett,
  stream: strom,
  metadata: { ...mall.metadata, commandId: kommando },
});

/** Puts what else is recorded among the events, each second half after its first. */
const blanda = (arenden: readonly RecordedEvent[], alla: readonly Annat[]): readonly RecordedEvent[] => {
  const log: RecordedEvent[] = [];
  const strommar = new Map<string, Handelse[]>();
  const halva: Plats[] = [];
  const skriv = (event: RecordedEvent): void => {
    const { stream: strom, type: typ, metadata } = event;
    const fore = strommar.get(strom) ?? [];
    const revision = fore.length;
    const ett = rimlig(event as RecordedEvent & Handelse, fore);
    strommar.set(strom, [...fore, ett]);
    if (typ === 'HandlingKopplad' || (FORST as readonly string[]).includes(typ))
      halva.push({ strom, revision, typ, kommando: metadata.commandId });
    const kedja = {
      foregaendeHash: revision === 0 ? null : `${strom} ${revision - 1}`,
      hash: `${strom} ${revision}`,
    };
    log.push({
      ...event,
      data: ett.data,
      id: `h-${log.length}`,
      revision,
      position: `${log.length + 1}`,
      metadata: { ...metadata, ...kedja },
    });
  };
  const skrivAnnat = (mall: RecordedEvent, { slag, val, plats }: Annat): void => {
    const oppnade = [...strommar.keys()].filter((strom) => strom.startsWith('arende-'));
    const arende = oppnade[val % Math.max(oppnade.length, 1)];
    const forsta = halva[val % Math.max(halva.length, 1)];
    const handling = `handling-h-${val}`;
    const beslut = `delegationsbeslut-SN-2026-${(val % 3) + 1}`;
    const skrivet = {
      forst: arende && { strom: arende, handelse: handelse(FORST[val % FORST.length]!) },
      sedan: arende && forsta && andraHalvan(forsta, arende),
      handling: {
        strom: handling,
        handelse: handelse(strommar.has(handling) ? 'HandlingKopplad' : 'HandlingInkommen'),
      },
      delegation: {
        strom: beslut,
        handelse: strommar.has(beslut)
          ? handelse(DELEGATION[(plats + val) % DELEGATION.length]!)
          : handelse('DelegationsbeslutFattat', {
              nr: (val % 3) + 1,
              slag: val % 2 === 0 ? 'ordforande' : 'delegation',
            }),
      },
      mote: { strom: `sammantrade-KS-2026-03-0${val + 1}`, handelse: handelse(MOTE[val % MOTE.length]!) },
    }[slag];
    if (skrivet) skriv(som(mall, log.length, skrivet));
  };
  for (const [i, event] of arenden.entries()) {
    if (event.type === 'ArendeOppnat') {
      const { oppning } = event.data as { oppning: string };
      skriv(som(event, i, { strom: `oppning-${oppning}`, handelse: handelse('OppningBegard') }));
    }
    skriv(event);
    for (const ett of alla.filter(({ plats }) => plats === i)) skrivAnnat(event, ett);
  }
  return log;
};

/** A log of ärenden, with writes over several streams begun and completed, things that came in, meetings and delegated decisions. */
export const blandlogg: fc.Arbitrary<readonly RecordedEvent[]> = fc
  .tuple(inslag, annat)
  .map(([arenden, alla]) => blanda(logg(arenden), alla));
