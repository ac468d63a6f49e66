import type { Mottagare } from '../arende/arende.types.js';
import { brevladaVid } from '../organisation/organ.vid.js';
import { efterfoljareVid, organAvNamn, type Organisationsregister } from '../organisation/register.js';
import type { Datum } from '../shared/stockholm.js';
import type { FastMottagare, Leveranskanal } from './leverans.types.js';

/** One recipient as the decision names it, groups written out. */
export type NamndMottagare = Pick<FastMottagare, 'typ' | 'namn' | 'grupp'>;

/** How recipients are reached: what the register says on the day, and which channels there are. */
export type Vagval = {
  readonly register: Organisationsregister | null;
  readonly dag: Datum;
  readonly kanaler: ReadonlySet<Leveranskanal>;
};

const KANAL = { 'e-post': 'epost', webhook: 'webhook', post: 'fil' } as const;
const EPOSTADRESS = /^[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+$/;

/** Each one named, in order, and each once. A group that nobody has written out is one recipient: somebody must see it. */
export const namndaMottagare = (mottagare: readonly Mottagare[]): readonly NamndMottagare[] => {
  const alla = mottagare.flatMap((m): readonly NamndMottagare[] => {
    if (m.typ !== 'grupp') return [{ typ: m.typ, namn: m.namn, grupp: null }];
    const { grupp, expanderad } = m;
    if (expanderad === null) return [{ typ: 'organ', namn: grupp, grupp }];
    return expanderad.map((namn) => ({ typ: 'organ', namn, grupp }));
  });
  return [...new Map(alla.toReversed().map((m) => [`${m.typ} ${m.namn}`, m])).values()].toReversed();
};

/** Where a recipient is reached that day. A body that has been replaced is reached where its successor is. */
export const vagTill = (
  { typ, namn }: Pick<FastMottagare, 'typ' | 'namn'>,
  { register, dag, kanaler }: Vagval,
): Pick<FastMottagare, 'organ' | 'kanal' | 'adress'> => {
  const iPost = { kanal: 'fil', adress: namn } as const;
  if (typ !== 'organ')
    return EPOSTADRESS.test(namn) && kanaler.has('epost')
      ? { organ: null, kanal: 'epost', adress: namn }
      : { organ: null, ...iPost };
  const hette = register && organAvNamn(register, namn, dag);
  const organ = (register && hette && efterfoljareVid(register, hette, dag)) ?? hette;
  const lage = organ === null ? undefined : register?.get(organ);
  const brevlada = lage ? brevladaVid(lage, dag) : null;
  if (!brevlada || brevlada.adress === '' || !kanaler.has(KANAL[brevlada.kanal])) return { organ, ...iPost };
  return { organ, kanal: KANAL[brevlada.kanal], adress: brevlada.adress };
};

/** Everyone who is to be told, settled: numbered, and with where and how. A body has to acknowledge (KL 6:36). */
export const fastaMottagare = (mottagare: readonly Mottagare[], vagval: Vagval): readonly FastMottagare[] =>
  namndaMottagare(mottagare).map((m, i) => ({
    nr: i + 1,
    ...m,
    ...vagTill(m, vagval),
    kvittens: m.typ === 'organ',
  }));
