import type { Mottagare } from '../arende/arende.types.js';
import { brevladaVid, expedieringsregelVid } from '../organisation/organ.vid.js';
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

/** The body that answers to a name that day; null where the register does not know it. */
const organet = (namn: string, register: Organisationsregister, dag: Datum): string | null => {
  const hette = organAvNamn(register, namn, dag);
  return hette && (efterfoljareVid(register, hette, dag) ?? hette);
};

const iPost = (namn: string) => ({ kanal: 'fil', adress: namn }) as const;

/** By the mailbox of a body, where it has one in a channel that there is; else on paper. */
const tillOrgan = (
  namn: string,
  organ: string | null,
  { register, dag, kanaler }: Vagval,
): Pick<FastMottagare, 'kanal' | 'adress'> => {
  const lage = organ === null ? undefined : register?.get(organ);
  const brevlada = lage ? brevladaVid(lage, dag) : null;
  return brevlada && brevlada.adress !== '' && kanaler.has(KANAL[brevlada.kanal])
    ? { kanal: KANAL[brevlada.kanal], adress: brevlada.adress }
    : iPost(namn);
};

/** Where a recipient is reached that day. A body that has been replaced is reached where its successor is. */
export const vagTill = (
  { typ, namn }: Pick<FastMottagare, 'typ' | 'namn'>,
  vagval: Vagval,
): Pick<FastMottagare, 'organ' | 'kanal' | 'adress'> => {
  const { register, dag, kanaler } = vagval;
  if (typ === 'organ') {
    const organ = register && organet(namn, register, dag);
    return { organ, ...tillOrgan(namn, organ, vagval) };
  }
  return EPOSTADRESS.test(namn) && kanaler.has('epost')
    ? { organ: null, kanal: 'epost', adress: namn }
    : { organ: null, ...iPost(namn) };
};

/** A body has to acknowledge (KL 6:36), unless it has said that it does not. */
const skaKvittera = (
  { typ }: Pick<FastMottagare, 'typ'>,
  organ: string | null,
  { register, dag }: Vagval,
): boolean => {
  const lage = organ === null ? undefined : register?.get(organ);
  return typ === 'organ' && (lage ? expedieringsregelVid(lage, dag).kvitterar !== false : true);
};

/** Everyone who is to be told, settled: numbered, and with where and how. */
export const fastaMottagare = (mottagare: readonly Mottagare[], vagval: Vagval): readonly FastMottagare[] =>
  namndaMottagare(mottagare).map((m, i) => {
    const vag = vagTill(m, vagval);
    return { nr: i + 1, ...m, ...vag, kvittens: skaKvittera(m, vag.organ, vagval) };
  });
